import {html, nothing, type TemplateResult} from 'lit';
import {
  isOptional,
  type ConsentCategory,
  type ConsentService,
  type CookieDeclaration,
} from '../core/policy.js';
import {dialogEnglish} from './dialog-messages.js';
import type {Draft} from './draft.js';
import {english} from './messages.js';
import {linkTo} from './texts.js';

/** What a category stands for: its cookies, and its services, each with a switch of its own. */
export function declarations(
  category: ConsentCategory,
  draft: Draft,
  change: (event: Event) => void,
): TemplateResult | typeof nothing {
  const {name, cookies, services} = category;
  if (cookies.length + services.length === 0) return nothing;
  return html`<details>
    <summary>${dialogEnglish.details}</summary>
    ${table(name, cookies)}
    ${
      services.length === 0
        ? nothing
        : html`<ul>
            ${services.map((service) => serviceItem(service, isOptional(category) ? draft : null, change))}
          </ul>`
    }
  </details>`;
}

/** @param draft Null where there is nothing to decide. */
function serviceItem(
  {name, label, provider, href, cookies}: ConsentService,
  draft: Draft | null,
  change: (event: Event) => void,
): TemplateResult {
  const title = label || name;
  const link = linkTo('provider', href, english.policy);
  const id = provider || link !== nothing ? `text-${name}` : nothing;
  return html`<li class="service">
    ${
      draft
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
    ${id === nothing ? nothing : html`<p class="text" id=${id}>${provider} ${link}</p>`}
    ${table(name, cookies)}
  </li>`;
}

/** @param of Category or service that the label of the table names. */
function table(of: string, cookies: readonly CookieDeclaration[]): TemplateResult | typeof nothing {
  if (cookies.length === 0) return nothing;
  return html`<div class="scroll">
    <table aria-labelledby="label-${of}">
      <thead>
        <tr>
          <th scope="col">${dialogEnglish.cookieName}</th>
          <th scope="col">${dialogEnglish.cookiePurpose}</th>
          <th scope="col">${dialogEnglish.cookieRetention}</th>
        </tr>
      </thead>
      <tbody>
        ${cookies.map(
          ({name, purpose, retention}) =>
            html`<tr>
              <td><code dir="ltr">${name}</code></td>
              <td>${purpose}</td>
              <td>${retention}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
