import {html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult} from 'lit';
import type {ConsentChoice} from '../../core/choice.js';
import {optionalNames} from '../../core/optional-names.js';
import type {ConsentStore} from '../../core/store.js';
import {categoryItem} from './category.js';
import {declarationsStyles} from './declarations.styles.js';
import {defineElement} from '../define-element.js';
import {ConsentPreferencesCloseEvent, ConsentPreferencesOpenEvent} from './dialog-events.js';
import {dialogWordsFor, type DialogTexts} from './dialog-words.js';
import {draftOf, turn, type Draft} from './draft.js';
import {requestChoice} from '../request-decision.js';
import {recordDetails, policyDetails} from './record-details.js';
import {recordDetailsStyles} from './record-details.styles.js';
import {wordsFor} from '../words/languages.js';
import {linkTo} from '../link-to.js';
import {signalText} from '../words/request-texts.js';
import {preferencesStyles} from './preferences.styles.js';
import {searchField} from './search-field.js';
import {find, isSearchable} from './search.js';
import {searchStyles} from './search.styles.js';
import {baseStyles} from '../base.styles.js';
import {PageController} from '../page-controller.js';
import {switchStyles} from './switch.styles.js';

/** How long the word that the choice was saved stays, for a screen reader to say it. Unit: milliseconds. */
const SAVED_MS = 4000;

/**
 * The preferences: a modal dialog with a switch for each category and each service. Closing it any other way than by
 * its buttons for a decision changes nothing.
 *
 * @tag consent-preferences
 * @fires {ConsentRequestEvent} consent-request - The visitor decided. Cancel it to keep nothing.
 * @fires {ConsentPreferencesOpenEvent} consent-preferences-open - It was opened.
 * @fires {ConsentPreferencesCloseEvent} consent-preferences-close - It was closed.
 * @csspart dialog - The native dialog.
 * @csspart switch - The switch of a category or service; `data-name` tells which. A category whose services differ
 *   is `:indeterminate`.
 * @csspart signal - What is said to a visitor who sends Global Privacy Control.
 * @csspart search - The search field, where there are 15 services or more.
 * @csspart policy-facts - The version of the policy, and from when on it holds.
 * @csspart decision-facts - When and where the visitor decided, and the id of that; before a decision, that there is none.
 * @csspart save - The button that keeps the switches as they stand.
 * @csspart accept - The button that grants everything.
 * @csspart reject - The button that refuses everything.
 * @csspart withdraw - The button that takes back all that was granted.
 * @csspart close - The button that closes without changes.
 * @csspart policy - The link to the policy.
 * @csspart provider - The link to the policy of a service's provider.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-muted] - Less important text.
 * @cssprop [--consent-line] - Lines and borders.
 * @cssprop [--consent-control] - Switches that are off.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Switches that are on, wholly or in part.
 * @cssprop [--consent-accent-text=#fff] - What moves in such a switch.
 * @cssprop [--consent-focus] - Focus ring.
 * @cssprop [--consent-radius=16px] - Corners of the box.
 * @cssprop [--consent-button-radius=10px] - Corners of the buttons.
 * @cssprop [--consent-font=system-ui] - Font family.
 */
export class ConsentPreferences extends LitElement {
  static override styles = [
    unsafeCSS(baseStyles),
    preferencesStyles,
    declarationsStyles,
    switchStyles,
    searchStyles,
    recordDetailsStyles,
  ];

  static override properties = {
    store: {attribute: false},
    draft: {state: true},
    query: {state: true},
    saved: {state: true},
  };

  /**
   * Source of the state shown, and where decisions go; null: the page's.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** Switches as they stand, unsaved; null while closed. */
  declare private draft: Draft | null;

  /** What is searched for, as it was typed. */
  declare private query: string;
  /** Whether a decision was kept of late: then it is said. */
  declare private saved: boolean;

  /** What the search has opened, and closes again. */
  #opened: readonly HTMLDetailsElement[] = [];

  #said: DialogTexts | undefined;

  readonly #page = new PageController(this);

  constructor() {
    super();
    this.store = null;
    this.draft = null;
    this.query = '';
    this.saved = false;
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, where a component has one of its own. @default `customElements`
   */
  static define(tag = 'consent-preferences', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /** Opens the dialog with what holds now. Before a decision that is: off, unless it runs until it is refused. */
  async show(): Promise<void> {
    const store = this.#page.store;
    if (!store || this.#dialog?.open) return;
    await Promise.all([wordsFor(this).ready, dialogWordsFor(this).ready]);
    // It may have been closed in this very turn: what was clicked and not rendered must not go on looking so.
    this.draft = null;
    await this.updateComplete;
    this.draft = draftOf(store.policy, store.state);
    this.query = '';
    await this.updateComplete;
    if (this.#dialog?.open) return;
    this.#dialog?.showModal();
    const opened = new ConsentPreferencesOpenEvent(); // in a const: the manifest analyzer misreads it inline
    this.dispatchEvent(opened);
  }

  /** A dialog that is taken out of the page is closed without a word from the browser. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.draft = null;
  }

  /** Closes it; nothing changes. */
  hide(): void {
    this.#dialog?.close();
  }

  override render(): TemplateResult {
    const {store} = this.#page;
    const {draft} = this;
    const texts = this.#texts;
    return html`${store && draft && texts ? this.#content(store, draft, texts) : nothing}
      <div class="unseen" role="status" lang=${texts?.words.locale ?? nothing}>
        ${this.saved ? texts?.words.saved : nothing}
      </div>`;
  }

  #content(store: ConsentStore, draft: Draft, texts: DialogTexts): TemplateResult {
    const {words, dialog} = texts;
    const {policy, state} = store;
    const signal = signalText(store, words);
    const searchable = isSearchable(policy);
    const found = searchable ? find(policy, this.query) : null;
    const view = {draft, found, change: this.#change, texts};
    const all = (granted: boolean) => () => {
      this.#decide(Object.fromEntries(optionalNames(policy).map((name) => [name, granted])));
    };
    return html`<dialog
      part="dialog"
      class=${searchable ? 'searchable' : nothing}
      aria-labelledby="heading"
      lang=${words.locale}
      dir=${words.dir ?? 'ltr'}
      @close=${this.#closed}
    >
      <div class="head">
        <h2 id="heading" tabindex="-1" autofocus>${words.heading}</h2>
        <button part="close" type="button" aria-label=${dialog.close} @click=${this.#close}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M3 3l10 10M13 3L3 13"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              stroke-linecap="round"
            />
          </svg>
        </button>
      </div>
      <div class="body">
        <p class="intro">${dialog.intro} ${linkTo('policy', policy.policyHref, words.policy)}</p>
        ${signal ? html`<p part="signal">${signal}</p>` : nothing}
        ${searchable ? searchField(this.query, found, texts, this.#search, this.#close) : nothing}
        <ul>
          ${policy.categories.map((category) => categoryItem(category, store, view))}
        </ul>
        ${
          state.record && state.record.granted.length > 0
            ? html`<button part="withdraw" type="button" @click=${all(false)}>${dialog.withdraw}</button>`
            : nothing
        }
        <div class="about">${policyDetails(policy, texts)} ${recordDetails(state.record, texts)}</div>
      </div>
      <div class="foot">
        <button part="reject" type="button" @click=${all(false)}>${words.reject}</button>
        <button part="accept" type="button" @click=${all(true)}>${words.accept}</button>
        <button part="save" type="button" @click=${this.#save}>${dialog.save}</button>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('query')) return;
    for (const details of this.#opened) details.open = false;
    const found = this.renderRoot.querySelectorAll<HTMLDetailsElement>(
      'li:not([hidden]) > details:not([open])',
    );
    this.#opened = this.query.trim() ? [...found] : [];
    for (const details of this.#opened) details.open = true;
  }

  /** In one language: undefined until both parts are loaded, and those before until others are. */
  get #texts(): DialogTexts | undefined {
    const {words} = wordsFor(this);
    const {words: dialog} = dialogWordsFor(this);
    if (words && dialog) this.#said = {words, dialog};
    return this.#said;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #change = ({target}: Event): void => {
    const {dataset, checked} = target as HTMLInputElement;
    const policy = this.#page.store?.policy;
    if (policy && this.draft) this.draft = turn(policy, this.draft, dataset['name'] ?? '', checked);
  };

  readonly #search = (query: string): void => {
    this.query = query;
  };

  readonly #save = (): void => {
    this.#decide(Object.fromEntries(this.draft ?? []));
  };

  readonly #close = (): void => {
    this.hide();
  };

  readonly #closed = (): void => {
    // The browser tells late: by now it may be open again.
    if (this.#dialog?.open) return;
    this.draft = null;
    const closed = new ConsentPreferencesCloseEvent();
    this.dispatchEvent(closed);
  };

  #decide(choice: ConsentChoice): void {
    const {store} = this.#page;
    if (!store) return;
    const wanted = requestChoice(this, choice, 'preferences');
    if (!wanted) return;
    // Closed first: a modal beneath gives the focus back when it is answered, and a modal above would not let it.
    this.hide();
    // What nobody sees any more is not rendered again: dates alone take a slow phone 100 ms.
    this.draft = null;
    this.saved = store.decide(wanted, 'preferences');
    setTimeout(() => (this.saved = false), SAVED_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
  }
}
