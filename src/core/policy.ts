/** How a category stands before the visitor's choice. */
export type ConsentModel = 'opt-in' | 'opt-out' | 'required';

/** What a declaration names: a cookie, or a key in one of the page's storages. */
export type StorageKind = 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';

/** A cookie or storage key that a category or service may set. `*` in the name is the only wildcard. */
export interface CookieDeclaration {
  /** Name of the cookie, or of the key. `*` stands for any characters. */
  readonly name: string;
  /** How long it is kept, in the site's words: `session`, `13 months`. */
  readonly retention: string;
  /** Where it is kept. */
  readonly storage: StorageKind;
  /** Domain it was set for, when it is not the page's own host or a parent of it. */
  readonly domain: string;
  /** Path it was set for, when that is neither `/` nor one that leads to the page. */
  readonly path: string;
  /** What it is for. */
  readonly purpose: string;
}

/** A vendor or tool inside a category. */
export interface ConsentService {
  /** By which it is gated: small letters, digits, `_`, `-`. No other service or category has it. */
  readonly name: string;
  /** What visitors read; empty: the name. */
  readonly label: string;
  /** Company behind it, shown beside the label. */
  readonly provider: string;
  /** The provider's privacy policy; http(s) or relative. */
  readonly href: string;
  /** What it keeps with the visitor: shown, and deleted at withdrawal. */
  readonly cookies: readonly CookieDeclaration[];
}

/** A purpose the visitor decides on. */
export interface ConsentCategory {
  /**
   * By which it is gated. `necessary`, `affiliate`, `personalization`, `analytics`, `social` and `marketing` have texts in
   * every language; any other needs a label.
   */
  readonly name: string;
  /** What visitors read; empty: the built-in text, else the name. */
  readonly label: string;
  /** What it is for, in the site's words; empty: the built-in text. */
  readonly description: string;
  /** How it stands before the visitor's choice: off, on until refused, or on and never refused. */
  readonly model: ConsentModel;
  /** Query parameters kept in memory until the category is granted. */
  readonly capture: readonly string[];
  /** Policy version at which the terms of this category changed. */
  readonly changedIn: string;
  /** Falls under Global Privacy Control; in HTML `sells="yes"` or `sells="no"`. @default true for `affiliate` and `marketing` */
  readonly sells: boolean;
  /** Vendors and tools in it. */
  readonly services: readonly ConsentService[];
  /** What the site itself keeps for it: shown, and deleted at withdrawal. */
  readonly cookies: readonly CookieDeclaration[];
}

/** What the site declares. Frozen; made by `createPolicy` or read from HTML, the same object either way. */
export interface ConsentPolicy {
  /** Who asks; in the text and the record. @default The host name. */
  readonly organization: string;
  /** Link to the whole policy; http(s) or relative. */
  readonly policyHref: string;
  /** Compared as numbers and dates are; another one asks again. @default '1' */
  readonly policyVersion: string;
  /** ISO date from which this version holds; empty: at once. */
  readonly policyEffective: string;
  /** What the visitor decides on; `necessary` is always there. */
  readonly categories: readonly ConsentCategory[];
  /** Name of the cookie that keeps the record, and of its copy in localStorage. @default 'consent-choice' */
  readonly cookieName: string;
  /** Domain of that cookie, for subdomains to share it. @default This host only. */
  readonly cookieDomain: string;
  /** Path of that cookie. @default '/' */
  readonly cookiePath: string;
  /** Life of a record. Unit: days, 1 to 390. @default 182 */
  readonly cookieDays: number;
  /** What becomes of Global Privacy Control. @default 'honor' */
  readonly gpc: 'honor' | 'ignore';
  /** Vendors to tell what holds. */
  readonly signals: readonly string[];
  /** Where each decision is sent, as a form; http(s) or relative. */
  readonly recordHref: string;
  /** Never reload the page at a withdrawal. @default false */
  readonly noReload: boolean;
}

/** A declaration as an author writes it. */
export type CookieInput = Pick<CookieDeclaration, 'name'> & Partial<CookieDeclaration>;

/** A service as an author writes it. */
export type ServiceInput = Pick<ConsentService, 'name'> &
  Partial<Omit<ConsentService, 'cookies'>> & {readonly cookies?: readonly CookieInput[] | undefined};

/** A category as an author writes it: all but the name may be left out. */
export type CategoryInput = Pick<ConsentCategory, 'name'> &
  Partial<Omit<ConsentCategory, 'services' | 'cookies'>> & {
    readonly services?: readonly ServiceInput[] | undefined;
    readonly cookies?: readonly CookieInput[] | undefined;
  };

/** A policy as an author writes it. A category may be given by its name alone. */
export type PolicyInput = Partial<Omit<ConsentPolicy, 'categories'>> & {
  readonly categories?: readonly (string | CategoryInput)[] | undefined;
};

/** Whether the visitor decides on it at all. */
export const isOptional = ({model}: ConsentCategory): boolean => model !== 'required';
