import type {StorageKind} from '../../core/policy.js';
import type {RecordSource} from '../../core/record-shape.js';

/**
 * One text in the plural forms of a language, which has up to six. Every language has the form `other`.
 *
 * @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/**
 * The words of the dialog in one language. They have a separate file, because visitors who answer the banner never need
 * them. Placeholders such as `{count}` are replaced.
 */
export interface DialogMessages {
  /** Says that nothing changes until the visitor saves. */
  readonly intro: string;
  /** Label of the button that saves the switches. */
  readonly save: string;
  /** Label of the button that withdraws all grants. */
  readonly withdraw: string;
  /** Accessible name of the button that closes without changes. */
  readonly close: string;
  /** Replaces the switch of a required category. */
  readonly alwaysOn: string;
  /** In the cookie list: the state of a category or a service that is granted. */
  readonly on: string;
  /** In the cookie list: the state of a category or a service that is not granted. */
  readonly off: string;
  /** In the cookie list: the state of a category whose services differ from it. */
  readonly partly: string;
  /** Note on the site's own required category. */
  readonly required: string;
  /** Note on a category with the model `opt-out`. */
  readonly optOut: string;
  /** Note on a category that Global Privacy Control keeps off. */
  readonly signaled: string;
  /** Number of services in a category. Placeholder: `{count}`. */
  readonly services: PluralForms;
  /** Number of cookies in a category. Placeholder: `{count}`. */
  readonly cookies: PluralForms;
  /** Heading of the names of cookies and keys. */
  readonly cookieName: string;
  /** Heading of the purposes of cookies and keys. */
  readonly cookiePurpose: string;
  /** Heading of the storages of cookies and keys. */
  readonly cookieStorage: string;
  /** Heading of the retentions of cookies and keys. */
  readonly cookieRetention: string;
  /** Replaces the retention `session`. */
  readonly sessionRetention: string;
  /** Names of the storages. */
  readonly storages: Readonly<Record<StorageKind, string>>;
  /** Label of the search field. */
  readonly search: string;
  /** Result of a search. Placeholder: `{counts}`, the numbers of services and cookies. */
  readonly found: string;
  /** Result of a search without matches. */
  readonly nothingFound: string;
  /** Label of the policy's version. */
  readonly version: string;
  /** Label of the date from which the policy applies. */
  readonly effective: string;
  /** Says that the visitor has not decided. */
  readonly undecided: string;
  /** Label of the time of the last decision. */
  readonly decided: string;
  /** Label of the date of the first decision, which is shown if it was on another day. */
  readonly firstDecided: string;
  /** Label of one of `origins`. */
  readonly decidedThrough: string;
  /** Label of the record's id. */
  readonly id: string;
  /** Names of the places where a decision is made. */
  readonly origins: Readonly<Record<Exclude<RecordSource, `import.${string}`> | 'import', string>>;
  /** Purposes of the built-in categories, by name. */
  readonly descriptions: Readonly<Record<string, string>>;
}

/** The English words of the dialog. */
export const dialogEnglish: DialogMessages = {
  intro: 'Choose what may be stored and read on this device. Nothing changes until you save.',
  save: 'Save choices',
  withdraw: 'Withdraw all',
  close: 'Close without changes',
  alwaysOn: 'Always on',
  on: 'On',
  off: 'Off',
  partly: 'Partly on',
  required: 'This does not need your consent.',
  optOut: 'On unless you turn it off.',
  signaled: 'The Global Privacy Control signal from your browser keeps this off unless you turn it on.',
  services: {one: '{count} service', other: '{count} services'},
  cookies: {one: '{count} cookie', other: '{count} cookies'},
  cookieName: 'Name',
  cookiePurpose: 'Purpose',
  cookieStorage: 'Stored in',
  cookieRetention: 'Kept for',
  sessionRetention: 'Until you close the browser',
  storages: {
    cookie: 'Cookie',
    local: 'Local storage',
    session: 'Session storage',
    indexeddb: 'Database',
    cache: 'Cache',
  },
  search: 'Search services and cookies',
  found: 'Found: {counts}.',
  nothingFound: 'Nothing found.',
  version: 'Policy version',
  effective: 'Effective from',
  undecided: 'You have not decided yet.',
  decided: 'Your decision',
  firstDecided: 'First decision',
  decidedThrough: 'Made through',
  id: 'Decision ID',
  origins: {
    banner: 'the banner',
    preferences: 'these preferences',
    embed: 'embedded content',
    gpc: 'the signal from your browser',
    api: 'this page',
    import: 'the previous banner',
  },
  descriptions: {
    necessary:
      'Needed for the site to work during your visit, for example to keep you signed in. These end with the visit and cannot be turned off.',
    affiliate:
      'Remembers which partner’s link or promotion brought you here, so that the partner can be paid.',
    personalization: 'Remembers your settings and what you looked at, to adapt the site to you.',
    analytics: 'Counts visits and measures how the site is used.',
    social: 'Loads content from social networks and video sites, which then learn about your visit.',
    marketing: 'Measures advertising and shows ads based on what you looked at.',
  },
};
