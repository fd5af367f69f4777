import {html, type TemplateResult} from 'lit';
import type {InspectorSettings} from '../inspector-settings.js';

/** What the panel can do to the page. */
export interface Actions {
  readonly forget: () => void;
  readonly showPreferences: () => void;
  /** Sets what the next page is to believe, and loads the page again. */
  readonly simulate: (changes: Pick<InspectorSettings, 'gpc' | 'region'>) => void;
}

/** What the actions need to know of the page. */
export interface ActionsContext {
  readonly settings: InspectorSettings;
  readonly hasLibrary: boolean;
  /** Whether the inspector came early enough for a simulation. */
  readonly isEarly: boolean;
}

/** Returns the section in which a developer tries what other visitors would see. */
export function actionsSection(
  {settings, hasLibrary, isEarly}: ActionsContext,
  actions: Actions,
): TemplateResult {
  const isSimulated = settings.gpc !== '' || settings.region !== '';
  const apply = (event: Event): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const gpc = data.get('gpc');
    const region = data.get('region');
    actions.simulate({
      gpc: gpc === 'on' || gpc === 'off' ? gpc : '',
      region: typeof region === 'string' ? region.trim().toUpperCase() : '',
    });
  };
  return html`<section class="section">
    <h3>Try it out</h3>
    <div class="row">
      <button type="button" ?disabled=${!hasLibrary} @click=${actions.forget}>
        Forget the choice and reload
      </button>
      <button type="button" ?disabled=${!hasLibrary} @click=${actions.showPreferences}>
        Open the preferences
      </button>
    </div>
    <form @submit=${apply}>
      <label>
        Region
        <input
          name="region"
          .value=${settings.region}
          placeholder="DE, US-CA"
          autocomplete="off"
          spellcheck="false"
          pattern="\\s*[A-Za-z]{2}([\\-_][A-Za-z0-9]{1,3})?\\s*"
          title="A country or a part of one, such as DE or US-CA"
        />
      </label>
      <label>
        Global Privacy Control
        <select name="gpc">
          ${GPC.map(([value, text]) => html`<option value=${value} ?selected=${settings.gpc === value}>${text}</option>`)}
        </select>
      </label>
      <div class="row">
        <button type="submit">Apply and reload</button>
        <button
          type="button"
          ?disabled=${!isSimulated}
          @click=${() => actions.simulate({gpc: '', region: ''})}
        >
          Stop and reload
        </button>
      </div>
    </form>
    <p class="hint">
      ${simulationText(isEarly, isSimulated)} A region that code passes to <code>createPolicy()</code> stays,
      and so do the headers that the browser sends.
    </p>
  </section>`;
}

const GPC = [
  ['', 'as the browser says'],
  ['on', 'on'],
  ['off', 'off'],
] as const;

function simulationText(isEarly: boolean, isSimulated: boolean): string {
  if (!isEarly) {
    return 'The inspector loaded after the library, so these settings have no effect. Put its tag above the library’s, without async, or import it first.';
  }
  return isSimulated
    ? 'This page is simulated.'
    : 'Both are simulated in this tab, on pages that load the inspector before the library.';
}
