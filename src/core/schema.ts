/**
 * Longest life of a record. Unit: days.
 *
 * Browsers cut a cookie's life to 400 days; 390 leaves room for the clock of the visitor.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.6.2
 */
export const MAX_DAYS = 390;

/** Life of a record when the site names none: six months. Unit: days. */
export const DEFAULT_DAYS = 182;

/**
 * All that can be declared, with what holds when it is not. The attribute has the property's name in kebab-case, and
 * the kind of the default tells how the text of one is read: as a text, a flag, a number, or a list.
 */
export const SCHEMA = {
  policy: {
    organization: '',
    policyHref: '',
    policyVersion: '1',
    policyEffective: '',
    categories: [],
    cookieName: 'consent',
    cookieDomain: '',
    cookiePath: '/',
    cookieDays: DEFAULT_DAYS,
    gpc: 'honour',
    signals: [],
    recordHref: '',
    noReload: false,
  },
  categories: {
    name: '',
    label: '',
    description: '',
    required: false,
    model: 'opt-in',
    capture: [],
    changedIn: '',
    sells: false,
    services: [],
    cookies: [],
  },
  services: {name: '', label: '', provider: '', href: '', cookies: []},
  cookies: {name: '', retention: '', storage: 'cookie', domain: '', path: '', purpose: ''},
} as const;

/** A thing that can be declared. */
export type Kind = keyof typeof SCHEMA;

/** Names of categories and services. */
export const isName = (text: string): boolean => /^[a-z][a-z0-9_-]*$/.test(text);

/**
 * Whether an address may be used: http, https or relative. A character that a browser would strip before it reads
 * the scheme makes it unfit.
 */
export const isAddress = (text: string): boolean => /^(https?:|(?![^/?#]*:))[^\0-\x20]*$/i.test(text);

export const isDays = (days: number): boolean => days % 1 === 0 && days > 0 && days <= MAX_DAYS;
