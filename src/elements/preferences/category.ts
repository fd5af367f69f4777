import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentCategory} from '../../core/policy.js';
import {isOptional} from '../../core/record.js';
import type {ConsentStore} from '../../core/store.js';
import {declarations, type View} from './declarations.js';
import type {DialogMessages} from './dialog-messages.js';
import {switchStateOf} from './draft.js';
import {labelLanguage, textLanguage} from './text-language.js';
import {richText} from '../words/rich-text-template.js';
import {builtIn, labelOf} from '../words/texts.js';

/** Returns the item of a category: its purpose, its switch, its services and its cookies. */
export function categoryItem(category: ConsentCategory, {gpc}: ConsentStore, view: View): TemplateResult {
  const {name} = category;
  const {draft, found, change, texts} = view;
  const {words, dialog} = texts;
  const position = switchStateOf(draft, category);
  const labelLang = labelLanguage(name, words.locale);
  const textLang = textLanguage(name, words.locale);
  const note = noteOn(category, gpc, dialog);
  const describedBy = `text-${name}${note && ` note-${name}`}`;
  return html`<li class="category" ?hidden=${found?.shown.has(category) === false}>
    ${
      isOptional(category)
        ? // A switch is either on or off. So a category that can be mixed is a checkbox for screen readers.
          html`<label for="switch-${name}" id="label-${name}" lang=${labelLang}
              >${labelOf(category, words)}</label
            >
            <input
              part="switch"
              type="checkbox"
              role=${category.services.length > 0 ? nothing : 'switch'}
              id="switch-${name}"
              data-name=${name}
              aria-describedby=${describedBy}
              .checked=${position === true}
              .indeterminate=${position === 'mixed'}
              @change=${change}
            />`
        : html`<h3 id="label-${name}" lang=${labelLang}>${labelOf(category, words)}</h3>
            <span class="always">${dialog.alwaysOn}</span>`
    }
    <div class="text" id="text-${name}" lang=${textLang}>${descriptionOf(category, dialog)}</div>
    ${note ? html`<p class="note" id="note-${name}">${note}</p>` : nothing} ${declarations(category, view)}
  </li>`;
}

/** Returns the purpose of a category, in the site's own words, or else in the built-in ones. */
export const descriptionOf = ({name, description}: ConsentCategory, dialog: DialogMessages): unknown =>
  richText(description) || builtIn(dialog.descriptions, name);

/** Returns a note that explains an unexpected position of the switch, or an empty text. */
export function noteOn({name, model, sells}: ConsentCategory, gpc: boolean, dialog: DialogMessages): string {
  if (name === 'necessary') return '';
  if (model === 'required') return dialog.required;
  if (gpc && sells) return dialog.signaled;
  return model === 'opt-out' ? dialog.optOut : '';
}
