import {html, LitElement, nothing, unsafeCSS, type TemplateResult} from 'lit';
import type {ConsentStore} from '../../core/store.js';
import {isFlagOn} from '../../core/flag.js';
import {defineElement} from '../define-element.js';
import {PageController} from '../page-controller.js';
import {settingsEnglish} from './preferences-button-messages.js';
import {settingsStyles} from './preferences-button.styles.js';
import {baseStyles} from '../base.styles.js';
import {markEnglish} from '../words/mark-english.js';
import {noteEnglish} from '../words/note-messages.js';
import {isSignalHonored} from '../words/request-texts.js';

/**
 * A button that opens the preferences, so that visitors can change their decision at any time, on every page.
 *
 * If a page should load no file for the button, write `<button data-consent-action="preferences">` instead.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7(3)
 * @example
 * ```html
 * <consent-preferences-button floating position="bottom-end"></consent-preferences-button>
 * ```
 * @tag consent-preferences-button
 * @slot - Label that replaces the built-in one.
 * @attr {boolean} floating - Whether the button is an icon in a corner of the window. Its label shows on hover and
 *   focus. While the banner asks, the button is hidden.
 * @attr {'bottom-start' | 'bottom-end' | 'top-start' | 'top-end'} position - Corner of a floating button:
 *   `bottom-start`, `bottom-end`, `top-start` or `top-end`. Default: `bottom-start`.
 * @csspart button - The button.
 * @csspart icon - The icon of the button.
 * @csspart label - The label of the button.
 * @csspart status - Says that the visitor's Global Privacy Control signal is honored.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text and icon.
 * @cssprop [--consent-control] - Border.
 * @cssprop [--consent-accent=#2558d8] - Color of the focus ring, mixed with the color of the text.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-button-radius] - Corners: 10px, or 22px if floating.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentPreferencesButton extends LitElement {
  static override styles = [unsafeCSS(baseStyles), settingsStyles];

  static override properties = {
    store: {attribute: false},
    floating: {
      converter: {fromAttribute: isFlagOn, toAttribute: (isOn: boolean) => (isOn ? '' : null)},
      reflect: true,
      useDefault: true,
    },
    position: {reflect: true, useDefault: true},
  };

  /**
   * The store that the button shows; null for the page's store.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /**
   * Whether the button is an icon in a corner of the window. Its label shows on hover and focus. While the banner asks,
   * the button is hidden.
   *
   * @default false
   */
  declare floating: boolean;
  /**
   * Corner of a floating button: `bottom-start`, `bottom-end`, `top-start` or `top-end`.
   *
   * @default 'bottom-start'
   */
  declare position: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    this.floating = false;
    this.position = 'bottom-start';
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentPreferencesButton.define();
   */
  static define(tag = 'consent-preferences-button', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Keeps what is shown while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const {store, words} = this.#page;
    if (!words || (this.floating && store && store.state.asked.length + store.state.told.length > 0))
      return nothing;
    const {settings = settingsEnglish, locale, dir = 'ltr'} = words;
    return html`<button
      part="button"
      type="button"
      data-consent-action="preferences"
      aria-haspopup="dialog"
      lang=${locale}
      dir=${dir}
    >
      <svg part="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M2 6h8m4 0h4M2 14h2m4 0h10M12 3.5v5M6 11.5v5"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        />
      </svg>
      <span part="label"><slot>${settings}</slot></span>
      ${
        store && isSignalHonored(store)
          ? html`<span part="status">${words.honored ?? noteEnglish.honored}</span>`
          : nothing
      }
    </button>`;
  }

  protected override updated(): void {
    const hasEnglish = this.#page.words?.hasEnglish === true;
    markEnglish(this.renderRoot, hasEnglish, noteEnglish, {settingsEnglish});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences-button': ConsentPreferencesButton;
  }
}
