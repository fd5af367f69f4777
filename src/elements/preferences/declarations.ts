import {html, nothing, type TemplateResult} from 'lit';
import {
  isOptional,
  type ConsentCategory,
  type ConsentService,
  type CookieDeclaration,
} from '../../core/policy.js';
import {countText} from './count-text.js';
import type {DialogTexts} from './dialog-words.js';
import type {Draft} from './draft.js';
import {linkTo} from '../link-to.js';
import type {Findings} from './search.js';
import {builtIn} from '../words/texts.js';

/** What the dialog shows beside the policy itself. */
export interface View {
  readonly draft: Draft;
  /** Null: all is shown. What is not found stays where it is, unseen: with its switch, and with the focus. */
  readonly found: Findings | null;
  readonly change: (event: Event) => void;
  readonly texts: DialogTexts;
}

/** What a category stands for: its cookies, and its services, each with a switch of its own. */
export function declarations(category: ConsentCategory, view: View): TemplateResult | typeof nothing {
  const {name, cookies, services} = category;
  const all = [...cookies, ...services.flatMap((service) => service.cookies)];
  const counts = countText(services.length, all.length, view.texts);
  if (!counts) return nothing;
  return html`<details>
    <summary aria-describedby="label-${name}">${counts}</summary>
    ${table(name, cookies, view)}
    ${
      services.length === 0
        ? nothing
        : html`<ul>
            ${services.map((service) => serviceItem(service, isOptional(category), view))}
          </ul>`
    }
  </details>`;
}

function serviceItem(service: ConsentService, optional: boolean, view: View): TemplateResult {
  const {name, label, provider, href, cookies} = service;
  const {draft, found, change, texts} = view;
  const title = label || name;
  const link = linkTo('provider', href, texts.words.policy);
  const id = provider ? `text-${name}` : nothing;
  return html`<li class="service" ?hidden=${found?.shown.has(service) === false}>
    ${
      optional
        ? html`<label for="switch-${name}" id="label-${name}">${title}</label>
            <input
              part="switch"
              type="checkbox"
              role="switch"
              id="switch-${name}"
              data-name=${name}
              aria-describedby=${id}
              .checked=${draft.get(name) ?? false}
              @change=${change}
            />`
        : html`<h4 id="label-${name}">${title}</h4>`
    }
    ${provider || link !== nothing ? html`<p class="text"><span id=${id}>${provider}</span> ${link}</p>` : nothing}
    ${table(name, cookies, view)}
  </li>`;
}

/** @param of Category or service that the label of the table names. */
function table(
  of: string,
  cookies: readonly CookieDeclaration[],
  {found, texts: {dialog}}: View,
): TemplateResult | typeof nothing {
  if (cookies.length === 0) return nothing;
  const isShown = (cookie: CookieDeclaration): boolean => found?.shown.has(cookie) ?? true;
  const {cookiePurpose, cookieStorage, cookieRetention, sessionRetention, storages} = dialog;
  return html`<div class="scroll" ?hidden=${!cookies.some(isShown)}>
    <table aria-labelledby="label-${of}">
      <thead>
        <tr>
          <th scope="col">${dialog.cookieName}</th>
          <th scope="col">${cookiePurpose}</th>
          <th scope="col">${cookieStorage}</th>
          <th scope="col">${cookieRetention}</th>
        </tr>
      </thead>
      <tbody>
        ${cookies.map((cookie) => {
          const {name, purpose, storage, retention} = cookie;
          return html`<tr ?hidden=${!isShown(cookie)}>
            <td><code dir="ltr">${name}</code></td>
            <td data-label=${cookiePurpose}>${purpose}</td>
            <td data-label=${cookieStorage}>${builtIn(storages, storage) || storage}</td>
            <td data-label=${cookieRetention}>${retention === 'session' ? sessionRetention : retention}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
