import {html, type TemplateResult} from 'lit';
import {countsOf} from './counts.js';
import {dialogEnglish} from './dialog-messages.js';
import {fill} from './messages.js';
import type {Findings} from './search.js';

/** The field that searches services and cookies, and how many it found. */
export const searchField = (
  query: string,
  found: Findings | null,
  search: (query: string) => void,
  close: () => void,
): TemplateResult =>
  html`<div class="search">
    <label for="search">${dialogEnglish.search}</label>
    <input
      part="search"
      type="search"
      id="search"
      autocomplete="off"
      spellcheck="false"
      .value=${query}
      @input=${({target}: Event) => search((target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // First the field is emptied: in the dialog something may be switched and unsaved. WebKit would stop there.
        event.preventDefault();
        if (query) search('');
        else close();
      }}
    />
    <p role="status">${found && told(found)}</p>
  </div>`;

function told({services, cookies}: Findings): string {
  const counts = countsOf(services, cookies);
  return counts ? fill(dialogEnglish.found, {counts}) : dialogEnglish.nothingFound;
}
