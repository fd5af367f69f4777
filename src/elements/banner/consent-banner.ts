import {toProperty} from '../../core/attribute-name.js';
import {isFlagOn} from '../../core/flag.js';
import type {ConsentStore} from '../../core/store.js';
import {ofDocument} from '../../dom/document.js';
import {createElement} from '../../dom/create-element.js';
import {createStatus, setStatus} from '../../dom/status.js';
import {warn} from '../../dom/warn.js';
import {defineElement} from '../define-element.js';
import {followTexts} from '../words/banner-texts.js';
import type {Words} from '../words/locale.js';
import {markEnglish} from '../words/mark-english.js';
import {english} from '../words/messages.js';
import {noteEnglish} from '../words/note-messages.js';
import {PageConnection} from '../page-connection.js';
import {requestDecision, SAVED_STATUS_MS} from '../request-decision.js';
import {baseStyles} from '../base.styles.js';
import {showOnTop} from '../top-layer.js';
import {createBannerBox, type BannerBox} from './banner-box.js';
import {bannerStyles} from './banner.styles.js';
import {DECLARING_ATTRIBUTES, DeclaringElement, setFlag} from './declaring-element.js';

/** Whether the banner has anything to ask, or to tell. */
const hasPrompt = ({state}: ConsentStore): boolean => state.asked.length + state.told.length > 0;

/** The places where the banner can be. */
const POSITIONS = ['bottom', 'top', 'center', 'bottom-start', 'bottom-end'] as const;

/** The style sheet of all banners. The first banner creates it, because a server has no `CSSStyleSheet`. */
let sheet: CSSStyleSheet | undefined;

function bannerSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(baseStyles + bannerStyles);
  }
  return sheet;
}

/** Returns the shadow root. It is there already where the page's HTML has brought the banner. */
function attachRoot(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [bannerSheet()];
  return root;
}

/**
 * Asks for consent. While a current record is kept, the banner shows nothing.
 *
 * The attributes and children of the banner declare the policy. The library reads them once, when it starts. Only the
 * texts of the children are read again whenever they change.
 *
 * @example
 * ```html
 * <consent-banner hidden organization="Acme" policy-href="/privacy" policy-version="2026-11-20">
 *   <consent-category name="analytics"></consent-category>
 *   <consent-category name="marketing"></consent-category>
 * </consent-banner>
 * ```
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7
 * @tag consent-banner
 * @slot message - Text that replaces the built-in request: what the site stores, and why.
 * @slot - The declaration, as `<consent-category>` elements, and `<consent-text>` elements that replace built-in texts.
 * @attr {string} organization - Name of the organization that asks for consent. Default: the host name.
 * @attr {string} policy-href - Address of the complete privacy policy: http, https or relative.
 * @attr {string} imprint-href - Address of the imprint, which says who runs the site: http, https or relative.
 * @attr {string} policy-version - Version of the policy. Numbers and ISO dates are ordered as such. Default: `1`.
 * @attr {string} policy-effective - ISO date from which this version applies. Default: at once.
 * @attr {string} categories - Names of the categories, as a short form of `<consent-category>` children.
 * @attr {string} cookie-name - Name of the record's cookie. Default: `consent-choice`.
 * @attr {string} cookie-domain - Domain of the record's cookie. Default: this host only.
 * @attr {string} cookie-path - Path of the record's cookie. Default: `/`.
 * @attr {number} cookie-days - How long a record lasts. Unit: days, 1 to 390. Default: 182.
 * @attr {number} refusal-days - How long a refusal under Global Privacy Control lasts. Unit: days, 1 to 390.
 *   Default: 366.
 * @attr {'opt-in' | 'opt-out' | string} model - How the optional categories stand before a choice: `opt-in`, `opt-out`, or rules by region, such
 *   as `EEA GB: opt-in; *: opt-out`. Default: `opt-in`.
 * @attr {'ask' | 'notice' | 'none' | string} prompt - What visitors see before they decide: `ask`, `notice`, `none`, or rules by region. While an
 *   opt-in category is undecided, the banner always asks. Default: `ask`.
 * @attr {'honor' | 'ignore' | string} gpc - Whether Global Privacy Control is honored: `honor`, `ignore`, or rules by region. Default:
 *   `honor`.
 * @attr {string} region - ISO 3166 code of the visitor's region, such as `DE` or `US-CA`. Default: unknown.
 * @attr {string} region-cookie - Name of a cookie that holds the region.
 * @attr {string} region-href - Address on the page's own origin that answers with the region as text.
 * @attr {string} import-from - Names of the consent tools that the site used before, such as `cookiebot`. Where there is no record, their
 *   refusals are taken over.
 * @attr {boolean} import-grants - Whether dated grants from before `import-until` are taken over, too.
 * @attr {string} import-until - ISO date of the day on which the former tool stopped running.
 * @attr {string} import-map - The names of the former tool's categories here, such as `C0002: analytics; C0004: marketing`. Default:
 *   the tool's usual categories.
 * @attr {string} signals - Vendors that receive a consent signal: `google`, `microsoft`, `clarity`, `meta`, `tiktok`,
 *   `matomo`, `shopify`, `wordpress`, `pinterest`, `hubspot`, and `amazon` with a country, such as `amazon:DE`.
 * @attr {string} record-href - Address to which each decision is sent as a form, as your proof: http, https or
 *   relative. Default: nowhere.
 * @attr {string} lang - Language of the texts. Default: the language of the nearest element with `lang`, or else the visitor's.
 * @attr {'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end'} position - Place of the banner. Default:
 *   `bottom`.
 * @attr {boolean} modal - Whether the banner is modal, so that the page waits for an answer.
 * @attr {boolean} no-reload - Whether the page is never reloaded at a withdrawal.
 * @fires {ConsentRequestEvent} consent-request - Dispatched when the visitor answers. Cancel the event to drop the
 *   grants of the answer. A refusal cannot be canceled.
 * @csspart base - The box around everything.
 * @csspart message - The text.
 * @csspart signal - The note for visitors whose browser sends Global Privacy Control.
 * @csspart policy - The link to the policy.
 * @csspart imprint - The link to the imprint.
 * @csspart actions - The box around the buttons.
 * @csspart accept - The button that grants everything.
 * @csspart reject - The button that refuses everything, with the size and contrast of `accept`.
 * @csspart preferences - The button that opens the preferences.
 * @csspart dismiss - The button "OK" of a notice, with `prompt="notice"`.
 * @csspart opt-out - The button of a notice that refuses everything the notice names.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-muted] - Less important text.
 * @cssprop [--consent-line] - Lines and borders.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Color of the focus ring, mixed with the color of the text.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-radius=16px] - Corners of the box.
 * @cssprop [--consent-button-radius=10px] - Corners of the buttons.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentBanner extends DeclaringElement {
  /**
   * The `data-` attributes of the script tag, some of which say how the banner looks. The banner's own attributes override them.
   *
   * @internal
   */
  static tagDataset: DOMStringMap = {};

  /**
   * Whether the page's banner stays hidden until the page knows that it is to ask.
   *
   * @internal
   */
  static isHidden = false;

  /**
   * Returns what makes the elements in a shadow root, or finds them there. `served-banner.js` replaces it, where the page's
   * HTML has brought the banner.
   *
   * @internal
   */
  static createIn: (root: ShadowRoot) => typeof createElement = () => createElement;

  static readonly observedAttributes = ['modal', 'position', ...DECLARING_ATTRIBUTES];

  readonly #page = new PageConnection(this, () => this.#update());
  readonly #root = attachRoot(this);
  /** The status is in the page before it has a text. Otherwise screen readers would not notice the text. */
  readonly #status = createStatus({class: 'unseen'});
  #store: ConsentStore | null = null;
  #box: BannerBox | undefined;
  /** Whether the library has read the attributes. The library defines this element only after its start. */
  #isRead = false;
  /** Whether an answer was kept just now. */
  #isSaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#root.append(this.#status);
    // A framework may have set properties before the class was defined. Such properties hide the accessors.
    for (const name of ['store', 'position', 'modal', ...DECLARING_ATTRIBUTES.map(toProperty)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /**
   * The store that the banner shows and sends answers to; null for the page's store.
   *
   * @internal
   */
  get store(): ConsentStore | null {
    return this.#store;
  }
  /** @internal */
  set store(store: ConsentStore | null) {
    this.#store = store;
    this.#update();
  }

  /**
   * Language of the words by the banner itself or by the script tag. Empty: that of the elements around the banner.
   *
   * @internal
   */
  get ownLanguage(): string {
    return this.lang || (ConsentBanner.tagDataset['lang'] ?? '');
  }

  /** Place of the banner: `bottom`, `top`, `center`, `bottom-start` or `bottom-end`. Default: `bottom`. */
  get position(): 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end' {
    const written = this.getAttribute('position') ?? ConsentBanner.tagDataset['position'];
    return POSITIONS.find((position) => position === written) ?? 'bottom';
  }
  set position(position: ConsentBanner['position']) {
    this.setAttribute('position', position);
  }

  /**
   * Whether the banner is modal, so that the page waits for an answer.
   *
   * @default false
   */
  get modal(): boolean {
    return isFlagOn(this.getAttribute('modal') ?? ConsentBanner.tagDataset['modal']);
  }
  set modal(modal: boolean) {
    setFlag(this, 'modal', modal);
  }

  connectedCallback(): void {
    if (this.#isFirst) followTexts(this);
    this.#page.connect();
    this.#isRead = true;
  }

  disconnectedCallback(): void {
    this.#page.disconnect();
    // A dialog that was removed from the page and inserted again cannot be modal any more.
    this.#removeBox();
  }

  /** Keeps the banner, and an open modal, while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.#update();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'modal' || name === 'position') this.#update();
    else if (this.#isRead && before !== after) warn('late-attribute', name);
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentBanner.define();
   */
  static define(tag = 'consent-banner', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Renders in the same turn, so that the banner always shows the present state. */
  #update(): void {
    if (!this.isConnected) return;
    this.#page.follow();
    const {store, words} = this.#page;
    const isAsking = store !== null && hasPrompt(store) && this.#isFirst && this.#mayAsk;
    if (isAsking && words) this.#ask(store, words);
    else this.#removeBox();
    // A region that is there before its text changes is read out. One that has nothing to tell is left out.
    this.#status.hidden = !isAsking && !this.#isSaved;
    if (words) this.#status.lang = words.locale;
    setStatus(this.#status, (this.#isSaved && words?.saved) || '');
    markEnglish(this.#root, words?.hasEnglish === true, english, noteEnglish);
    // A box that the page's HTML has brought is not this element's own yet.
    if (this.#box) this.#stayOnTop();
  }

  /**
   * Whether this is the banner that asks. Of two banners, only the first one declares the policy and asks, because two
   * would cover each other.
   */
  get #isFirst(): boolean {
    const [first] = ofDocument('getElementsByTagName').call(document, this.localName);
    return first === undefined || first === this || this.#store !== null;
  }

  /** A banner with a store of its own asks whatever the page does. */
  get #mayAsk(): boolean {
    return this.#store !== null || !ConsentBanner.isHidden;
  }

  #ask(store: ConsentStore, words: Words): void {
    const isNotice = store.state.asked.length === 0;
    const isModal = this.modal && !isNotice;
    const box = this.#box;
    if (box?.store !== store || box.isModal !== isModal || box.isNotice !== isNotice) {
      this.#removeBox();
      const answers = {
        accept: () => this.#answer(store, true),
        reject: () => this.#answer(store, false),
        dismiss: () => store.dismissNotice(),
      };
      this.#box = createBannerBox(store, isModal, isNotice, answers, ConsentBanner.createIn(this.#root));
      // Escape closes a dialog, but it is not an answer.
      this.#box.element.addEventListener('close', () => this.#stayOnTop());
    }
    this.#box?.update(words, this.position);
    if (this.#box && !this.#box.element.isConnected) this.#root.prepend(this.#box.element);
  }

  #removeBox(): void {
    this.#box?.remove();
    this.#box = undefined;
  }

  #stayOnTop(): void {
    showOnTop(this.#root);
  }

  #answer(store: ConsentStore, granted: boolean): void {
    // Categories that are not asked about keep their answers. Services follow their category.
    const {asked, told} = store.state;
    const choice = Object.fromEntries([...asked, ...told].map((name) => [name, granted]));
    const isKept = requestDecision(this, store, choice, 'banner');
    // An answer that was not kept is not reported as saved.
    this.#showSaved(isKept === true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#showSaved(false), SAVED_STATUS_MS);
  }

  #showSaved(isSaved: boolean): void {
    this.#isSaved = isSaved;
    this.#update();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
