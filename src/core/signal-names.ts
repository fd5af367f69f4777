/** The vendors that can take a consent signal. */
const SIGNALS = [
  'google',
  'microsoft',
  'clarity',
  'meta',
  'tiktok',
  'matomo',
  'shopify',
  'wordpress',
  'pinterest',
  'hubspot',
  'amazon',
] as const;

/** The name of a vendor that takes a consent signal, as the author writes it in `signals`. */
export type SignalName = (typeof SIGNALS)[number];

/** What `amazon` needs besides its name: the country of the consent, as ISO 3166 has it. */
const AMAZON = /^amazon:[A-Z]{2}$/;

/** Whether an author may write a text in `signals`. */
export const isSignal = (text: string): boolean =>
  AMAZON.test(text) || SIGNALS.some((signal) => signal === text && signal !== 'amazon');
