/** The place where something is kept in the browser. */
export type ItemKind = 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'service-worker';

/** The kind of cause by which something was set or requested. */
export type Cause = 'response' | 'script' | 'parser' | 'worker' | 'other';

/** Something was seen: in which state, on which page, and by which cause. */
export interface Sighting {
  readonly state: string;
  readonly page: string;
  readonly by: Cause;
  /** Addresses from the direct cause up to the page. */
  readonly chain: readonly string[];
}

/** Something that is kept in the browser, as one page left it. */
export interface SeenItem {
  readonly kind: ItemKind;
  readonly name: string;
  /** Of a cookie its domain without the dot in front, otherwise the host of the origin. */
  readonly host: string;
  readonly path: string;
  readonly httpOnly: boolean;
  /** Whether the browser had it at the end of the page. */
  readonly isKept: boolean;
  /** How long the browser keeps a cookie from when it is set. Unit: days. null: until the session ends. */
  readonly lifetimeDays: number | null;
  /** How long a cookie was asked to be kept, though browsers keep none for so long. Unit: days. null: not known. */
  readonly askedDays: number | null;
  readonly sighting: Sighting;
}

/** A request that a page made. */
export interface SeenRequest {
  readonly url: string;
  readonly type: string;
  readonly sighting: Sighting;
}

export type StateKind = 'before' | 'refused' | 'granted' | 'only' | 'withdrawn' | 'gpc';

/** A state in which the pages are visited. */
export interface State {
  readonly id: string;
  readonly kind: StateKind;
  /** The one granted category of the kind `only`. */
  readonly category: string;
  readonly region: string;
  readonly gpc: boolean;
}

export type TroubleCode =
  | 'no-answer'
  | 'redirect-loop'
  | 'page-crashed'
  | 'download'
  | 'bad-certificate'
  | 'too-large'
  | 'page-hangs'
  | 'http-error'
  | 'not-html'
  | 'leaves-site'
  | 'script-failed'
  | 'not-answered'
  | 'region-not-taken'
  | 'bad-sitemap'
  | 'browser-closed'
  | 'not-scanned';

/** Something that could not be scanned. The rest of the scan goes on. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly state: string;
  readonly page: string;
  readonly message: string;
}

/** A page of the site that was visited. */
export interface VisitedPage {
  readonly url: string;
  readonly title: string;
  /** The HTTP status. 0 if no answer came. */
  readonly status: number;
}

/** The result of one state: everything that was seen in it. */
export interface StateLog {
  readonly state: State;
  readonly isReached: boolean;
  /** The models of the categories as they held in this state, after the rules by region. */
  readonly models: ReadonlyMap<string, string>;
  /** The region by whose rules they hold. undefined: the page was not asked. */
  readonly region: string | undefined;
  readonly items: readonly SeenItem[];
  readonly requests: readonly SeenRequest[];
  readonly pages: readonly VisitedPage[];
  readonly gates: readonly GatedAddress[];
  readonly tags: readonly LiveTag[];
  readonly troubles: readonly Trouble[];
}

/** An address that the page gates itself, or a rule of `data-block`. */
export interface GatedAddress {
  /** An expression of names, as in `data-consent`. */
  readonly expression: string;
  /** An absolute address, or for `data-block` a host with or without the start of a path. */
  readonly address: string;
  readonly isRule: boolean;
}

/** An element of a page that runs or loads without a gate. */
export interface LiveTag {
  readonly page: string;
  readonly tag: string;
  /** The absolute address. Empty for an inline script. */
  readonly address: string;
  readonly html: string;
}
