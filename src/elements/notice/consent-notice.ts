import {html, LitElement, nothing, unsafeCSS, type TemplateResult} from 'lit';
import {isOptional, type ConsentCategory, type ConsentPolicy} from '../../core/policy.js';
import type {ConsentRecord} from '../../core/record.js';
import {compareVersions} from '../../core/state.js';
import type {ConsentStore} from '../../core/store.js';
import {bannerStyles} from '../banner/banner.styles.js';
import {defineElement} from '../define-element.js';
import {linkTo} from '../link-to.js';
import type {Words} from '../words/locale.js';
import {fill} from '../words/messages.js';
import {noticeEnglish} from './notice-messages.js';
import {noticeStyles} from './notice.styles.js';
import {baseStyles} from '../base.styles.js';
import {PageController} from '../page-controller.js';
import {labelsOf} from '../words/texts.js';
import {showOnTop} from '../top-layer.js';

/**
 * Tells what needs no answer: a version of the policy that is to come, or answers that Global Privacy Control changed.
 * Shown while the store has something to tell and nothing to ask.
 *
 * @tag consent-notice
 * @csspart base - The box around everything.
 * @csspart message - The text.
 * @csspart policy - The link to the policy.
 * @csspart actions - The box around the buttons.
 * @csspart dismiss - The button that puts the notice away.
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
export class ConsentNotice extends LitElement {
  static override styles = [unsafeCSS(baseStyles), unsafeCSS(bannerStyles), noticeStyles];

  static override properties = {
    store: {attribute: false},
    position: {reflect: true},
    away: {state: true},
  };

  /**
   * Source of the state shown; null: the page's.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** Where it stands: `bottom`, `top`, `center`, `bottom-start`, `bottom-end`. */
  declare position: 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end';
  /** Whether the visitor has put away what there is to tell. It is gone at once, even if that cannot be kept. */
  declare private away: boolean;

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    this.position = 'bottom-end';
    this.away = false;
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, where a component has one of its own. @default `customElements`
   */
  static define(tag = 'consent-notice', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  override render(): TemplateResult | typeof nothing {
    const {store, words} = this.#page;
    const record = store?.state.record;
    if (this.hidden || !store || !record || !words) return nothing;
    const {policy} = store;
    const {locale, dir = 'ltr'} = words;
    const notice = {...noticeEnglish, ...words.notice};
    const upcoming = isToCome(policy, record);
    return html`<section part="base" popover="manual" aria-labelledby="heading" lang=${locale} dir=${dir}>
      <div part="message">
        <h2 id="heading">${upcoming ? notice.upcoming : notice.signal}</h2>
        <p>${upcoming ? upcomingText(policy, record, words) : switchedOffText(policy, record, words)}</p>
        <p class="more">
          ${upcoming ? notice.untilThen : notice.change} ${linkTo('policy', policy.policyHref, words.policy)}
        </p>
      </div>
      <div part="actions">
        <button part="dismiss" type="button" @click=${this.#putAway(store)}>${notice.dismiss}</button>
        <button part="preferences" type="button" data-consent-action="preferences" aria-haspopup="dialog">
          ${words.preferences}
        </button>
      </div>
    </section>`;
  }

  protected override willUpdate(): void {
    const state = this.#page.store?.state;
    // What there is to tell the next time is another thing.
    if (!state?.notice) this.away = false;
    this.toggleAttribute('hidden', this.away || !state?.notice || state.asked.length > 0);
  }

  protected override updated(): void {
    showOnTop(this.renderRoot);
  }

  #putAway(store: ConsentStore): () => void {
    return () => {
      this.away = true;
      store.dismissNotice();
    };
  }
}

/** Which of the two there is to tell of. A version that applies already is asked about, or changed nothing here. */
function isToCome({policyVersion, policyEffective}: ConsentPolicy, record: ConsentRecord): boolean {
  return (
    compareVersions(record.policyVersion, policyVersion) !== 0 && Date.now() < Date.parse(policyEffective)
  );
}

function upcomingText(policy: ConsentPolicy, record: ConsentRecord, words: Words): string {
  const {locale} = words;
  const notice = {...noticeEnglish, ...words.notice};
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  const from = fill(notice.from, {date: day.format(Date.parse(policy.policyEffective))});
  const changed = policy.categories.filter((category) => isOptional(category) && isChanged(category, record));
  // A policy that does not say by category what changed is a change of everything.
  if (changed.length === 0 || policy.categories.every(({changedIn}) => !changedIn)) return from;
  return `${from} ${fill(notice.changed, {purposes: labelsOf(changed, words)})}`;
}

function switchedOffText({categories}: ConsentPolicy, {denied}: ConsentRecord, words: Words): string {
  const notice = {...noticeEnglish, ...words.notice};
  const sold = categories.filter(({name, sells}) => sells && denied.includes(name));
  return fill(notice.switchedOff, {purposes: labelsOf(sold, words)});
}

/** Whether it is new since the record was made, or its terms are. */
function isChanged({name, changedIn}: ConsentCategory, record: ConsentRecord): boolean {
  const known = record.granted.includes(name) || record.denied.includes(name);
  return !known || compareVersions(changedIn, record.policyVersion) > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-notice': ConsentNotice;
  }
}
