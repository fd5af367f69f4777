import type {StorageKind} from '../../core/policy.js';
import type {RecordSource} from '../../core/record.js';

/**
 * One text in the forms that a language has for numbers, up to six. A form that a language lacks is left out; `other`
 * is in all of them.
 * @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** The words of the dialog in one language, apart from the banner's: who answers the banner never loads them. `{…}` is replaced. */
export interface DialogMessages {
  readonly intro: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  readonly alwaysOn: string;
  /** Beside a category of the site's own that is required. */
  readonly required: string;
  /** Beside a category of the model `opt-out`. */
  readonly optOut: string;
  /** Beside a category that Global Privacy Control keeps off. */
  readonly signalled: string;
  /** How many a category has. `{count}`. */
  readonly services: PluralForms;
  readonly cookies: PluralForms;
  readonly cookieName: string;
  readonly cookiePurpose: string;
  readonly cookieStorage: string;
  readonly cookieRetention: string;
  /** In place of the retention `session`. */
  readonly sessionRetention: string;
  /** Where a declared cookie or key is kept. */
  readonly storages: Readonly<Record<StorageKind, string>>;
  /** Label of the search field. */
  readonly search: string;
  /** `{counts}`: services and cookies, as a category has them. */
  readonly found: string;
  readonly nothingFound: string;
  /** Before the version of the policy. */
  readonly version: string;
  /** Before the date from which the policy holds. */
  readonly effective: string;
  readonly undecided: string;
  /** Before the time of the last decision. */
  readonly decided: string;
  /** Before the date of the first decision, when that was another day. */
  readonly firstDecided: string;
  /** Before one of `origins`. */
  readonly decidedThrough: string;
  readonly id: string;
  /** Where a decision was made. */
  readonly origins: Readonly<Record<RecordSource, string>>;
  /** What the built-in categories are for, by name. */
  readonly descriptions: Readonly<Record<string, string>>;
}

export const dialogEnglish: DialogMessages = {
  intro: 'Choose what may be stored and read on this device. Nothing changes until you save.',
  save: 'Save choices',
  withdraw: 'Withdraw all',
  close: 'Close without changes',
  alwaysOn: 'Always on',
  required: 'No consent is needed for this.',
  optOut: 'On unless you switch it off.',
  signalled: 'The Global Privacy Control signal of your browser keeps this off unless you switch it on.',
  services: {one: '{count} service', other: '{count} services'},
  cookies: {one: '{count} cookie', other: '{count} cookies'},
  cookieName: 'Name',
  cookiePurpose: 'Purpose',
  cookieStorage: 'Kept in',
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
  effective: 'Holds from',
  undecided: 'You have not decided yet.',
  decided: 'Your decision',
  firstDecided: 'First decision',
  decidedThrough: 'Decided through',
  id: 'Id of the decision',
  origins: {
    banner: 'the banner',
    preferences: 'these preferences',
    embed: 'embedded content',
    gpc: 'the signal of your browser',
    api: 'this page',
  },
  descriptions: {
    necessary:
      'Needed for the pages to work during this visit, such as staying signed in. They end with the visit and cannot be switched off.',
    affiliate:
      'Remembers which partner’s link or promotion brought you here, so that the partner can be paid.',
    personalization: 'Remembers settings and what you looked at, to adapt the pages to you.',
    analytics: 'Counts visits and how pages are used.',
    social: 'Loads content from social networks and video sites, which then learn of your visit.',
    marketing: 'Measures advertising and shows advertising that fits what you looked at.',
  },
};
