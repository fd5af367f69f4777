import {html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult} from 'lit';
import type {ConsentChoice} from '../../core/make-record.js';
import {optionalNames} from '../../core/optional-names.js';
import type {ConsentStore} from '../../core/store.js';
import {closeButton} from '../close-button.js';
import {decisionButtons} from './decision-buttons.js';
import {categoryItem} from './category.js';
import {declarationsStyles} from './declarations.styles.js';
import {createStatus, setStatus} from '../../dom/status.js';
import {defineElement} from '../define-element.js';
import {ConsentPreferencesCloseEvent, ConsentPreferencesOpenEvent} from './dialog-events.js';
import {dialogWordsFor, markEnglishIn, type DialogTexts} from './dialog-words.js';
import {draftOf, turn, type Draft} from './draft.js';
import {requestChoice, SAVED_STATUS_MS} from '../request-decision.js';
import {recordDetails, policyDetails} from './record-details.js';
import {recordDetailsStyles} from './record-details.styles.js';
import {wordsFor} from '../words/languages.js';
import {intro} from './intro.js';
import {policyIn} from './policy-in.js';
import {preferencesStyles} from './preferences.styles.js';
import {searchField} from './search-field.js';
import {find, isSearchable} from './search.js';
import {searchStyles} from './search.styles.js';
import {baseStyles} from '../base.styles.js';
import {listenForPartClicks} from '../listen-for-clicks.js';
import {openModal} from '../top-layer.js';
import {PageController} from '../page-controller.js';
import {switchStyles} from './switch.styles.js';

/**
 * The preferences: a modal dialog with a switch for each category and service. Only its buttons save, grant or refuse
 * anything. Closing the dialog changes nothing.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 7(3)
 * @example
 * ```html
 * <consent-preferences></consent-preferences>
 * <button data-consent-action="preferences">Cookie settings</button>
 * ```
 * @tag consent-preferences
 * @fires {ConsentRequestEvent} consent-request - Dispatched when the visitor decides. Cancel the event to drop the
 *   grants of the decision. A refusal cannot be canceled.
 * @fires {ConsentPreferencesOpenEvent} consent-preferences-open - Dispatched when the dialog has opened.
 * @fires {ConsentPreferencesCloseEvent} consent-preferences-close - Dispatched when the dialog has closed.
 * @csspart dialog - The native dialog.
 * @csspart switch - The switch of a category or service, whose name is in `data-name`. If the services of a category
 *   differ, its switch is `:indeterminate`.
 * @csspart signal - The note for visitors whose browser sends Global Privacy Control.
 * @csspart search - The search field, which is shown if the policy has 15 services or more.
 * @csspart policy-facts - The version of the policy, and the date from which it applies.
 * @csspart decision-facts - Time, place and id of the visitor's decision, or a note that there is none.
 * @csspart save - The button that saves the switches.
 * @csspart accept - The button that grants everything.
 * @csspart reject - The button that refuses everything.
 * @csspart withdraw - The button that withdraws all grants.
 * @csspart close - The button that closes without changes.
 * @csspart policy - The link to the policy.
 * @csspart imprint - The link to the imprint.
 * @csspart text-link - A link in a text of the site.
 * @csspart provider - The link to the policy of a service's provider.
 * @cssprop [--consent-surface=Canvas] - Background.
 * @cssprop [--consent-text=CanvasText] - Text.
 * @cssprop [--consent-muted] - Less important text.
 * @cssprop [--consent-line] - Lines and borders.
 * @cssprop [--consent-control] - Switches that are off.
 * @cssprop [--consent-button] - Background of the buttons.
 * @cssprop [--consent-button-text] - Text of the buttons.
 * @cssprop [--consent-accent=#2558d8] - Switches that are on or indeterminate.
 * @cssprop [--consent-accent-text=#fff] - Handle of a switch that is on or indeterminate.
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
   * The store that the dialog shows and sends decisions to; null for the page's store.
   *
   * @internal
   */
  declare store: ConsentStore | null;
  /** The unsaved switches; null while the dialog is closed. */
  declare private draft: Draft | null;

  /** The search query, as the visitor typed it. */
  declare private query: string;
  /** Whether a decision was kept just now. While true, the dialog reports it. */
  declare private saved: boolean;

  /** The elements that the search has opened and will close again. */
  #opened: readonly HTMLDetailsElement[] = [];

  /** The words that were shown last. */
  #lastTexts: DialogTexts | undefined;

  readonly #page = new PageController(this);
  readonly #status = createStatus({class: 'unseen'});

  constructor() {
    super();
    this.store = null;
    this.draft = null;
    this.query = '';
    this.saved = false;
    listenForPartClicks(this, {
      accept: () => this.#decideAll(true),
      reject: () => this.#decideAll(false),
      withdraw: () => this.#decideAll(false),
      save: () => this.#decide(Object.fromEntries(this.draft ?? [])),
      close: () => this.hide(),
    });
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @param tag Another name, if this one is taken on your page.
   * @param registry The registry of a shadow root, for a component that has one of its own. @default `customElements`
   * @example
   * ConsentPreferences.define();
   */
  static define(tag = 'consent-preferences', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  /**
   * Opens the dialog with the current decision. Undecided categories are off, unless they are on until refused.
   * The promise resolves when the dialog is open.
   *
   * @example
   * await document.querySelector('consent-preferences')?.show();
   */
  async show(): Promise<void> {
    const store = this.#page.store;
    if (!store || this.#dialog?.open) return;
    await Promise.all([wordsFor(this).ready, dialogWordsFor(this).ready]);
    // If the dialog was closed in this turn, switches that were clicked and not rendered would keep their look.
    this.draft = null;
    await this.updateComplete;
    this.draft = draftOf(store.policy, store.state);
    this.query = '';
    await this.updateComplete;
    if (this.#dialog?.open) return;
    if (this.#dialog) openModal(this.#dialog);
    if (!this.#dialog?.open) return;
    const opened = new ConsentPreferencesOpenEvent(); // in a const, because the manifest analyzer misreads the inline form
    this.dispatchEvent(opened);
  }

  /** The browser fires no `close` event for a dialog that is removed from the page. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.draft = null;
  }

  /**
   * Closes the dialog. Unsaved changes are lost.
   *
   * @example
   * document.querySelector('consent-preferences')?.hide();
   */
  hide(): void {
    this.#dialog?.close();
  }

  /** Keeps what is shown while code moves the element. @see https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const {store} = this.#page;
    const {draft} = this;
    const texts = this.#texts;
    return html`${store && draft && texts ? this.#content(store, draft, texts) : nothing} ${this.#status}`;
  }

  #content(store: ConsentStore, draft: Draft, texts: DialogTexts): TemplateResult {
    const {words, dialog} = texts;
    const {state} = store;
    const policy = policyIn(store.policy, words.locale);
    const searchable = isSearchable(policy);
    const found = searchable ? find(policy, this.query) : null;
    const view = {draft, found, change: this.#change, texts};
    return html`<dialog
      part="dialog"
      class=${searchable ? 'searchable' : nothing}
      aria-labelledby="heading"
      lang=${words.locale}
      dir=${words.dir ?? 'ltr'}
      @close=${this.#closed}
    >
      <div class="head" data-nosnippet>
        <h2 id="heading" tabindex="-1" autofocus>${words.heading}</h2>
        ${closeButton(dialog.close)}
      </div>
      <div class="body" data-nosnippet>
        ${intro(store, texts)}
        ${
          searchable
            ? searchField(
                this.query,
                found,
                texts,
                (query) => (this.query = query),
                () => this.hide(),
              )
            : nothing
        }
        <ul>
          ${policy.categories.map((category) => categoryItem(category, store, view))}
        </ul>
        ${
          state.record && state.record.granted.length > 0
            ? html`<button part="withdraw" type="button">${dialog.withdraw}</button>`
            : nothing
        }
        <div class="about">${policyDetails(policy, texts)} ${recordDetails(state.record, texts)}</div>
      </div>
      ${decisionButtons(policy, texts)}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#lastTexts) this.#status.lang = this.#lastTexts.words.locale;
    markEnglishIn(this.renderRoot, this.#lastTexts);
    setStatus(this.#status, (this.saved && this.#lastTexts?.words.saved) || '');
    if (!changed.has('query')) return;
    for (const details of this.#opened) details.open = false;
    const found = this.renderRoot.querySelectorAll<HTMLDetailsElement>(
      'li:not([hidden]) > details:not([open])',
    );
    this.#opened = this.query.trim() ? [...found] : [];
    for (const details of this.#opened) details.open = true;
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

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #change = ({target}: Event): void => {
    const policy = this.#page.store?.policy;
    if (!policy || !this.draft || !(target instanceof HTMLInputElement)) return;
    this.draft = turn(policy, this.draft, target.dataset['name'] ?? '', target.checked);
  };

  #decideAll(granted: boolean): void {
    const {policy} = this.#page.store ?? {};
    if (policy) this.#decide(Object.fromEntries(optionalNames(policy).map((name) => [name, granted])));
  }

  readonly #closed = (): void => {
    // The browser fires `close` late, so the dialog may be open again.
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
    // The dialog closes first. A modal banner beneath gives the focus back when it is answered, which an open dialog
    // above would prevent.
    this.hide();
    // A closed dialog is not rendered again, because formatting dates alone takes a slow phone 100 ms.
    this.draft = null;
    this.saved = store.decide(wanted, 'preferences');
    setTimeout(() => (this.saved = false), SAVED_STATUS_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
  }
}
