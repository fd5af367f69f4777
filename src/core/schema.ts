import {
  CHOICES,
  type ConsentCategory,
  type ConsentPolicy,
  type ConsentService,
  type CookieDeclaration,
  type RuledKey,
  STORAGE_KINDS,
} from './policy.js';

/**
 * Longest time that a record lasts. Unit: days.
 *
 * Browsers limit cookies to 400 days. 390 days leave a margin for the visitor's clock.
 *
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.6.2
 */
const MAX_DAYS = 390;

/** Time that a record lasts by default: six months. Unit: days. */
const DEFAULT_DAYS = 182;

/**
 * Time that a refusal lasts by default that falls under Global Privacy Control. California asks for twelve months before
 * a visitor may be asked again. Unit: days.
 */
const DEFAULT_REFUSAL_DAYS = 366;

/**
 * Longest record that fits, with its name and attributes, into a cookie of 4,096 bytes. Unit: bytes.
 *
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.6
 */
export const MAX_RECORD_LENGTH = 3800;

/** Longest name of a category or service. Unit: characters. */
const MAX_NAME_LENGTH = 40;

/**
 * Everything that can be declared, with its default. Attributes have the property's name in kebab-case. The type of the
 * default decides how an attribute is read: as text, flag, number or list.
 */
export const SCHEMA = {
  policy: {
    organization: '',
    policyHref: '',
    imprintHref: '',
    policyVersion: '1',
    policyEffective: '',
    categories: [],
    cookieName: 'consent-choice',
    cookieDomain: '',
    cookiePath: '/',
    cookieDays: DEFAULT_DAYS,
    refusalDays: DEFAULT_REFUSAL_DAYS,
    model: 'opt-in',
    prompt: 'ask',
    gpc: 'honor',
    region: '',
    regionCookie: '',
    regionHref: '',
    importFrom: [],
    importGrants: false,
    importUntil: '',
    importMap: '',
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
  services: {name: '', label: '', provider: '', href: '', description: '', cookies: []},
  cookies: {name: '', retention: '', storage: 'cookie', domain: '', path: '', purpose: ''},
} as const satisfies {
  readonly policy: ConsentPolicy;
  readonly categories: ConsentCategory;
  readonly services: ConsentService;
  readonly cookies: CookieDeclaration;
};

/** A kind of declaration. */
export type Kind = keyof typeof SCHEMA;

/** Whether a property is itself a kind of declaration, so that its value is a list of parts. */
export const isKind = (property: string): property is Kind => Object.hasOwn(SCHEMA, property);

/** Whether a text is a valid value. */
type Test = (text: string) => boolean;

/** Whether a text is a valid name of a category or service. */
export const isName = (text: string): boolean =>
  text.length <= MAX_NAME_LENGTH && /^[a-z][a-z0-9_-]*$/.test(text);

/**
 * Whether an address is http, https or relative. An address with control characters or spaces is refused, because
 * browsers strip some of them before they read the scheme.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export const isAddress = (text: string): boolean => /^(https?:|(?![^/?#]*:))[^\0-\x20]*$/i.test(text);

/** Whether a link in a text may lead to an address: http, https, relative or `mailto:`. */
export const isLinkAddress = (text: string): boolean =>
  text !== '' && (isAddress(text) || /^mailto:[^\0-\x20]+$/i.test(text));

/** Whether a number is a valid duration of a record. Unit: days. */
const isDays = (days: number): boolean => days % 1 === 0 && days > 0 && days <= MAX_DAYS;

/** Whether a text is an ISO date. Browsers also parse other formats, but not all in the same way. */
export const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * Creates the test for a value that may be a list of rules by region. Everything happens at the test itself, so that
 * bundlers can leave the tests out of files that do not use them.
 *
 * @param except A value that is not accepted here.
 */
function isRuled(key: RuledKey, except = ''): Test {
  return (text) => {
    const values = CHOICES[key].filter((value) => value !== except).join('|');
    const rule = `[A-Za-z*][\\w*\\s,-]*:\\s*(?:${values})\\s*(?:;\\s*|$)`;
    return new RegExp(`^(?:${values}|(?:${rule})+)$`).test(text);
  };
}

const isVersion: Test = (text) => /^[\w.:-]{1,40}$/.test(text);
/** Whether a domain contains no character that would end the attribute or the cookie. `isPath` tests a path likewise. */
const isDomain: Test = (text) => /^[^\0-\x20;,/\x7f]+$/.test(text);
const isCookieName: Test = (text) => /^[\w-]{1,64}$/.test(text);
const isPath: Test = (text) => /^\/[^\0-\x20;,\x7f]*$/.test(text);

const tests = {
  policy: {
    policyHref: isAddress,
    imprintHref: isAddress,
    policyVersion: isVersion,
    policyEffective: isDate,
    cookieName: isCookieName,
    cookieDomain: isDomain,
    cookiePath: isPath,
    cookieDays: (text) => isDays(Number(text)),
    refusalDays: (text) => isDays(Number(text)),
    model: /* @__PURE__ */ isRuled('model', 'required'),
    prompt: /* @__PURE__ */ isRuled('prompt'),
    gpc: /* @__PURE__ */ isRuled('gpc'),
    region: (text) => /^[a-z]{2}([-_][a-z\d]{1,3})?$/i.test(text),
    regionCookie: isCookieName,
    regionHref: isAddress,
    recordHref: isAddress,
  },
  categories: {
    model: /* @__PURE__ */ isRuled('model'),
    changedIn: isVersion,
    sells: (text) => ['yes', 'no', 'true', 'false'].includes(text),
  },
  services: {href: isAddress},
  cookies: {
    storage: (text) => STORAGE_KINDS.some((kind) => kind === text),
    domain: isDomain,
    path: isPath,
  },
} as const satisfies {readonly [K in Kind]: {readonly [Property in keyof (typeof SCHEMA)[K]]?: Test}};

/** A property that does not take every text. */
export type TestedProperty = {[K in Kind]: keyof (typeof tests)[K]}[Kind];

/**
 * Tests for properties that do not take every text. If a value fails its test, the default replaces it, in production
 * too, because each of these values decides something.
 */
export const TESTS: Readonly<Record<Kind, Readonly<Record<string, Test>>>> = tests;
