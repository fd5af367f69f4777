import type {ConsentCategory, ConsentPolicy, ConsentService, CookieDeclaration} from './policy.js';

/**
 * Longest life of a record. Unit: days.
 *
 * Browsers cut a cookie's life to 400 days; 390 leaves room for the clock of the visitor.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.6.2
 */
export const MAX_DAYS = 390;

/** Life of a record when the site names none: six months. Unit: days. */
export const DEFAULT_DAYS = 182;

/** Longest record, so that it fits into a cookie of 4,096 bytes with its name and attributes. Unit: bytes. */
export const MAX_RECORD_LENGTH = 3800;

/** Longest name of a category or service. Unit: characters. */
export const MAX_NAME_LENGTH = 40;

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
    cookieName: 'consent-choice',
    cookieDomain: '',
    cookiePath: '/',
    cookieDays: DEFAULT_DAYS,
    gpc: 'honor',
    signals: [],
    recordHref: '',
    noReload: false,
  },
  categories: {
    name: '',
    label: '',
    description: '',
    model: 'opt-in',
    capture: [],
    changedIn: '',
    sells: false,
    services: [],
    cookies: [],
  },
  services: {name: '', label: '', provider: '', href: '', cookies: []},
  cookies: {name: '', retention: '', storage: 'cookie', domain: '', path: '', purpose: ''},
} as const satisfies {
  readonly policy: ConsentPolicy;
  readonly categories: ConsentCategory;
  readonly services: ConsentService;
  readonly cookies: CookieDeclaration;
};

/** A thing that can be declared. */
export type Kind = keyof typeof SCHEMA;

type Test = (text: string) => boolean;

/** Names of categories and services. */
export const isName = (text: string): boolean =>
  text.length <= MAX_NAME_LENGTH && /^[a-z][a-z0-9_-]*$/.test(text);

/**
 * Whether an address may be used: http, https or relative. A character that a browser would strip before it reads
 * the scheme makes it unfit.
 */
export const isAddress = (text: string): boolean => /^(https?:|(?![^/?#]*:))[^\0-\x20]*$/i.test(text);

export const isDays = (days: number): boolean => days % 1 === 0 && days > 0 && days <= MAX_DAYS;

/** Browsers read other dates too, and each its own. */
const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isVersion: Test = (text) => /^[\w.:-]{1,40}$/.test(text);
/** Nothing that would end an attribute of a cookie, or the cookie. */
const isDomain: Test = (text) => /^[^\0-\x20;,/\x7f]+$/.test(text);
const isPath: Test = (text) => /^\/[^\0-\x20;,\x7f]*$/.test(text);

/**
 * What a value must be like, where not every text will do. The default stands in for what is not, in production too:
 * each of these decides something.
 */
export const TESTS: Readonly<Record<Kind, Readonly<Record<string, Test>>>> = {
  policy: {
    policyHref: isAddress,
    policyVersion: isVersion,
    policyEffective: isDate,
    cookieName: (text) => /^[\w-]{1,64}$/.test(text),
    cookieDomain: isDomain,
    cookiePath: isPath,
    cookieDays: (text) => isDays(Number(text)),
    gpc: (text) => ['honor', 'ignore'].includes(text),
    recordHref: isAddress,
  },
  categories: {
    model: (text) => ['opt-in', 'opt-out', 'required'].includes(text),
    changedIn: isVersion,
    sells: (text) => ['yes', 'no', 'true', 'false'].includes(text),
  },
  services: {href: isAddress},
  cookies: {
    storage: (text) => ['cookie', 'local', 'session', 'indexeddb', 'cache'].includes(text),
    domain: isDomain,
    path: isPath,
  },
};
