import {html, LitElement, nothing, unsafeCSS, type TemplateResult} from 'lit';
import type {ConsentStore} from '../../core/store.js';
import {defineElement} from '../define-element.js';
import {PageController} from '../page-controller.js';
import {settingsEnglish} from './preferences-button-messages.js';
import {settingsStyles} from './preferences-button.styles.js';
import {baseStyles} from '../base.styles.js';

/**
 * A button that opens the preferences: for a visitor to change the decision at any time, on every page.
 *
 * A page that wants to load nothing for it writes `<button data-consent-action="preferences">` instead.
 *
 * @tag consent-preferences-button
 * @slot - The label, in place of the built-in one.
 * @attr {boolean} floating - Puts it into a corner of the window as an icon, whose label shows when it is pointed at or
 *   has the focus. It is away while the banner asks.
 * @attr {string} position - Which corner, if it floats: `bottom-start`, `bottom-end`, `top-start`, `top-end`. Default:
 *   `bottom-start`.
 * @csspart button - The button.
 * @csspart icon - Its icon.
 * @csspart label - Its label.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text and icon.
 * @cssprop [--consent-control] - Border.
 * @cssprop [--consent-accent=#2558d8] - Colour of the focus ring, mixed with the text's.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-button-radius] - Corners; 10px, floating 22px.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentPreferencesButton extends LitElement {
  static override styles = [unsafeCSS(baseStyles), settingsStyles];

  static override properties = {
    store: {attribute: false},
    floating: {type: Boolean, reflect: true},
    position: {reflect: true},
  };

  /**
   * Source of the state shown; null: the page's.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** Whether it stands in a corner of the window. */
  declare floating: boolean;
  /** Which corner that is. */
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
   * @param registry The registry of a shadow root, where a component has one of its own. @default `customElements`
   */
  static define(tag = 'consent-preferences-button', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  override render(): TemplateResult | typeof nothing {
    const {store, words} = this.#page;
    if (!words || (this.floating && store && store.state.asked.length > 0)) return nothing;
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
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences-button': ConsentPreferencesButton;
  }
}
