import {html, nothing, type TemplateResult} from 'lit';
import type {CookieDeclaration} from '../../core/policy.js';
import {richText} from '../words/rich-text-template.js';
import {builtIn} from '../words/texts.js';
import type {DialogMessages} from './dialog-messages.js';

/**
 * Returns the table of cookies, or nothing if there are none.
 *
 * @param of Category or service whose label, an element with the id `label-…`, names the table.
 * @param isShown Whether the search has found a cookie. Rows that were not found are hidden, so that they keep their place.
 */
export function cookieTable(
  of: string,
  cookies: readonly CookieDeclaration[],
  dialog: DialogMessages,
  isShown: (cookie: CookieDeclaration) => boolean = () => true,
): TemplateResult | typeof nothing {
  if (cookies.length === 0) return nothing;
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
            <td data-label=${cookiePurpose}>${richText(purpose)}</td>
            <td data-label=${cookieStorage}>${builtIn(storages, storage) || storage}</td>
            <td data-label=${cookieRetention}>${retention === 'session' ? sessionRetention : retention}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
