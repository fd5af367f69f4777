import {html, type TemplateResult} from 'lit';
import {countText} from './count-text.js';
import type {DialogTexts} from './dialog-words.js';
import {fill} from '../words/messages.js';
import type {Findings} from './search.js';

/** Returns the search field for services and cookies, with the result of the search. */
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
      @input=${({target}: Event) => {
        if (target instanceof HTMLInputElement) search(target.value);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The first Escape only clears the field, because the dialog may have unsaved switches. In WebKit the default
        // clears the field and never closes the dialog, so this code does both.
        event.preventDefault();
        if (query) search('');
        else close();
      }}
    />
    <p role="status">${found && countOf(found, texts)}</p>
  </div>`;

function countOf({services, cookies}: Findings, texts: DialogTexts): string {
  const counts = countText(services, cookies, texts);
  return counts ? fill(texts.dialog.found, {counts}) : texts.dialog.nothingFound;
}
