/** The interface, as far as the gate needs to know it. */
export interface ConsentUi {
  /** Opens the preferences. */
  readonly open: () => unknown;
  readonly close: () => unknown;
  /** Brings the page's elements of that name to life: `consent-embed`, `consent-preferences-button`. */
  readonly define: (tag: string) => unknown;
  /** Shows what is to be told and not asked. */
  readonly tell?: () => unknown;
}

/** Loads the interface, then does something with it. */
export type ShowUi = (act?: (ui: ConsentUi) => unknown) => void;
