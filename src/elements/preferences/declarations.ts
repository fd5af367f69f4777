import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentCategory, ConsentService, CookieDeclaration} from '../../core/policy.js';
import {isOptional} from '../../core/record.js';
import {countText} from './count-text.js';
import type {DialogTexts} from './dialog-words.js';
import type {Draft} from './draft.js';
import {cookieTable} from './cookie-table.js';
import {linkTo} from '../link-to.js';
import type {Findings} from './search.js';
import {labelLanguage, textLanguage} from './text-language.js';
import {richText} from '../words/rich-text-template.js';

/** The state of the dialog besides the policy. */
export interface View {
  /** The unsaved switches. */
  readonly draft: Draft;
  /**
   * The result of the search; null shows everything. Elements that were not found are hidden and not removed, so that
   * they keep their switches and the focus.
   */
  readonly found: Findings | null;
  /** Handles the change of a switch. */
  readonly change: (event: Event) => void;
  readonly texts: DialogTexts;
}

/** Returns the cookies of a category, and its services with their switches. Returns nothing if there are none. */
export function declarations(category: ConsentCategory, view: View): TemplateResult | typeof nothing {
  const {name, cookies, services} = category;
  const all = [...cookies, ...services.flatMap((service) => service.cookies)];
  const counts = countText(services.length, all.length, view.texts);
  if (!counts) return nothing;
  return html`<details>
    <summary aria-describedby="label-${name}">${counts}</summary>
    ${tableIn(name, cookies, view)}
    ${
      services.length === 0
        ? nothing
        : html`<ul>
            ${services.map((service) => serviceItem(service, isOptional(category), view))}
          </ul>`
    }
  </details>`;
}

/** Returns the item of a service. */
function serviceItem(service: ConsentService, optional: boolean, view: View): TemplateResult {
  const {name, label, provider, href, description, cookies} = service;
  const {draft, found, change, texts} = view;
  const title = label || name;
  const labelLang = labelLanguage(name, texts.words.locale);
  const textLang = textLanguage(name, texts.words.locale);
  const link = linkTo('provider', href, texts.words.policy);
  const describedBy = [provider && `text-${name}`, description && `purpose-${name}`]
    .filter(Boolean)
    .join(' ');
  return html`<li class="service" ?hidden=${found?.shown.has(service) === false}>
    ${
      optional
        ? html`<label for="switch-${name}" id="label-${name}" lang=${labelLang}>${title}</label>
            <input
              part="switch"
              type="checkbox"
              role="switch"
              id="switch-${name}"
              data-name=${name}
              aria-describedby=${describedBy || nothing}
              .checked=${draft.get(name) ?? false}
              @change=${change}
            />`
        : html`<h4 id="label-${name}" lang=${labelLang}>${title}</h4>`
    }
    ${provider || link !== nothing ? html`<p class="text"><bdi id="text-${name}">${provider}</bdi> ${link}</p>` : nothing}
    ${description ? html`<div class="text" id="purpose-${name}" lang=${textLang}>${richText(description)}</div>` : nothing}
    ${tableIn(name, cookies, view)}
  </li>`;
}

/** Returns the table of cookies, without those that the search has not found. */
const tableIn = (
  of: string,
  cookies: readonly CookieDeclaration[],
  {found, texts: {dialog}}: View,
): TemplateResult | typeof nothing =>
  cookieTable(of, cookies, dialog, (cookie) => found?.shown.has(cookie) ?? true);
