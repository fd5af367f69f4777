import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {isAddress} from '../../core/schema.js';
import type {ConsentStore} from '../../core/store.js';
import {warn} from '../../dom/warn.js';
import {defineElement} from '../define-element.js';
import {findGatedName, type GatedName} from './gated-name.js';
import {boxRule, frameOf, PASSED} from './embed-frame.js';
import {embedEnglish} from './embed-messages.js';
import {embedStyles} from './embed.styles.js';
import {requestDecision} from '../request-decision.js';
import type {Words} from '../words/locale.js';
import {english, fill} from '../words/messages.js';
import {PageController} from '../page-controller.js';

/**
 * A frame of another site that loads once the visitor wants it. Until then a placeholder stands in its box, and nothing
 * is requested from the other site.
 *
 * Its size is that of the frame, before and after: from `width` and `height`, or from what the page's styles set on the
 * element (`aspect-ratio`, `width`, …); without either it is as wide as its surroundings, in 16 to 9.
 *
 * @tag consent-embed
 * @slot - A link to the content, for those who want it elsewhere. Shown in the placeholder, and without JavaScript.
 * @attr {string} category - Name of the category that grants it.
 * @attr {string} service - Name of the service that grants it, if the policy declares that; it goes before the category.
 * @attr {string} src - Address of the frame; http(s) or relative.
 * @attr {string} srcdoc - Content of the frame, in place of an address.
 * @attr {string} title - Name of the frame and of the placeholder.
 * @attr {string} poster - Picture behind the placeholder; http(s) or relative. It is loaded before any consent, so it
 *   must be the site's own.
 * @attr {string | number} width - Width of the box: pixels, or percent of its surroundings. Never wider than these.
 * @attr {string | number} height - Height of the box in pixels; with a width in pixels, it gives the ratio.
 * @attr {string} allow - As of `<iframe>`.
 * @attr {boolean} allowfullscreen - As of `<iframe>`.
 * @attr {string} sandbox - As of `<iframe>`.
 * @attr {'eager' | 'lazy'} loading - As of `<iframe>`.
 * @attr {string} referrerpolicy - As of `<iframe>`.
 * @attr {string} name - As of `<iframe>`.
 * @fires {ConsentRequestEvent} consent-request - The visitor allowed it for good. Cancel it to keep nothing.
 * @csspart placeholder - What stands in the box until the frame is loaded.
 * @csspart poster - The picture behind it.
 * @csspart text - Who gets the data.
 * @csspart once - The button that loads this frame, this time.
 * @csspart always - The button that grants the service, else the category. It looks like `once`.
 * @csspart frame - The frame.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-line] - Border.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Colour of the focus ring, mixed with the text's.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-radius=16px] - Corners of the box, frame included; `border-radius` on the element goes before it.
 * @cssprop [--consent-button-radius=10px] - Corners of the buttons.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentEmbed extends LitElement {
  static override styles = embedStyles;

  static override properties = {
    store: {attribute: false},
    category: {reflect: true, useDefault: true},
    service: {reflect: true, useDefault: true},
    src: {reflect: true, useDefault: true},
    poster: {reflect: true, useDefault: true},
    once: {state: true},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...PASSED, 'title'];
  }

  /**
   * Source of the state shown, and where decisions go; null: the page's.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  declare category: string;
  declare service: string;
  declare src: string;
  declare poster: string;
  /** What the visitor loaded this time: {@link ConsentEmbed.#content} at that moment. */
  declare private once: string;

  readonly #page = new PageController(this);
  /** The size of the box. A sheet, for a `style` on the element is the page's. */
  readonly #box = new CSSStyleSheet();
  #boxText = '';
  #decider: GatedName | undefined;
  #granted = false;
  #frame: HTMLIFrameElement | null = null;

  constructor() {
    super();
    this.store = null;
    this.category = '';
    this.service = '';
    this.src = '';
    this.poster = '';
    this.once = '';
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, where a component has one of its own. @default `customElements`
   */
  static define(tag = 'consent-embed', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    this.requestUpdate();
  }

  /** A frame loads when it is put in the page, and by then it may not be granted any more: it stays behind. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.remove();
    this.#frame = null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#box];
    return root;
  }

  protected override willUpdate(): void {
    const {store, words = english} = this.#page;
    this.#decider = store ? findGatedName(store.policy, words, this.service, this.category) : undefined;
    const granted = !!this.#decider && !!store?.isGranted(this.#decider.name);
    // A withdrawal takes back what was loaded once, too.
    if (this.#granted && !granted) this.once = '';
    this.#granted = granted;
    const wanted = this.isConnected && this.#canLoad && (granted || this.once === this.#content);
    const src = this.#address && this.src;
    this.#frame = wanted ? frameOf(this, src, this.title || this.#recipient, this.#frame) : null;
    this.#sizeBox();
    if (store && !this.#decider) warn('unknown-name', this.service || this.category);
    if (this.src && !this.#address) warn('bad-address', this.src);
  }

  protected override update(changed: PropertyValues): void {
    const isNew = !this.#frame?.isConnected;
    const {activeElement} = this.getRootNode() as Document | ShadowRoot;
    super.update(changed);
    // What had the focus is gone, and the frame stands in its place.
    if (isNew && this.contains(activeElement)) this.#frame?.focus();
  }

  override render(): TemplateResult | HTMLIFrameElement | typeof nothing {
    if (this.#frame) return this.#frame;
    const {words} = this.#page;
    if (!words) return nothing;
    const {locale, dir = 'ltr'} = words;
    const embed = {...embedEnglish, ...words.embed};
    return html`<div part="placeholder" role="group" aria-labelledby="title">
      ${this.poster && isAddress(this.poster) ? html`<img part="poster" src=${this.poster} alt="" />` : nothing}
      <div class="panel">
        <p id="title">${this.title || this.#recipient}</p>
        <div class="words">
          <p part="text" lang=${locale} dir=${dir}>${fill(embed.text, {recipient: this.#recipient})}</p>
          ${' '}<slot></slot>
        </div>
        ${this.#canLoad ? this.#actions(words) : nothing}
      </div>
    </div>`;
  }

  #actions(words: Words): TemplateResult {
    const {locale, dir = 'ltr'} = words;
    const embed = {...embedEnglish, ...words.embed};
    const {store} = this.#page;
    const decider = this.#decider;
    return html`<div class="actions" lang=${locale} dir=${dir}>
      <button part="once" type="button" @click=${this.#loadOnce}>${embed.once}</button>
      ${
        store && decider
          ? html`<button part="always" type="button" @click=${this.#allow(store, decider.name)}>
              ${fill(embed.always, {name: decider.label})}
            </button>`
          : nothing
      }
    </div>`;
  }

  readonly #loadOnce = (event: Event): void => {
    takeFocus(event);
    this.once = this.#content;
  };

  #allow(store: ConsentStore, name: string): (event: Event) => void {
    return (event) => {
      takeFocus(event);
      requestDecision(this, store, {[name]: true}, 'embed');
    };
  }

  /** Who gets the data. */
  get #recipient(): string {
    return (
      this.#decider?.recipient ||
      this.#address?.hostname ||
      (this.#page.words?.embed?.unknown ?? embedEnglish.unknown)
    );
  }

  get #address(): URL | null {
    try {
      return this.src && isAddress(this.src) ? new URL(this.src, this.baseURI) : null;
    } catch {
      // Then it loads nothing.
      return null;
    }
  }

  get #canLoad(): boolean {
    return this.#address !== null || this.hasAttribute('srcdoc');
  }

  /** Who gets data, and for what. To load something once is to load it from there: others have not been agreed to. */
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

/** A press is a focus in all browsers but Safari. It tells later whether the visitor has gone elsewhere since. */
const takeFocus = ({currentTarget}: Event): void => (currentTarget as HTMLElement).focus();

declare global {
  interface HTMLElementTagNameMap {
    'consent-embed': ConsentEmbed;
  }
}
