// This module knows where each vendor's consent messages arrive. `src/signals/` knows what is sent.
import type {SignalName} from '../core/signal-names.js';

/** Where messages to a vendor arrive. */
export interface VendorSource {
  readonly vendor: SignalName;
  /** Name of the queue or function on the window. */
  readonly global: string;
  /** `queue`: an object with `push`. `function`: a function whose stub keeps calls in `calls`. `methods`: an object. */
  readonly kind: 'queue' | 'flat-queue' | 'function' | 'methods';
  /** Name of the list in which a function's stub keeps its calls. */
  readonly calls?: string;
  /** The first words of the messages that are about consent. */
  readonly words: readonly string[];
}

/** The vendors whose messages can be read as they arrive. */
export const VENDOR_SOURCES: readonly VendorSource[] = [
  {vendor: 'google', global: 'dataLayer', kind: 'queue', words: ['consent']},
  {vendor: 'microsoft', global: 'uetq', kind: 'flat-queue', words: ['consent']},
  {
    vendor: 'matomo',
    global: '_paq',
    kind: 'queue',
    words: ['requireConsent', 'setConsentGiven', 'deleteCookies', 'forgetConsentGiven'],
  },
  {vendor: 'hubspot', global: '_hsp', kind: 'queue', words: ['setHubSpotConsent', 'revokeCookieConsent']},
  {vendor: 'clarity', global: 'clarity', kind: 'function', calls: 'q', words: ['consentv2', 'consent']},
  {vendor: 'meta', global: 'fbq', kind: 'function', calls: 'queue', words: ['consent']},
  {vendor: 'pinterest', global: 'pintrk', kind: 'function', calls: 'queue', words: ['setconsent']},
  {vendor: 'amazon', global: 'amznConsent', kind: 'function', words: []},
  {
    vendor: 'tiktok',
    global: 'ttq',
    kind: 'methods',
    words: ['holdConsent', 'grantConsent', 'revokeConsent'],
  },
];

/** Vendors that keep an answer that can be asked for, instead of messages. */
export const VENDOR_ANSWERS: Readonly<Record<'shopify' | 'wordpress', () => string | null>> = {
  shopify() {
    const privacy = property(property(window, 'Shopify'), 'customerPrivacy');
    const answer = callMethod(privacy, 'currentVisitorConsent');
    return answer === undefined ? null : `knows ${JSON.stringify(answer)}`;
  },
  wordpress() {
    const categories = ['functional', 'preferences', 'statistics-anonymous', 'statistics', 'marketing'];
    const answers = categories.map((name) => [name, callMethod(window, 'wp_has_consent', name)] as const);
    if (answers.every(([, answer]) => answer === undefined)) return null;
    return `answers ${JSON.stringify(Object.fromEntries(answers))}`;
  },
};

function property(owner: unknown, key: string): unknown {
  return owner instanceof Object ? Reflect.get(owner, key) : undefined;
}

/** Calls a method that only reads. Undefined if there is none, or if it fails. */
function callMethod(owner: unknown, key: string, ...given: readonly unknown[]): unknown {
  const method = property(owner, key);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, owner, given);
  } catch {
    // The vendor's code is not ready, so it has no answer yet.
    return undefined;
  }
}
