import {html, nothing, type TemplateResult} from 'lit';
import {isOptional, type ConsentCategory} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {declarations, type View} from './declarations.js';
import {dialogEnglish} from './dialog-messages.js';
import {standOf} from './draft.js';
import {builtIn, labelOf} from './texts.js';

/** What the dialog shows of one category: what it is for, its switch, its services and cookies. */
export function categoryItem(category: ConsentCategory, {gpc}: ConsentStore, view: View): TemplateResult {
  const {name} = category;
  const {draft, found, change} = view;
  const stand = standOf(draft, category);
  const note = noteOn(category, gpc);
  const describedBy = `text-${name}${note && ` note-${name}`}`;
  return html`<li class="category" ?hidden=${found?.shown.has(category) === false}>
    ${
      isOptional(category)
        ? // A switch is on or off, so what can be mixed is a checkbox to a screen reader.
          html`<label for="switch-${name}" id="label-${name}">${labelOf(category)}</label>
            <input
              part="switch"
              type="checkbox"
              role=${category.services.length > 0 ? nothing : 'switch'}
              id="switch-${name}"
              data-name=${name}
              aria-describedby=${describedBy}
              .checked=${stand === true}
              .indeterminate=${stand === 'mixed'}
              @change=${change}
            />`
        : html`<h3 id="label-${name}">${labelOf(category)}</h3>
            <span class="always">${dialogEnglish.alwaysOn}</span>`
    }
    <p class="text" id="text-${name}">${descriptionOf(category)}</p>
    ${note ? html`<p class="note" id="note-${name}">${note}</p>` : nothing} ${declarations(category, view)}
  </li>`;
}

/** What a category is for: the site's words, else the built-in ones. */
const descriptionOf = ({name, description}: ConsentCategory): string =>
  description || builtIn(dialogEnglish.descriptions, name);

/** Why it stands otherwise than a visitor would think. */
function noteOn({required, model, sells}: ConsentCategory, gpc: boolean): string {
  if (required) return '';
  if (model === 'exempt') return dialogEnglish.exempt;
  if (gpc && sells) return dialogEnglish.signalled;
  return model === 'opt-out' ? dialogEnglish.optOut : '';
}
