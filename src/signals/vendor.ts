/** Whether a category is granted at the time of the call. A category that is not declared is never granted. */
export type Granted = (category: string) => boolean;

/** What some vendors need besides the answers to their categories. */
export interface SignalContext {
  /** What the author has written behind the vendor's name and a colon, such as `DE` in `amazon:DE`. Empty if nothing. */
  readonly detail: string;
  /** Names of all services of the policy, for a vendor that follows them. */
  readonly services: readonly string[];
  /** Whether a service is granted at the time of the call. */
  readonly isGranted: (service: string) => boolean;
}

/** A vendor that takes a consent signal. Each call is harmless if the vendor's script is not on the page. */
export interface Vendor {
  /** The categories that the vendor's message depends on. */
  readonly categories: readonly string[];
  /** Whether the vendor's message depends on each service of the policy as well. */
  readonly followsServices?: true;
  /** Whether the vendor can be told only if the author has written something behind its name. */
  readonly needsDetail?: true;
  /**
   * Whether the vendor remembers messages from page to page. Such a vendor gets its default only on pages where the
   * visitor has not decided. Otherwise it would see a refusal and a grant on each page.
   */
  readonly remembers?: true;
  /**
   * Sends the vendor's default: nothing is granted. Called once per page, before any script of the vendor runs. Omitted
   * if the vendor has no separate default; such a vendor is told at once what is granted.
   */
  readonly sendDefault?: (context: SignalContext) => void;
  /** Sends the vendor everything that is granted now. */
  readonly sendUpdate: (granted: Granted, context: SignalContext) => void;
}
