import {LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult} from 'lit';
import {isAddress} from '../../core/schema.js';
import type {ConsentStore} from '../../core/store.js';
import {parseUrl} from '../../dom/parse-url.js';
import {warn} from '../../dom/warn.js';
import {colorStyles} from '../colors.styles.js';
import {defineElement} from '../define-element.js';
import {ConsentEmbedLoadEvent} from './embed-events.js';
import {boxRule, frameOf, PASSED} from './embed-frame.js';
import {embedEnglish} from './embed-messages.js';
import {placeholder} from './embed-placeholder.js';
import {embedPanelStyles} from './embed-panel.styles.js';
import {embedSmallStyles} from './embed-small.styles.js';
import {embedStyles} from './embed.styles.js';
import {FitController} from './fit-controller.js';
import {findGatedName, type GatedName} from './gated-name.js';
import {requestDecision} from '../request-decision.js';
import {markEnglish} from '../words/mark-english.js';
import {english} from '../words/messages.js';
import {listenForPartClicks} from '../listen-for-clicks.js';
import {PageController} from '../page-controller.js';
import {openModal} from '../top-layer.js';

/**
 * A frame of another site that loads with the visitor's consent. Until then a placeholder takes its place, and nothing
 * is requested from the other site.
 *
 * Placeholder and frame have the same size. The size comes from `width` and `height`, or from the page's styles for the
 * element (`aspect-ratio`, `width`, …). Without either, the embed has the full width and the ratio 16:9.
 *
 * If the placeholder has no room for its text and buttons, it is a button with the title and the recipient, which opens
 * a dialog. The button needs 120 by 80 pixels.
 *
 * @see https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element
 * @example
 * ```html
 * <consent-embed category="social" service="youtube" src="https://www.youtube-nocookie.com/embed/…" title="Our tour">
 *   <a href="https://www.youtube.com/watch?v=…">Watch on YouTube</a>
 * </consent-embed>
 * ```
 * @tag consent-embed
 * @slot - A link to the content, which is shown in the placeholder and without JavaScript.
 * @attr {string} category - Name of the category that grants the embed.
 * @attr {string} service - Name of the service that grants the embed. If the policy declares the service, it overrides
 *   the category.
 * @attr {string} src - Address of the frame: http, https or relative.
 * @attr {string} srcdoc - Content of the frame, instead of an address.
 * @attr {string} title - Accessible name of the frame and of the placeholder.
 * @attr {string} poster - Address of the picture behind the placeholder: http, https or relative. The picture loads
 *   before any consent, so it must be on your own site.
 * @attr {string | number} width - Width of the box: pixels, or percent of its container. The box is never wider than
 *   its container.
 * @attr {string | number} height - Height of the box in pixels. With a width in pixels, it sets the ratio.
 * @attr {string} allow - Same as on `<iframe>`.
 * @attr {boolean} allowfullscreen - Same as on `<iframe>`.
 * @attr {string} sandbox - Same as on `<iframe>`.
 * @attr {'eager' | 'lazy'} loading - Same as on `<iframe>`.
 * @attr {string} referrerpolicy - Same as on `<iframe>`.
 * @attr {string} name - Same as on `<iframe>`.
 * @fires {ConsentEmbedLoadEvent} consent-embed-load - Dispatched when the frame has been put into the page and begins to
 *   load.
 * @fires {ConsentRequestEvent} consent-request - Dispatched when the visitor presses "Always allow". Cancel the event
 *   to grant nothing.
 * @csspart placeholder - The box that is shown until the frame loads.
 * @csspart poster - The picture behind the placeholder.
 * @csspart open - The button that fills the placeholder of a small embed, and opens the dialog.
 * @csspart dialog - The dialog of a small embed.
 * @csspart close - The button that closes the dialog.
 * @csspart policy - The link to the policy.
 * @csspart text - The text that names who receives the data.
 * @csspart load-once - The button that loads this frame this time.
 * @csspart always-allow - The button that grants the service, or else the category. The button looks like `load-once`.
 * @csspart frame - The frame.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-line] - Border.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Color of the focus ring, mixed with the color of the text.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-radius=16px] - Corners of the box and the frame. `border-radius` on the element overrides it.
 * @cssprop [--consent-button-radius=10px] - Corners of the buttons.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentEmbed extends LitElement {
  static override styles = [unsafeCSS(colorStyles), embedStyles, embedPanelStyles, embedSmallStyles];

  static override properties = {
    store: {attribute: false},
    category: {reflect: true, useDefault: true},
    service: {reflect: true, useDefault: true},
    src: {reflect: true, useDefault: true},
    poster: {reflect: true, useDefault: true},
    once: {state: true},
    isOpen: {state: true},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...PASSED, 'title'];
  }

  /**
   * The store that the embed shows and sends decisions to; null for the page's store.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** Name of the category that grants the embed. */
  declare category: string;
  /** Name of the service that grants the embed. If the policy declares the service, it overrides the category. */
  declare service: string;
  /** Address of the frame: http, https or relative. */
  declare src: string;
  /**
   * Address of the picture behind the placeholder: http, https or relative. The picture loads before any consent, so it
   * must be on your own site.
   */
  declare poster: string;
  /** The content that the visitor loaded this time: {@link ConsentEmbed.#content} at that moment. */
  declare private once: string;
  /** Whether the dialog of a small embed is open. */
  declare private isOpen: boolean;

  readonly #page = new PageController(this);
  readonly #fit = new FitController(this);
  /** The sheet with the size of the box. A sheet is used because the page owns the element's `style`. */
  readonly #box = new CSSStyleSheet();
  #boxText = '';
  #gatedName: GatedName | undefined;
  #granted = false;
  #frame: HTMLIFrameElement | null = null;
  /** The frame that the page was told of. */
  #told: HTMLIFrameElement | null = null;

  constructor() {
    super();
    this.store = null;
    this.category = '';
    this.service = '';
    this.src = '';
    this.poster = '';
    this.once = '';
    this.isOpen = false;
    listenForPartClicks(this, {
      open: (button) => this.#open(button),
      close: () => this.#close(),
      'load-once': (button) => this.#loadOnce(button),
      'always-allow': (button) => this.#allow(button),
    });
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentEmbed.define();
   */
  static define(tag = 'consent-embed', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** The frame while it is in the page, else null. `consent-embed-load` says when it is inserted. */
  get frame(): HTMLIFrameElement | null {
    return this.#frame?.isConnected ? this.#frame : null;
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    this.requestUpdate();
  }

  /** Removes the frame, because it would load when the element is inserted again, and may not be granted by then. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.remove();
    this.#frame = null;
    this.isOpen = false;
  }

  /** Keeps what is shown while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#box];
    return root;
  }

  protected override willUpdate(): void {
    const {store, words = english} = this.#page;
    this.#gatedName = store ? findGatedName(store.policy, words, this.service, this.category) : undefined;
    const granted = !!this.#gatedName && !!store?.isGranted(this.#gatedName.name);
    // A withdrawal also ends what the visitor loaded once.
    if (this.#granted && !granted) this.once = '';
    this.#granted = granted;
    const wanted = this.isConnected && this.#canLoad && (granted || this.once === this.#content);
    const src = this.#address ? this.src : null;
    this.#frame = wanted ? frameOf(this, src, this.title || this.#recipient, this.#frame) : null;
    if (this.#frame) this.isOpen = false;
    this.#sizeBox();
    if (store && !this.#gatedName) warn('unknown-name', this.service || this.category);
    if (this.src && !this.#address) warn('bad-address', this.src);
  }

  protected override update(changed: PropertyValues): void {
    const isNew = !this.#frame?.isConnected;
    const root = this.getRootNode();
    const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    super.update(changed);
    // The focused element is gone, so the frame that replaces it gets the focus.
    if (isNew && this.contains(focused)) this.#frame?.focus();
  }

  override render(): TemplateResult | HTMLIFrameElement | typeof nothing {
    if (this.#frame) return this.#frame;
    const {store, words} = this.#page;
    if (!words) return nothing;
    return placeholder({
      words,
      title: this.title || this.#recipient,
      recipient: this.#recipient,
      poster: isAddress(this.poster) ? this.poster : '',
      policyHref: store?.policy.policyHref ?? '',
      canLoad: this.#canLoad,
      label: this.#gatedName?.label,
      isSmall: !this.#fit.fits || this.isOpen,
      isOpen: this.isOpen,
      onClose: () => (this.isOpen = false),
    });
  }

  protected override updated(changed: PropertyValues): void {
    markEnglish(this.renderRoot, this.#page.words?.hasEnglish === true, english, embedEnglish);
    const {frame} = this;
    if (frame && frame !== this.#told) tellOf(this, frame);
    this.#told = frame;
    if (changed.has('isOpen') && this.#dialog) openModal(this.#dialog);
  }

  /** Opens what a small embed has no room for. */
  #open(button: HTMLElement): void {
    takeFocus(button);
    this.isOpen = true;
  }

  /** Closes the dialog first, because a page that cancels the request may show a dialog of its own. */
  #close(): void {
    this.#dialog?.close();
    this.isOpen = false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #loadOnce(button: HTMLElement): void {
    takeFocus(button);
    this.#close();
    this.once = this.#content;
  }

  #allow(button: HTMLElement): void {
    const {store} = this.#page;
    takeFocus(button);
    this.#close();
    if (store && this.#gatedName) requestDecision(this, store, {[this.#gatedName.name]: true}, 'embed');
  }

  /** The recipient of the data. */
  get #recipient(): string {
    return (
      this.#gatedName?.recipient ||
      this.#address?.hostname ||
      (this.#page.words?.embed?.unknown ?? embedEnglish.unknown)
    );
  }

  /** The address of the frame. A malformed address counts as none, so nothing loads. */
  get #address(): URL | undefined {
    return this.src && isAddress(this.src) ? parseUrl(this.src, this.baseURI) : undefined;
  }

  get #canLoad(): boolean {
    return this.#address !== undefined || this.hasAttribute('srcdoc');
  }

  /**
   * Identifies who receives data, and for what. Loading something once applies to this origin only, because the visitor
   * has agreed to no other.
   */
  get #content(): string {
    return [this.service, this.category, this.#address?.origin, this.getAttribute('srcdoc')].join(' ');
  }

  #sizeBox(): void {
    const text = boxRule(this);
    if (text === this.#boxText) return;
    this.#boxText = text;
    this.#box.replaceSync(text);
  }
}

const tellOf = (embed: ConsentEmbed, frame: HTMLIFrameElement): void =>
  void embed.dispatchEvent(new ConsentEmbedLoadEvent(frame));

/** Focuses the pressed button, because Safari does not. Later the focus tells whether the visitor has moved on. */
const takeFocus = (button: HTMLElement): void => button.focus();

declare global {
  interface HTMLElementTagNameMap {
    'consent-embed': ConsentEmbed;
  }
}
