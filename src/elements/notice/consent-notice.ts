import {html, LitElement, nothing, unsafeCSS, type TemplateResult} from 'lit';
import type {ConsentCategory, ConsentPolicy} from '../../core/policy.js';
import {compareVersions, isOptional, isUpcoming, type ConsentRecord} from '../../core/record.js';
import type {ConsentStore} from '../../core/store.js';
import {bannerStyles} from '../banner/banner.styles.js';
import {defineElement} from '../define-element.js';
import {linkTo} from '../link-to.js';
import type {Words} from '../words/locale.js';
import {markEnglish} from '../words/mark-english.js';
import {english, fill} from '../words/messages.js';
import {noticeEnglish} from './notice-messages.js';
import {noticeStyles} from './notice.styles.js';
import {baseStyles} from '../base.styles.js';
import {listenForPartClicks} from '../listen-for-clicks.js';
import {PageController} from '../page-controller.js';
import {labelsOf} from '../words/texts.js';
import {showOnTop} from '../top-layer.js';

/**
 * A notice that needs no answer. The notice announces a coming version of the policy, or reports answers that Global
 * Privacy Control changed.
 *
 * The notice is shown while the store has a notice and no question.
 *
 * @see https://w3c.github.io/gpc/
 * @example
 * ```html
 * <consent-notice position="bottom"></consent-notice>
 * ```
 * @tag consent-notice
 * @csspart base - The box around everything.
 * @csspart message - The text.
 * @csspart policy - The link to the policy.
 * @csspart actions - The box around the buttons.
 * @csspart dismiss - The button that dismisses the notice.
 * @csspart preferences - The button that opens the preferences.
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
export class ConsentNotice extends LitElement {
  static override styles = [unsafeCSS(baseStyles), unsafeCSS(bannerStyles), noticeStyles];

  static override properties = {
    store: {attribute: false},
    position: {reflect: true, useDefault: true},
    dismissed: {state: true},
  };

  /**
   * The store that the notice shows; null for the page's store.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** Place of the notice: `bottom`, `top`, `center`, `bottom-start` or `bottom-end`. */
  declare position: 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end';
  /** Whether the visitor has dismissed the notice. The notice disappears at once, even if that cannot be kept. */
  declare private dismissed: boolean;

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    this.position = 'bottom-end';
    this.dismissed = false;
    listenForPartClicks(this, {dismiss: () => this.#dismiss()});
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentNotice.define();
   */
  static define(tag = 'consent-notice', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Keeps what is shown while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const {store, words} = this.#page;
    const record = store?.state.record;
    const isTelling = store?.state.notice === true && store.state.asked.length === 0 && !this.dismissed;
    if (!isTelling || !record || !words) return nothing;
    const {policy} = store;
    const {locale, dir = 'ltr'} = words;
    const notice = {...noticeEnglish, ...words.notice};
    // A version that already applies needs an answer, or changed nothing here.
    const upcoming = isUpcoming(policy, record.policyVersion, Date.now() / 1000);
    return html`<section
      part="base"
      data-position=${this.position}
      popover="manual"
      aria-labelledby="heading"
      lang=${locale}
      dir=${dir}
    >
      <div part="message" data-nosnippet>
        <h2 id="heading">${upcoming ? notice.upcoming : notice.signal}</h2>
        <p>${upcoming ? upcomingText(policy, record, words) : switchedOffText(policy, record, words)}</p>
        <p class="more">
          ${upcoming ? notice.untilThen : notice.change} ${linkTo('policy', policy.policyHref, words.policy)}
        </p>
      </div>
      <div part="actions" data-nosnippet>
        <button part="dismiss" type="button">${notice.dismiss}</button>
        <button part="preferences" type="button" data-consent-action="preferences" aria-haspopup="dialog">
          ${words.preferences}
        </button>
      </div>
    </section>`;
  }

  protected override willUpdate(): void {
    // The next notice is another one, so it must be shown.
    if (!this.#page.store?.state.notice) this.dismissed = false;
  }

  protected override updated(): void {
    markEnglish(this.renderRoot, this.#page.words?.hasEnglish === true, english, noticeEnglish);
    showOnTop(this.renderRoot);
  }

  #dismiss(): void {
    this.dismissed = true;
    this.#page.store?.dismissNotice();
  }
}

/** Returns the announcement of a coming version. */
function upcomingText(policy: ConsentPolicy, record: ConsentRecord, words: Words): string {
  const {locale} = words;
  const notice = {...noticeEnglish, ...words.notice};
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  const from = fill(notice.from, {date: day.format(Date.parse(policy.policyEffective))});
  const changed = policy.categories.filter((category) => isOptional(category) && isChanged(category, record));
  // A policy that does not say which categories changed counts as changed in all of them.
  if (changed.length === 0 || policy.categories.every(({changedIn}) => !changedIn)) return from;
  return `${from} ${fill(notice.changed, {purposes: labelsOf(changed, words)})}`;
}

/** Returns the report of answers that Global Privacy Control changed. */
function switchedOffText({categories}: ConsentPolicy, {denied}: ConsentRecord, words: Words): string {
  const notice = {...noticeEnglish, ...words.notice};
  const sold = categories.filter(({name, sells}) => sells && denied.includes(name));
  return fill(notice.switchedOff, {purposes: labelsOf(sold, words)});
}

/** Whether a category, or its terms, are newer than the record. */
function isChanged({name, changedIn}: ConsentCategory, record: ConsentRecord): boolean {
  const known = record.granted.includes(name) || record.denied.includes(name);
  return !known || compareVersions(changedIn, record.policyVersion) > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-notice': ConsentNotice;
  }
}
