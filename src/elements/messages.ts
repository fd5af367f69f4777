/** Every visible word of the interface in one language. `{…}` is replaced. */
export interface Messages {
  readonly heading: string;
  /** `{organization}`, `{purposes}`. */
  readonly request: string;
  /** Shown where a declared service has a provider. */
  readonly thirdParties: string;
  readonly change: string;
  readonly policy: string;
  readonly accept: string;
  readonly reject: string;
  readonly preferences: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  readonly saved: string;
  readonly intro: string;
  readonly alwaysOn: string;
  readonly details: string;
  readonly cookieName: string;
  readonly cookiePurpose: string;
  readonly cookieRetention: string;
  /** Label and text of the built-in categories, by name. */
  readonly categories: Readonly<Record<string, readonly [label: string, description: string]>>;
}

export const english: Messages = {
  heading: 'Your choice on cookies',
  request: '{organization} asks for your consent to store and read data on this device for: {purposes}.',
  thirdParties: 'Some of this data goes to other companies, which are named in the preferences.',
  change: 'You can refuse, and change your mind at any time in the cookie settings.',
  policy: 'Privacy policy',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  save: 'Save choices',
  withdraw: 'Withdraw all',
  close: 'Close without changes',
  saved: 'Your choice has been saved.',
  intro: 'Choose what may be stored and read on this device. Nothing changes until you save.',
  alwaysOn: 'Always on',
  details: 'Services and cookies',
  cookieName: 'Name',
  cookiePurpose: 'Purpose',
  cookieRetention: 'Kept for',
  categories: {
    session: [
      'Necessary',
      'Needed for the pages to work during this visit, such as staying signed in. They end with the visit and cannot be switched off.',
    ],
    affiliate: [
      'Affiliate links',
      'Remembers which partner’s link or promotion brought you here, so that the partner can be paid.',
    ],
    personalization: [
      'Personalization',
      'Remembers settings and what you looked at, to adapt the pages to you.',
    ],
    analytics: ['Analytics', 'Counts visits and how pages are used.'],
    social: [
      'Social media',
      'Loads content from social networks and video sites, which then learn of your visit.',
    ],
    marketing: ['Marketing', 'Measures advertising and shows advertising that fits what you looked at.'],
  },
};

/** Puts values into a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
