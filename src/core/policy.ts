import type {RichText} from './rich-text.js';

/**
 * The values that may differ by region, the strictest first:
 *
 * - `model`: how a category stands before the visitor's choice: off until granted, on until refused, or always on.
 * - `prompt`: what visitors see before they decide: the banner, a notice, or nothing.
 * - `gpc`: whether Global Privacy Control is honored or ignored.
 */
export const CHOICES = {
  model: ['opt-in', 'opt-out', 'required'] satisfies ConsentModel[],
  prompt: ['ask', 'notice', 'none'],
  gpc: ['honor', 'ignore'],
} as const;

/** A property that may differ by region. */
export type RuledKey = keyof typeof CHOICES;

/** How a category stands before the visitor's choice: off until granted, on until refused, or always on. */
export type ConsentModel = 'opt-in' | 'opt-out' | 'required';

/**
 * Rules by region as text, such as `EEA GB: opt-in; US: opt-out; *: opt-out`. Until the library knows the region, rules
 * count as the strictest value.
 */
export type RegionRules = `${string}:${string}`;

/** Whether a value is a list of rules by region. */
export const isRules = (value: string): value is RegionRules => value.includes(':');

/** Whether any part of a policy depends on the region. */
export const hasRules = ({prompt, gpc, categories}: ConsentPolicy): boolean =>
  [prompt, gpc, ...categories.map(({model}) => model)].some(isRules);

export const STORAGE_KINDS = ['cookie', 'local', 'session', 'indexeddb', 'cache'] as const;

/** The place where a declared item is kept: a cookie, localStorage, sessionStorage, IndexedDB or the Cache API. */
export type StorageKind = (typeof STORAGE_KINDS)[number];

/**
 * Texts in further languages, by the name of the language as in `lang`: `de`, `zh-Hant`. A text that is not given is that
 * of the part itself.
 *
 * @example
 * const translations: Translations<Pick<ConsentCategory, 'label'>> = {de: {label: 'Umfragen'}};
 */
export type Translations<Texts> = Readonly<Record<string, Partial<Texts>>>;

/**
 * A cookie or storage key that a category or service may set. The library shows the declaration to the visitor, and
 * deletes the data at a refusal.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1
 * @example
 * const cookie: CookieDeclaration | undefined = consent.policy?.categories[0]?.cookies[0];
 */
export interface CookieDeclaration {
  /** Name of the cookie or key. The only wildcard is `*`, which matches any number of characters. */
  readonly name: string;
  /** How long the browser keeps the item, in the site's own words, such as `13 months`. `session` is translated. */
  readonly retention: string;
  /** The place where the browser keeps the item. */
  readonly storage: StorageKind;
  /** Domain of the cookie, if it is neither the page's host nor a parent of that host. */
  readonly domain: string;
  /** Path of the cookie, if it is neither `/` nor a path that leads to the page. */
  readonly path: string;
  /** Purpose of the cookie or key, as visitors read it. */
  readonly purpose: RichText;
  /** Texts in further languages, by the name of the language. In HTML, repeat the element with `lang`. */
  readonly translations?: Translations<Pick<CookieDeclaration, 'purpose' | 'retention'>> | undefined;
}

/**
 * A vendor or tool inside a category. A service follows its category until the visitor decides on it separately.
 *
 * @example
 * const services: readonly ConsentService[] = consent.policy?.categories.flatMap((category) => category.services) ?? [];
 */
export interface ConsentService {
  /**
   * Name that gates refer to: lowercase letters, digits, `_` and `-`, 40 characters at most. No other service or
   * category may have this name.
   */
  readonly name: string;
  /** Label that visitors read. If empty, visitors read the name. */
  readonly label: string;
  /** Company that provides the service, shown beside the label. */
  readonly provider: string;
  /** Address of the provider's privacy policy: http, https or relative. */
  readonly href: string;
  /** What the service does, in the site's own words. */
  readonly description: RichText;
  /** Cookies and keys of the service. They are shown to the visitor, and deleted at a refusal. */
  readonly cookies: readonly CookieDeclaration[];
  /** Texts in further languages, by the name of the language. In HTML, repeat the element with `lang`. */
  readonly translations?:
    Translations<Pick<ConsentService, 'label' | 'provider' | 'href' | 'description'>> | undefined;
}

/**
 * A purpose that the visitor decides on.
 *
 * @example
 * const category: ConsentCategory | undefined = consent.policy?.categories.find(({name}) => name === 'analytics');
 */
export interface ConsentCategory {
  /**
   * Name that gates refer to: lowercase letters, digits, `_` and `-`, 40 characters at most. `necessary`, `affiliate`,
   * `personalization`, `analytics`, `social` and `marketing` have texts in every language. Any other name needs a
   * label.
   */
  readonly name: string;
  /** Label that visitors read. If empty, visitors read the built-in label, or else the name. */
  readonly label: string;
  /** Purpose of the category, in the site's own words. If empty, visitors read the built-in text. */
  readonly description: RichText;
  /**
   * How the category stands before the visitor's choice: off, on until refused, or on and never refused. Rules by region
   * count as `opt-in` until the region is known.
   *
   * @default The `model` of the policy.
   */
  readonly model: ConsentModel | RegionRules;
  /** Names of query parameters that the page keeps in memory until the category is granted. */
  readonly capture: readonly string[];
  /** Policy version in which the terms of this category last changed. */
  readonly changedIn: string;
  /**
   * Whether Global Privacy Control applies to the category. In HTML, write `sells="yes"` or `sells="no"`.
   *
   * @see https://w3c.github.io/gpc/
   * @default true for `affiliate` and `marketing`
   */
  readonly sells: boolean;
  /** Vendors and tools in the category. */
  readonly services: readonly ConsentService[];
  /**
   * Cookies and keys that the site itself sets for the category. They are shown to the visitor, and deleted at a
   * refusal.
   */
  readonly cookies: readonly CookieDeclaration[];
  /** Texts in further languages, by the name of the language. In HTML, repeat the element with `lang`. */
  readonly translations?: Translations<Pick<ConsentCategory, 'label' | 'description'>> | undefined;
}

/**
 * The declaration of a site, as a frozen object. `createPolicy` and the HTML of a page give the same object.
 *
 * @example
 * const policy: ConsentPolicy = createPolicy({categories: ['analytics', 'marketing']});
 * console.log(policy.cookieDays); // 182
 */
export interface ConsentPolicy {
  /**
   * Name of the organization that asks for consent, as visitors read it.
   *
   * @default The host name.
   */
  readonly organization: string;
  /** Address of the complete privacy policy: http, https or relative. */
  readonly policyHref: string;
  /** Address of the imprint, which says who runs the site: http, https or relative. */
  readonly imprintHref: string;
  /**
   * Version of the policy. Numbers and ISO dates are ordered as such. If the version changes, the visitor is asked
   * again.
   *
   * @default '1'
   */
  readonly policyVersion: string;
  /** ISO date from which this version applies. If empty, the version applies at once. */
  readonly policyEffective: string;
  /** Categories that the visitor decides on. `necessary` is always among them. */
  readonly categories: readonly ConsentCategory[];
  /**
   * Name of the record's cookie, and of its copy in localStorage.
   *
   * @default 'consent-choice'
   */
  readonly cookieName: string;
  /**
   * Domain of the record's cookie. Set it to share one decision among subdomains.
   *
   * @default This host only.
   */
  readonly cookieDomain: string;
  /**
   * Path of the record's cookie.
   *
   * @default '/'
   */
  readonly cookiePath: string;
  /**
   * How long a record lasts. Unit: days, 1 to 390.
   *
   * @default 182
   */
  readonly cookieDays: number;
  /**
   * How long a refusal under Global Privacy Control lasts. The banner does not ask again before that. Unit:
   * days, 1 to 390.
   *
   * @see https://cppa.ca.gov/regulations/pdf/cppa_regs.pdf Section 7026(k)
   * @default 366
   */
  readonly refusalDays: number;
  /**
   * How the optional categories stand before the visitor's choice, unless a category says otherwise: `opt-in`, `opt-out`,
   * or rules by region.
   *
   * @default 'opt-in'
   */
  readonly model: ConsentModel | RegionRules;
  /**
   * What visitors see before they decide: the banner (`ask`), a notice with a way to opt out (`notice`), nothing
   * (`none`), or rules by region. While an opt-in category is undecided, visitors always see the banner.
   *
   * @default 'ask'
   */
  readonly prompt: (typeof CHOICES)['prompt'][number] | RegionRules;
  /**
   * Whether the visitor's Global Privacy Control signal is honored or ignored, or rules by region.
   *
   * @see https://w3c.github.io/gpc/
   * @default 'honor'
   */
  readonly gpc: (typeof CHOICES)['gpc'][number] | RegionRules;
  /**
   * ISO 3166-1 country or ISO 3166-2 subdivision that the visitor is in, such as `DE` or `US-CA`. Empty: unknown. Once
   * the rules have been applied, this is the region that they were applied for.
   *
   * @see https://www.iso.org/iso-3166-country-codes.html
   */
  readonly region: string;
  /** Name of a cookie that holds the region. */
  readonly regionCookie: string;
  /** Address on the page's own origin that answers with the region as text. */
  readonly regionHref: string;
  /**
   * Names of the consent tools that the site used before, such as `cookiebot`. If a visitor has no record, the library
   * takes over the decisions that these tools stored: refusals always, grants if `importGrants` is set. `vanilla-cookieconsent:2` also
   * names the site's last revision.
   *
   * @example
   * createPolicy({categories: ['marketing'], importFrom: ['onetrust']});
   */
  readonly importFrom: readonly string[];
  /**
   * Whether grants are taken over, too. A grant needs a date that is younger than `cookieDays` and older than
   * `importUntil`.
   *
   * @default false
   */
  readonly importGrants: boolean;
  /** ISO date of the first day on which the former tool no longer ran. Only grants from before that day (UTC) are taken over. */
  readonly importUntil: string;
  /**
   * The names of the former tool's categories here, such as `C0002: analytics; C0004: marketing social`. If several
   * former categories become one, all of them must be granted. JavaScript may write an object.
   *
   * @default The tool's usual categories.
   */
  readonly importMap: string;
  /**
   * Names of vendors that receive a consent signal: `google`, `microsoft`, `clarity`, `meta`, `tiktok`, `matomo`,
   * `shopify`, `wordpress`, `pinterest`, `hubspot`, and `amazon` with the country of the consent, such as `amazon:DE`.
   *
   * @example
   * createPolicy({categories: ['marketing'], signals: ['meta', 'amazon:DE']});
   */
  readonly signals: readonly string[];
  /**
   * Address to which each decision is sent as a form: http, https or relative. If there is no answer, later pages send
   * the decision again for seven days.
   */
  readonly recordHref: string;
  /**
   * Whether the page is never reloaded at a withdrawal.
   *
   * @default false
   */
  readonly noReload: boolean;
}

/**
 * A cookie or storage key as an author declares it. Only the name is required.
 *
 * @example
 * const session: CookieInput = {name: 'sid', retention: 'session', purpose: 'Keeps you signed in.'};
 */
export type CookieInput = Pick<CookieDeclaration, 'name'> & Partial<CookieDeclaration>;

/**
 * A service as an author declares it. Only the name is required.
 *
 * @example
 * const matomo: ServiceInput = {name: 'matomo', label: 'Matomo', cookies: [{name: '_pk_*'}]};
 */
export type ServiceInput = Pick<ConsentService, 'name'> &
  Partial<Omit<ConsentService, 'cookies'>> & {
    /** Cookies and other storage of the service. A refusal deletes them. */
    readonly cookies?: readonly CookieInput[] | undefined;
  };

/**
 * A category as an author declares it. Only the name is required.
 *
 * @example
 * const surveys: CategoryInput = {name: 'surveys', label: 'Surveys', description: 'Asks what you think of a page.'};
 */
export type CategoryInput = Pick<ConsentCategory, 'name'> &
  Partial<Omit<ConsentCategory, 'services' | 'cookies' | 'model'>> & {
    /** Whether the category waits for consent: one answer for all visitors, or rules by region. */
    readonly model?: ConsentModel | RegionRules | RulesInput<ConsentModel> | undefined;
    /** Services that a visitor can grant or refuse one by one. */
    readonly services?: readonly ServiceInput[] | undefined;
    /** Cookies and other storage of the category that belong to none of its services. A refusal deletes them. */
    readonly cookies?: readonly CookieInput[] | undefined;
  };

/**
 * A policy as an author declares it. A category may be declared by its name alone.
 *
 * @example
 * const input: PolicyInput = {policyHref: '/privacy', categories: ['analytics', {name: 'marketing', sells: false}]};
 */
export type PolicyInput = Partial<Omit<ConsentPolicy, 'categories' | 'importMap' | RuledKey>> & {
  readonly [Key in RuledKey]?: ConsentPolicy[Key] | RulesInput<(typeof CHOICES)[Key][number]> | undefined;
} & {
  /** The categories in the order of the dialog. The name of a built-in category is enough. */
  readonly categories?: readonly (string | CategoryInput)[] | undefined;
  /** The former tool's names, with the names that they become, as in `{C0002: 'analytics'}`. */
  readonly importMap?: string | Readonly<Record<string, string>> | undefined;
};

/**
 * Rules by region as an object: the places, and the value that holds there.
 *
 * @example
 * const model: RulesInput<ConsentModel> = {'EEA GB CH': 'opt-in', '*': 'opt-out'};
 */
export type RulesInput<Value extends string> = Readonly<Record<string, Value>>;
