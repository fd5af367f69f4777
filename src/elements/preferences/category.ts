import {html, nothing, type TemplateResult} from 'lit';
import {isOptional, type ConsentCategory} from '../../core/policy.js';
import type {ConsentStore} from '../../core/store.js';
import {declarations, type View} from './declarations.js';
import type {DialogMessages} from './dialog-messages.js';
import {standOf} from './draft.js';
import {builtIn, labelOf} from '../words/texts.js';

/** What the dialog shows of one category: what it is for, its switch, its services and cookies. */
export function categoryItem(category: ConsentCategory, {gpc}: ConsentStore, view: View): TemplateResult {
  const {name} = category;
  const {draft, found, change, texts} = view;
  const {words, dialog} = texts;
  const stand = standOf(draft, category);
  const note = noteOn(category, gpc, dialog);
  const describedBy = `text-${name}${note && ` note-${name}`}`;
  return html`<li class="category" ?hidden=${found?.shown.has(category) === false}>
    ${
      isOptional(category)
        ? // A switch is on or off, so what can be mixed is a checkbox to a screen reader.
          html`<label for="switch-${name}" id="label-${name}">${labelOf(category, words)}</label>
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
        : html`<h3 id="label-${name}">${labelOf(category, words)}</h3>
            <span class="always">${dialog.alwaysOn}</span>`
    }
    <p class="text" id="text-${name}">${descriptionOf(category, dialog)}</p>
    ${note ? html`<p class="note" id="note-${name}">${note}</p>` : nothing} ${declarations(category, view)}
  </li>`;
}

/** What a category is for: the site's words, else the built-in ones. */
const descriptionOf = ({name, description}: ConsentCategory, dialog: DialogMessages): string =>
  description || builtIn(dialog.descriptions, name);

/** Why it stands otherwise than a visitor would think. */
function noteOn({name, model, sells}: ConsentCategory, gpc: boolean, dialog: DialogMessages): string {
  if (name === 'necessary') return '';
  if (model === 'required') return dialog.required;
  if (gpc && sells) return dialog.signalled;
  return model === 'opt-out' ? dialog.optOut : '';
}
