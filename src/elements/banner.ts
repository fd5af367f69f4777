import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {ConsentStore} from '../core/store.js';
import {bannerStyles} from './banner.styles.js';
import {defineElement} from './define-element.js';
import {requestDecision} from './request-decision.js';
import type {Words} from './locale.js';
import {fill} from './messages.js';
import type * as Notes from './notes.js';
import {sharedStyles} from './shared.styles.js';
import {PageController} from './page-controller.js';
import {labelsOf, linkTo, type Request} from './texts.js';
import {showOnTop} from './top-layer.js';

/** How long the word that the choice was saved stays, for a screen reader to say it. Unit: milliseconds. */
const SAVED_MS = 4000;

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
 * @attr {string} cookie-name - Name of the cookie that keeps the record. Default: `consent`.
 * @attr {string} cookie-domain - Domain of that cookie. Default: this host only.
 * @attr {string} cookie-path - Path of that cookie. Default: `/`.
 * @attr {number} cookie-days - Life of a record in days, 1 to 390. Default: 182.
 * @attr {'honour' | 'ignore'} gpc - `honour` or `ignore` Global Privacy Control. Default: `honour`.
 * @attr {string} signals - Vendors to tell what holds: `google`, `microsoft`, `clarity`, `meta`, `tiktok`, `matomo`,
 *   `shopify`, `wordpress`.
 * @attr {string} record-href - Where each decision is sent, as a form, for your proof; http(s) or relative. Default: nowhere.
 * @attr {string} lang - Language of the words. Default: that of the nearest element that has one, else the visitor's.
 * @attr {boolean} wall - Makes it modal: the page waits for an answer.
 * @attr {boolean} no-reload - Never reload the page at a withdrawal.
 * @fires {ConsentRequestEvent} consent-request - The visitor answered. Cancel it to keep nothing.
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
export class ConsentBanner extends LitElement {
  static override styles = [sharedStyles, bannerStyles];

  /** What the script tag says of the looks, where a banner does not say so itself. */
  static looks: DOMStringMap = {};

  /** What few visitors are told besides; set where there is one. */
  static notes: typeof Notes | undefined;

  static override properties = {
    store: {attribute: false},
    position: {reflect: true},
    wall: {type: Boolean},
    saved: {state: true},
  };

  /** Source of the state shown, and where answers go; null: the page's. */
  declare store: ConsentStore | null;
  /** Where it stands: `bottom`, `top`, `center`, `bottom-start`, `bottom-end`. Default: `bottom`. */
  declare position: 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end';
  /**
   * Whether it is modal: the page waits for an answer.
   *
   * @default false
   */
  declare wall: boolean;
  /** Whether the visitor's answer is kept; undefined: none was given of late. */
  declare private saved: boolean | undefined;

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    const {position = 'bottom', wall} = ConsentBanner.looks;
    this.position = position as ConsentBanner['position'];
    this.wall = wall !== undefined;
  }

  /** Registers the class. Pass another `tag` if the name is taken on your page. */
  static define(tag = 'consent-banner'): void {
    defineElement(tag, this);
  }

  override render(): TemplateResult {
    const {store, words} = this.#page;
    return html`${words && store && store.state.asked.length > 0 ? this.#question(store, words) : nothing}
      <div class="unseen" role="status" lang=${words?.locale}>${this.saved ? words?.saved : nothing}</div>`;
  }

  protected override willUpdate(): void {
    const asking = (this.#page.store?.state.asked.length ?? 0) > 0;
    // Unlike the property it changes nothing that is so already, which would be looked at again.
    this.toggleAttribute('hidden', !asking && this.saved === undefined);
    const {lang} = ConsentBanner.looks;
    if (lang) this.lang ||= lang;
    // Closed, and not just taken away, it gives the focus back.
    if (!asking && this.wall) this.renderRoot.querySelector('dialog')?.close();
  }

  protected override updated(): void {
    this.#stay();
  }

  #question(store: ConsentStore, words: Words): TemplateResult {
    const {locale, dir = 'ltr'} = words;
    const content = html`<div part="message">
        <h2 id="heading"><slot name="heading">${words.heading}</slot></h2>
        <slot name="message">
          <p>${requestText(store, words)}</p>
        </slot>
        ${ConsentBanner.notes?.signalNote(store, words)}
        <p class="more">${words.change} ${linkTo('policy', store.policy.policyHref, words.policy)}</p>
      </div>
      <div part="actions">
        <button part="reject" type="button" @click=${this.#answer(store, false)}>
          <slot name="reject">${words.reject}</slot>
        </button>
        <button part="accept" type="button" @click=${this.#answer(store, true)}>
          <slot name="accept">${words.accept}</slot>
        </button>
        <button part="preferences" type="button" data-consent-action="preferences" aria-haspopup="dialog">
          <slot name="preferences">${words.preferences}</slot>
        </button>
      </div>`;
    return this.wall
      ? html`<dialog
          part="base"
          autofocus
          aria-labelledby="heading"
          lang=${locale}
          dir=${dir}
          @close=${this.#stay}
        >
          ${content}
        </dialog>`
      : html`<section part="base" popover="manual" aria-labelledby="heading" lang=${locale} dir=${dir}>
          ${content}
        </section>`;
  }

  /** Escape closes a dialog, and is no answer. */
  readonly #stay = (): void => {
    showOnTop(this.renderRoot);
  };

  #answer(store: ConsentStore, granted: boolean): () => void {
    return () => {
      // What is not asked stands as it was decided; services follow their category.
      const choice = Object.fromEntries(store.state.asked.map((name) => [name, granted]));
      const isKept = requestDecision(this, store, choice, 'banner');
      if (isKept !== true) return;
      this.saved = true;
      setTimeout(() => (this.saved = undefined), SAVED_MS);
    };
  }
}

/** What is asked for, what runs already and can be refused, and whether others learn of it. */
function requestText(store: ConsentStore, words: Words): string {
  const {organization, categories} = store.policy;
  const asked = categories.filter(({name}) => store.state.asked.includes(name));
  const requests: readonly Request[] = [
    ...(ConsentBanner.notes?.requests(store, words, asked) ?? [[words.request, asked]]),
    [words.thirdParties, asked.filter(({services}) => services.some(({provider}) => provider))],
  ];
  return requests
    .map(([text, about]) =>
      about.length > 0
        ? fill(text, {organization: organization || location.hostname, purposes: labelsOf(about, words)})
        : '',
    )
    .join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
