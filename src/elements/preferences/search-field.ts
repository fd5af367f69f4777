import {html, type TemplateResult} from 'lit';
import {countText} from './count-text.js';
import type {DialogTexts} from './dialog-words.js';
import {fill} from '../words/messages.js';
import type {Findings} from './search.js';

/** The field that searches services and cookies, and how many it found. */
export const searchField = (
  query: string,
  found: Findings | null,
  texts: DialogTexts,
  search: (query: string) => void,
  close: () => void,
): TemplateResult =>
  html`<div class="search">
    <label for="search">${texts.dialog.search}</label>
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
    <p role="status">${found && told(found, texts)}</p>
  </div>`;

function told({services, cookies}: Findings, texts: DialogTexts): string {
  const counts = countText(services, cookies, texts);
  return counts ? fill(texts.dialog.found, {counts}) : texts.dialog.nothingFound;
}
