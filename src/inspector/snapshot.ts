// This module describes everything that the inspector has found: the panel shows it, and the report contains it. Plain data
// without values of cookies or storage, because those may be personal.

/** How serious a finding is: `problem` breaks a promise to visitors, `notice` deserves a look. */
export type Severity = 'problem' | 'notice';

/** Something that deserves a look, with the tab of the panel that shows more. */
export interface Finding {
  /** How serious it is. */
  readonly severity: Severity;
  /** The tab that shows more. */
  readonly tab: TabName;
  /** The finding in words. */
  readonly text: string;
}

/** The names of the panel's tabs. */
export const TABS = ['consent', 'elements', 'storage', 'requests', 'vendors', 'events'] as const;

/** The name of a tab of the panel. */
export type TabName = (typeof TABS)[number];

/** What the library and its policy say of the page. */
export interface LibraryFacts {
  /** Whether the visitor has decided, as in `ConsentState`. */
  readonly status: string;
  /** Name of the organization, from the policy. */
  readonly organization: string;
  /** Version of the policy. */
  readonly policyVersion: string;
  /** Where the last decision was made. Empty if there is none. */
  readonly source: string;
  /** Time of the last decision. Unit: milliseconds since the Unix epoch. Null if there is none. */
  readonly decidedAt: number | null;
  /** Policy version of the last decision. Empty if there is none. */
  readonly decidedVersion: string;
  /** Region whose rules hold. Empty if it is unknown, or if nothing depends on it. */
  readonly region: string;
  /** What a visitor who has not decided sees: `ask`, `notice` or `none`. */
  readonly prompt: string;
  /** Whether the browser, or the inspector, says that Global Privacy Control is on. */
  readonly gpc: boolean;
  /** Whether the policy honors Global Privacy Control. */
  readonly honorsGpc: boolean;
  /** Names of the categories that the visitor is being asked about. */
  readonly asked: readonly string[];
}

/** A category or service, with what holds for it and why. */
export interface NameFacts {
  /** Name of the category or service. */
  readonly name: string;
  /** Its label for visitors. */
  readonly label: string;
  /** Name of the category of a service. Empty for a category. */
  readonly category: string;
  /** How it stands before a choice, such as `opt-in`. */
  readonly model: string;
  /** Whether it is granted now. */
  readonly isGranted: boolean;
  /** Why it is granted or not, in words. */
  readonly reason: string;
  /** When the visitor answered. Unit: milliseconds since the Unix epoch. Null if there is no answer. */
  readonly answeredAt: number | null;
  /** When the visitor is asked again, in words. */
  readonly askedAgain: string;
}

/**
 * The state of a gated element:
 *
 * - `held`: it waits for consent.
 * - `waiting`: it is granted, and its turn has not come.
 * - `loading`: it was put into the page, and its file is on its way.
 * - `on`: it has run, or is shown.
 * - `failed`: its file did not load.
 * - `unseen`: it is granted, and the inspector came too late to see whether it has run.
 */
export type GatedState = 'held' | 'waiting' | 'loading' | 'on' | 'failed' | 'unseen';

/** A gated element of the page, or code of `consent.when`. */
export interface GatedFacts {
  /** The tag, or `consent.when`. */
  readonly kind: string;
  /** Address, or the beginning of its code. */
  readonly what: string;
  /** The names that it needs, as in `data-consent`. */
  readonly expression: string;
  /** Whether it waits, runs or has failed. */
  readonly state: GatedState;
  /** Why it is granted or not, with the names that are missing. */
  readonly reason: string;
  /** Names in the expression that the policy does not declare. */
  readonly undeclared: readonly string[];
  /** When it ran or was shown. Unit: milliseconds since the page began to load. Null if unknown. */
  readonly at: number | null;
}

/** A cookie or another stored item, as declared or as found. */
export interface StoredFacts {
  /** The kind of storage, such as `cookie`. */
  readonly storage: string;
  /** Name of the entry. Its value is never read. */
  readonly name: string;
  /** Names of the categories and services that declare the item. Empty: none does. */
  readonly owners: readonly string[];
  /** The retention that is declared. */
  readonly retention: string;
  /** Whether it is there now. */
  readonly isPresent: boolean;
  /** Whether one of the owners is granted, or required. */
  readonly isGranted: boolean;
  /** What the item is, if the library or the inspector keeps it. Empty otherwise. */
  readonly own: string;
}

/** Requests of the page to one host of another origin. */
export interface HostFacts {
  /** The other site. */
  readonly host: string;
  /** Whether the host belongs to another site, and not to a service of a required category. */
  readonly isForeign: boolean;
  /** How many requests went there. */
  readonly count: number;
  /** How many of the requests began while nothing optional was granted. */
  readonly beforeChoice: number;
  /** What started the requests, such as `script` or `img`. */
  readonly initiators: readonly string[];
  /** Expressions of gated elements that the requests belong to. */
  readonly gates: readonly string[];
  /** When the first request began. Unit: milliseconds since the page began to load. */
  readonly firstAt: number;
  /** The first request's address, without what may tell of the visitor. */
  readonly example: string;
  /** The time of the first request against the decision, in words. */
  readonly timing: string;
}

/** What a vendor was told. */
export interface VendorFacts {
  /** Name of the vendor's signal, such as `google`. */
  readonly name: string;
  /** Whether the policy names the vendor in `signals`. */
  readonly isNamed: boolean;
  /** Whether the vendor's queue or function is on the page. */
  readonly isPresent: boolean;
  /** What the vendor was told, oldest first. */
  readonly messages: readonly TimedText[];
}

/** A text with a time. Unit: milliseconds since the page began to load. */
export interface TimedText {
  /** When it happened. Unit: milliseconds since the Unix epoch. */
  readonly at: number;
  /** What happened, in words. */
  readonly text: string;
}

/** An event of the library. */
export interface EventFacts extends TimedText {
  readonly type: string;
}

/** Everything that the inspector has found at one moment. */
export interface Snapshot {
  /** Address of the page. */
  readonly address: string;
  /** Unit: milliseconds since the Unix epoch. */
  readonly takenAt: number;
  /** Null if the library is not on the page, or has not started. */
  readonly library: LibraryFacts | null;
  /** What deserves a look. */
  readonly findings: readonly Finding[];
  /** The categories and services. */
  readonly names: readonly NameFacts[];
  /** The gated elements, and code of `consent.when`. */
  readonly gated: readonly GatedFacts[];
  /** Cookies and storage. */
  readonly stored: readonly StoredFacts[];
  /** Requests to other sites. */
  readonly requests: readonly HostFacts[];
  /** What each vendor was told. */
  readonly vendors: readonly VendorFacts[];
  /** The events of the library, oldest first. */
  readonly events: readonly EventFacts[];
  /** What the inspector cannot see on this page, in words. */
  readonly unseen: readonly string[];
}
