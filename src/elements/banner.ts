import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {isOptional, optionalNames, type ConsentCategory} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {bannerStyles} from './banner.styles.js';
import {defineElement} from './define-element.js';
import {ConsentRequestEvent} from './events.js';
import {english, fill} from './messages.js';
import {sharedStyles} from './shared.styles.js';
import {StoreController} from './store-controller.js';
import {labelsOf, linkTo, signalNote} from './texts.js';
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

  /** Where a banner stands that does not say so itself. */
  static position: ConsentBanner['position'] = 'bottom';

  static override properties = {
    store: {attribute: false},
    position: {reflect: true},
    saved: {state: true},
  };

  /** Source of the state shown, and where answers go; null: the page's. */
  declare store: ConsentStore | null;
  /** Where it stands: `bottom`, `top`, `center`, `bottom-start`, `bottom-end`. */
  declare position: 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end';
  /** Whether the visitor's answer is kept; undefined: none was given of late. */
  declare private saved: boolean | undefined;

  readonly #stores = new StoreController(this);

  constructor() {
    super();
    this.store = null;
    this.position = ConsentBanner.position;
  }

  /** Registers the class. Pass another `tag` if the name is taken on your page. */
  static define(tag = 'consent-banner'): void {
    defineElement(tag, this);
  }

  override render(): TemplateResult {
    const store = this.#stores.store;
    return html`${store && store.state.asked.length > 0 ? this.#question(store) : nothing}
      <div class="unseen" role="status">${this.saved ? english.saved : nothing}</div>`;
  }

  protected override willUpdate(): void {
    const asking = (this.#stores.store?.state.asked.length ?? 0) > 0;
    this.hidden = !asking && this.saved === undefined;
  }

  protected override updated(): void {
    showOnTop(this.renderRoot);
  }

  #question(store: ConsentStore): TemplateResult {
    return html`<section part="base" popover="manual" aria-labelledby="heading">
      <div part="message">
        <h2 id="heading">${english.heading}</h2>
        <slot name="message">
          <p>${requestText(store)}</p>
        </slot>
        ${signalNote(store)}
        <p class="more">${english.change} ${linkTo('policy', store.policy.policyHref, english.policy)}</p>
      </div>
      <div part="actions">
        <button part="reject" type="button" @click=${this.#answer(store, false)}>${english.reject}</button>
        <button part="accept" type="button" @click=${this.#answer(store, true)}>${english.accept}</button>
        <button part="preferences" type="button" data-consent-action="preferences" aria-haspopup="dialog">
          ${english.preferences}
        </button>
      </div>
    </section>`;
  }

  #answer(store: ConsentStore, granted: boolean): () => void {
    return () => {
      const choice = Object.fromEntries(optionalNames(store.policy).map((name) => [name, granted]));
      const request = new ConsentRequestEvent(choice, 'banner');
      if (!this.dispatchEvent(request)) return;
      const settle = (saved?: boolean) => () => void (this.saved = saved);
      this.saved = false;
      // What was not kept is not said to be, and the question stays.
      const kept = store.decide(choice, 'banner').then(settle(true), settle());
      void kept.then(() => setTimeout(settle(), SAVED_MS));
    };
  }
}

/** What is asked for, what runs already and can be refused, and whether others learn of it. */
function requestText({policy, granted}: ConsentStore): string {
  const organization = policy.organization || location.hostname;
  const optional = policy.categories.filter(isOptional);
  const isRunning = ({name, model}: ConsentCategory): boolean => model === 'opt-out' && granted(name);
  const texts = [
    [english.request, optional.filter((category) => !isRunning(category))],
    [english.optOut, optional.filter(isRunning)],
    [english.thirdParties, optional.filter(({services}) => services.some(({provider}) => provider))],
  ] as const;
  return texts
    .map(([text, of]) => (of.length > 0 ? fill(text, {organization, purposes: labelsOf(of)}) : ''))
    .join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
