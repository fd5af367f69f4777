import type {ConsentStore} from '../../core/store.js';
import {createElement, setText} from '../../dom/create-element.js';
import {ofDocument} from '../../dom/document.js';
import {warn} from '../../dom/warn.js';
import {defineElement} from '../define-element.js';
import type {Words} from '../words/locale.js';
import {PageConnection} from '../page-connection.js';
import {requestDecision} from '../request-decision.js';
import {baseStyles} from '../base.styles.js';
import {showOnTop} from '../top-layer.js';
import {createBannerBox, type BannerBox} from './banner-box.js';
import {bannerStyles} from './banner.styles.js';
import {DECLARING_ATTRIBUTES, DeclaringElement, toProperty} from './declaring-element.js';

/** How long the word that the choice was saved stays, for a screen reader to say it. Unit: milliseconds. */
const SAVED_STATUS_MS = 4000;

const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'] as const;

/** One sheet for all banners. It is made for the first one, because a server has no such class. */
let sheet: CSSStyleSheet | undefined;

function bannerSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(baseStyles + bannerStyles);
  }
  return sheet;
}

function attachRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [bannerSheet()];
  return root;
}

/**
 * Asks for consent, and shows nothing while a current record is kept.
 *
 * Its attributes and children declare the policy; they are read once, when the library starts.
 *
 * @tag consent-banner
 * @slot message - What the site stores and why, in its own words, in place of the built-in text.
 * @slot heading - The heading, in the site's own words. So are `accept`, `reject` and `preferences`; keep them neutral.
 * @slot accept - Label of that button.
 * @slot reject - Label of that button.
 * @slot preferences - Label of that button.
 * @slot - The declaration: `<consent-category>` elements. Not shown.
 * @attr {string} organization - Who asks; in the text and the record. Default: the host name.
 * @attr {string} policy-href - Link to the whole policy; http(s) or relative.
 * @attr {string} policy-version - Version of the policy; dates and numbers order rightly. Default: `1`.
 * @attr {string} policy-effective - ISO date from which this version holds. Default: at once.
 * @attr {string} categories - Names of the categories, short for `<consent-category>` children.
 * @attr {string} cookie-name - Name of the cookie that keeps the record. Default: `consent-choice`.
 * @attr {string} cookie-domain - Domain of that cookie. Default: this host only.
 * @attr {string} cookie-path - Path of that cookie. Default: `/`.
 * @attr {number} cookie-days - Life of a record in days, 1 to 390. Default: 182.
 * @attr {'honor' | 'ignore'} gpc - `honor` or `ignore` Global Privacy Control. Default: `honor`.
 * @attr {string} signals - Vendors to tell what holds: `google`, `microsoft`, `clarity`, `meta`, `tiktok`, `matomo`,
 *   `shopify`, `wordpress`.
 * @attr {string} record-href - Where each decision is sent, as a form, for your proof; http(s) or relative. Default: nowhere.
 * @attr {string} lang - Language of the words. Default: that of the nearest element that has one, else the visitor's.
 * @attr {'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end'} position - Where it stands. Default: `bottom`.
 * @attr {boolean} modal - Makes it modal: the page waits for an answer.
 * @attr {boolean} no-reload - Never reload the page at a withdrawal.
 * @fires {ConsentRequestEvent} consent-request - The visitor answered. If the answer is yes, cancel the event to keep
 *   nothing. A no cannot be canceled.
 * @csspart base - The box around everything.
 * @csspart message - The text.
 * @csspart signal - What is said to a visitor who sends Global Privacy Control.
 * @csspart policy - The link to the policy.
 * @csspart actions - The box around the buttons.
 * @csspart accept - The button that grants everything.
 * @csspart reject - The button that refuses everything. Same size and contrast as `accept`.
 * @csspart preferences - The button that opens the preferences.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-muted] - Less important text.
 * @cssprop [--consent-line] - Lines and borders.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Colour of the focus ring, mixed with the text's.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-radius=16px] - Corners of the box.
 * @cssprop [--consent-button-radius=10px] - Corners of the buttons.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentBanner extends DeclaringElement {
  /**
   * What the script tag says of the looks, where a banner does not say so itself.
   *
   * @internal
   */
  static looks: DOMStringMap = {};

  static readonly observedAttributes = ['modal', ...DECLARING_ATTRIBUTES];

  readonly #page = new PageConnection(this, () => this.#update());
  readonly #root = attachRoot(this);
  /** It is there before there is anything to say in it, else screen readers would not notice. */
  readonly #status = createElement('div', {class: 'unseen', role: 'status'});
  #store: ConsentStore | null = null;
  #box: BannerBox | undefined;
  /** Whether the library has read the attributes: it defines this element after it has started. */
  #isRead = false;
  /** What became of an answer that was given just now. */
  #answered: 'no' | 'deciding' | 'saved' = 'no';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#root.append(this.#status);
    // A framework may have set properties before the class was defined. They hide the accessors.
    for (const name of ['store', 'position', 'modal', ...DECLARING_ATTRIBUTES.map(toProperty)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /**
   * Source of the state shown, and where answers go; null: the page's.
   *
   * @internal
   */
  get store(): ConsentStore | null {
    return this.#store;
  }
  set store(store: ConsentStore | null) {
    this.#store = store;
    this.#update();
  }

  /** Where it stands: `bottom`, `top`, `center`, `bottom-start`, `bottom-end`. Default: `bottom`. */
  get position(): 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end' {
    const written = this.getAttribute('position');
    return POSITIONS.find((position) => position === written) ?? 'bottom';
  }
  set position(position: ConsentBanner['position']) {
    this.setAttribute('position', position);
  }

  /**
   * Whether it is modal: the page waits for an answer.
   *
   * @default false
   */
  get modal(): boolean {
    return this.hasAttribute('modal');
  }
  set modal(modal: boolean) {
    this.toggleAttribute('modal', modal);
  }

  connectedCallback(): void {
    this.#page.connect();
    this.#isRead = true;
  }

  disconnectedCallback(): void {
    this.#page.disconnect();
    // A dialog that is taken out of the page and put back cannot be shown as modal any more.
    this.#removeBox();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'modal') this.#update();
    else if (this.#isRead && before !== after) warn('late-attribute', name);
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, where a component has one of its own. @default `customElements`
   */
  static define(tag = 'consent-banner', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Renders in the same turn: whatever happens to the page afterwards, what it shows is true. */
  #update(): void {
    if (!this.isConnected) return;
    this.#takeLooks();
    this.#page.follow();
    const {store, words} = this.#page;
    const isAsking = store !== null && store.state.asked.length > 0 && this.#isFirst;
    // Unlike the property, this changes nothing that is so already, which would call the update again.
    this.toggleAttribute('hidden', !isAsking && this.#answered === 'no');
    if (isAsking && words) this.#ask(store, words);
    else this.#removeBox();
    if (words) this.#status.lang = words.locale;
    setText(this.#status, (this.#answered === 'saved' && words?.saved) || '');
    this.#stayOnTop();
  }

  /** Of two banners the first one declares the policy, and asks: two of them would stand one over the other. */
  get #isFirst(): boolean {
    const [first] = ofDocument('getElementsByTagName').call(document, this.localName);
    return first === undefined || first === this || this.#store !== null;
  }

  #takeLooks(): void {
    const {lang, position, modal} = ConsentBanner.looks;
    if (lang) this.lang ||= lang;
    if (position && !this.hasAttribute('position')) this.setAttribute('position', position);
    if (modal !== undefined) this.modal = true;
  }

  #ask(store: ConsentStore, words: Words): void {
    if (this.#box?.store !== store || this.#box.isModal !== this.modal) {
      this.#removeBox();
      this.#box = createBannerBox(store, this.modal, (granted) => this.#answer(store, granted));
      // Escape closes a dialog, and is no answer.
      this.#box.element.addEventListener('close', () => this.#stayOnTop());
    }
    this.#box.update(words);
    if (!this.#box.element.isConnected) this.#root.prepend(this.#box.element);
  }

  #removeBox(): void {
    this.#box?.remove();
    this.#box = undefined;
  }

  #stayOnTop(): void {
    showOnTop(this.#root);
  }

  #answer(store: ConsentStore, granted: boolean): void {
    // What is not asked stands as it was decided; services follow their category.
    const choice = Object.fromEntries(store.state.asked.map((name) => [name, granted]));
    // The banner is not hidden in between, else nobody would hear that the choice was saved.
    this.#answered = 'deciding';
    const isKept = requestDecision(this, store, choice, 'banner');
    // An answer that was not kept is not said to be saved.
    this.#showAnswered(isKept ? 'saved' : 'no');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#showAnswered('no'), SAVED_STATUS_MS);
  }

  #showAnswered(answered: 'no' | 'saved'): void {
    this.#answered = answered;
    this.#update();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
