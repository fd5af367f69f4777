import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {defineElement} from '../../elements/define-element.js';
import {showOnTop} from '../../elements/top-layer.js';
import {copyText} from '../copy-text.js';
import {forgetChoice} from '../forget-choice.js';
import {changeSettings, readSettings, type InspectorSettings} from '../inspector-settings.js';
import type {Recorder} from '../recorder.js';
import {jsonReport, textReport} from '../report.js';
import type {Snapshot} from '../snapshot.js';
import {actionsSection} from './actions.js';
import {contentStyles} from './content.styles.js';
import {colorStyles} from './color.styles.js';
import {closeIcon, collapseIcon, inspectIcon, moveIcon} from './icons.js';
import {mediaStyles} from './media.styles.js';
import {panelStyles} from './panel.styles.js';
import {countText} from './pieces.js';
import {tabContent} from './tab-content.js';
import {tabList} from './tab-list.js';

/**
 * The panel of the inspector, for developers. `consent.inspector.js` and `consent-elements/inspector` put it into the page.
 * It takes no part in the page's layout, and is not printed. Removing the element ends all watching.
 *
 * @example
 * const report = await document.querySelector('consent-inspector')?.snapshot();
 * console.log(report?.findings);
 */
export class ConsentInspector extends LitElement {
  static override styles = [colorStyles, panelStyles, contentStyles, mediaStyles];

  static override properties = {
    recorder: {attribute: false},
    settings: {state: true},
    found: {state: true},
    status: {state: true},
  };

  /**
   * What watches the page.
   *
   * @internal
   */
  declare recorder: Recorder | null;
  /** @internal */
  declare settings: InspectorSettings;
  /** @internal */
  declare found: Snapshot | null;
  /** @internal */
  declare status: string;

  constructor() {
    super();
    this.recorder = null;
    this.settings = readSettings();
    this.found = null;
    this.status = '';
  }

  /**
   * Registers the class. A second call does nothing.
   *
   * @example
   * ConsentInspector.define();
   */
  static define(): void {
    defineElement('consent-inspector', this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.recorder?.onChange(() => void this.#look());
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A page that moves the element puts it in again in the same turn.
    queueMicrotask(() => {
      if (!this.isConnected) this.recorder?.stop();
    });
  }

  /**
   * Returns everything that the inspector has found, as the copied JSON has it.
   *
   * @example
   * const {findings} = await new ConsentInspector().snapshot() ?? {findings: []};
   */
  async snapshot(): Promise<Snapshot | null> {
    return (await this.recorder?.snapshot()) ?? null;
  }

  /**
   * Removes the panel, and undoes everything that it has wrapped or simulated.
   *
   * @example
   * document.querySelector('consent-inspector')?.close();
   */
  close(): void {
    changeSettings({isOpen: false});
    this.remove();
  }

  override render(): TemplateResult {
    const {isOpen, isLeft} = this.settings;
    const side = isLeft ? 'left' : '';
    return html`<div
      part="base"
      popover="manual"
      lang="en"
      dir="ltr"
      class="${isOpen ? 'open' : 'closed'} ${side}"
      @keydown=${this.#onKey}
    >
      ${isOpen ? this.#window() : this.#toggle()}
    </div>`;
  }

  protected override updated(): void {
    showOnTop(this.renderRoot);
  }

  #toggle(): TemplateResult {
    const count = this.#problems();
    const label =
      count > 0 ? `Open the consent inspector: ${countText(count, 'problem')}` : 'Open the consent inspector';
    return html`<button
      part="toggle"
      class="toggle"
      type="button"
      aria-expanded="false"
      aria-label=${label}
      @click=${() => this.#setOpen(true)}
    >
      ${inspectIcon}
      ${count > 0 ? html`<span class="badge" data-tone="problem" aria-hidden="true">${count}</span>` : nothing}
    </button>`;
  }

  #window(): TemplateResult {
    return html`<section class="window" aria-label="Consent inspector">
      <div class="head">
        ${inspectIcon}
        <h2>Consent inspector</h2>
        <button
          type="button"
          aria-label="Move to the other side"
          @click=${() => this.#set({isLeft: !this.settings.isLeft})}
        >
          ${moveIcon}
        </button>
        <button
          part="toggle"
          type="button"
          aria-expanded="true"
          aria-label="Collapse"
          @click=${() => this.#setOpen(false)}
        >
          ${collapseIcon}
        </button>
        <button part="close" type="button" aria-label="Remove from this page" @click=${() => this.close()}>
          ${closeIcon}
        </button>
      </div>
      ${this.found ? this.#content(this.found) : html`<p class="body">Reading the page.</p>`}
      <div class="foot">
        <div class="row">
          <button type="button" part="copy" @click=${() => this.#copy(textReport)}>Copy report</button>
          <button type="button" @click=${() => this.#copy(jsonReport)}>Copy as JSON</button>
        </div>
        <p role="status">${this.status}</p>
        <textarea hidden readonly aria-label="The report"></textarea>
      </div>
    </section>`;
  }

  #content(snapshot: Snapshot): TemplateResult {
    const {tab} = this.settings;
    return html`${tabList(snapshot, tab, (next) => this.#set({tab: next}))}
      <div class="body" role="tabpanel" id="tab-panel" aria-labelledby="tab-${tab}" tabindex="0">
        ${tabContent(tab, snapshot, (next) => this.#set({tab: next}), this.#actions())}
      </div>`;
  }

  #actions(): TemplateResult {
    const library = this.recorder?.library() ?? null;
    const {settings, recorder} = this;
    const context = {settings, hasLibrary: library?.policy != null, isEarly: recorder?.isEarly ?? false};
    return actionsSection(context, {
      showPreferences: () => library?.showPreferences(),
      forget() {
        if (library?.policy) forgetChoice(library.policy);
        location.reload();
      },
      simulate: (changes) => {
        this.#set(changes);
        location.reload();
      },
    });
  }

  #problems(): number {
    return this.found?.findings.filter(({severity}) => severity === 'problem').length ?? 0;
  }

  async #look(): Promise<void> {
    this.found = await this.snapshot();
  }

  #set(changes: Partial<InspectorSettings>): void {
    this.settings = changeSettings(changes);
  }

  /** Opens or closes the panel. The button that was pressed goes away, so its counterpart takes the focus. */
  #setOpen(isOpen: boolean): void {
    this.#set({isOpen});
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[part=toggle]')?.focus());
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.settings.isOpen) return;
    event.stopPropagation();
    this.#setOpen(false);
  };

  async #copy(write: (snapshot: Snapshot) => string): Promise<void> {
    const snapshot = await this.snapshot();
    const field = this.renderRoot.querySelector('textarea');
    if (!snapshot || !field) return;
    const isCopied = await copyText(write(snapshot), field);
    this.status = isCopied
      ? 'Copied.'
      : 'The browser did not allow copying. Copy the selected text yourself.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-inspector': ConsentInspector;
  }
}
