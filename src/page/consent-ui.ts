/**
 * The interface, as far as the rest of the library needs it.
 *
 * @example
 * const ui: ConsentUi = {
 *   open: () => document.querySelector('dialog')?.showModal(),
 *   close: () => document.querySelector('dialog')?.close(),
 *   define: (tag) => console.log(`The page contains <${tag}>.`),
 * };
 */
export interface ConsentUi {
  /**
   * Opens the preferences.
   *
   * @example
   * document.querySelector('#settings')?.addEventListener('click', () => ui.open());
   */
  readonly open: () => unknown;
  /**
   * Closes the preferences. Unsaved changes are lost.
   *
   * @example
   * document.addEventListener('visibilitychange', () => ui.close());
   */
  readonly close: () => unknown;
  /**
   * Defines one of the library's elements that the page contains: `consent-embed`, `consent-cookie-list`
   * or `consent-preferences-button`.
   *
   * @example
   * ui.define('consent-embed');
   */
  readonly define: (tag: string) => unknown;
  /**
   * Lets the banner ask from now on. Until then it stays hidden: rules by region may still be on their way, or the page
   * around a frame asks.
   *
   * @example
   * ui.showBanner?.();
   */
  readonly showBanner?: () => unknown;
  /**
   * Shows a notice that needs no answer.
   *
   * @example
   * ui.showNotice?.();
   */
  readonly showNotice?: () => unknown;
  /**
   * Adds a floating button that opens the preferences.
   *
   * @example
   * ui.placePreferencesButton?.();
   */
  readonly placePreferencesButton?: () => unknown;
  /**
   * Returns the words that confirm an opt-out, in the language of the page.
   *
   * @example
   * const words = await ui.optOutWords?.();
   */
  readonly optOutWords?: () => Promise<StatusText>;
}

/**
 * A text for a status, with its language.
 *
 * @example
 * const status: StatusText = {text: 'Opt-out request honored', lang: 'en', dir: 'ltr'};
 */
export interface StatusText {
  /** The words. */
  readonly text: string;
  /** Language of the text, as a BCP 47 tag. */
  readonly lang: string;
  /** Direction of the text. */
  readonly dir: 'ltr' | 'rtl';
}

/** Loads the interface, then calls back with it. */
export type ShowUi = (act?: (ui: ConsentUi) => unknown) => void;
