/** Whether a category is granted now, also when it is asked later. A name that is not declared never is. */
export type Granted = (category: string) => boolean;

/** A vendor that takes a signal of consent. Each call is harmless while nothing of the vendor's is on the page. */
export interface Vendor {
  /** The categories that its message is made of. */
  readonly categories: readonly string[];
  /**
   * Whether it remembers from page to page what it was told. Then it is held only where there is nothing to tell, so
   * that it does not take a no and a yes for two decisions on each page.
   */
  readonly remembers?: true;
  /**
   * Says the vendor's default, nothing granted; once a page, before anything of the vendor's runs. Left out where that
   * is no message of its own: such a vendor is told at once what holds.
   */
  readonly hold?: () => void;
  /** Says what holds now, all of it. */
  readonly tell: (granted: Granted) => void;
}
