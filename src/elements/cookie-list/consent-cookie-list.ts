import {html, LitElement, type TemplateResult} from 'lit';
import type {ConsentStore} from '../../core/store.js';
import {defineElement} from '../define-element.js';
import {PageController} from '../page-controller.js';
import {dialogWordsFor, type DialogTexts} from '../preferences/dialog-words.js';
import {policyIn} from '../preferences/policy-in.js';
import {recordDetails} from '../preferences/record-details.js';
import {settingsEnglish} from '../preferences-button/preferences-button-messages.js';
import {wordsFor} from '../words/languages.js';
import {cookieListStyles} from './cookie-list.styles.js';
import {categorySection} from './category-section.js';

/** Headings have the levels 1 to 6, and services are one level below their category. */
const HIGHEST_LEVEL = 1;
const LOWEST_LEVEL = 5;

/**
 * The list of what the site stores, for its privacy page: categories, services, providers and cookies as the policy declares
 * them, what this visitor has allowed, when the visitor decided, and a button to change the decision.
 *
 * Font and colors come from the page, and the banner's colors have no effect on the list. Only pages that contain the element load its file. In print, the list has no button.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 13
 * @example
 * ```html
 * <h2>Cookies</h2>
 * <consent-cookie-list heading-level="3"></consent-cookie-list>
 * ```
 * @tag consent-cookie-list
 * @slot - Content that is shown until the list appears, and without JavaScript.
 * @attr {number} heading-level - Level of the categories' headings, from 1 to 5. Services are one level below. Default: 3.
 * @csspart base - The box around everything.
 * @csspart decision-facts - The facts about the visitor's decision.
 * @csspart category - The box of a category.
 * @csspart service - The box of a service.
 * @csspart label - The heading of a category or a service.
 * @csspart state - Whether a category or a service is on now.
 * @csspart provider - The link to the policy of a service's provider.
 * @csspart text-link - A link in a text of the site.
 * @csspart preferences - The button that opens the preferences.
 * @cssprop [--consent-button-radius=10px] - Corners of the button.
 */
export class ConsentCookieList extends LitElement {
  static override styles = cookieListStyles;

  static override properties = {
    store: {attribute: false},
    headingLevel: {type: Number, attribute: 'heading-level', reflect: true, useDefault: true},
  };

  /**
   * The store that the list shows; null for the page's store.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /**
   * Level of the categories' headings, from 1 to 5. Services are one level below.
   *
   * @default 3
   */
  declare headingLevel: number;

  /** The texts that were shown last. */
  #lastTexts: DialogTexts | undefined;

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    this.headingLevel = 3;
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentCookieList.define();
   */
  static define(tag = 'consent-cookie-list', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Keeps what is shown while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const {store} = this.#page;
    const texts = this.#texts;
    if (!store || !texts) return html`<slot></slot>`;
    const {words} = texts;
    const {categories} = policyIn(store.policy, words.locale);
    const level = this.#level;
    return html`<div part="base" lang=${words.locale} dir=${words.dir ?? 'ltr'}>
      ${recordDetails(store.state.record, texts, false)}
      ${categories.map((category) => categorySection(category, store, texts, level))}
      <button part="preferences" type="button" data-consent-action="preferences" aria-haspopup="dialog">
        ${words.settings ?? settingsEnglish}
      </button>
    </div>`;
  }

  /**
   * The texts in one language. Undefined until both files are loaded. While other words load, the texts that were shown
   * before.
   */
  get #texts(): DialogTexts | undefined {
    const {words} = wordsFor(this);
    const {words: dialog} = dialogWordsFor(this);
    if (words && dialog) this.#lastTexts = {words, dialog};
    return this.#lastTexts;
  }

  /** The heading level that holds. What is no level counts as the default. */
  get #level(): number {
    const {headingLevel: level} = this;
    return Number.isInteger(level) && level >= HIGHEST_LEVEL && level <= LOWEST_LEVEL ? level : 3;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-cookie-list': ConsentCookieList;
  }
}
