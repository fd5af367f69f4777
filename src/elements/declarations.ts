import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentCategory, CookieDeclaration} from '../core/policy.js';
import {english} from './messages.js';

/** What a category stands for: its services with their providers, and every cookie with purpose and retention. */
export function declarations({cookies, services}: ConsentCategory): TemplateResult | typeof nothing {
  if (cookies.length + services.length === 0) return nothing;
  return html`<details>
    <summary>${english.details}</summary>
    ${table(nothing, cookies)}
    ${services.map(({name, label, provider, href, cookies: own}) => {
      const title = `${label || name}${provider && ` (${provider})`}`;
      return table(href ? html`<a href=${href}>${title}</a>` : html`${title}`, own);
    })}
  </details>`;
}

function table(
  title: TemplateResult | typeof nothing,
  cookies: readonly CookieDeclaration[],
): TemplateResult | typeof nothing {
  if (title === nothing && cookies.length === 0) return nothing;
  return html`<div class="scroll">
    <table>
      ${
        title === nothing
          ? nothing
          : html`<caption>
              ${title}
            </caption>`
      }
      ${
        cookies.length === 0
          ? nothing
          : html`<thead>
                <tr>
                  <th scope="col">${english.cookieName}</th>
                  <th scope="col">${english.cookiePurpose}</th>
                  <th scope="col">${english.cookieRetention}</th>
                </tr>
              </thead>
              <tbody>
                ${cookies.map(
                  ({name, purpose, retention}) =>
                    html`<tr>
                      <td><code>${name}</code></td>
                      <td>${purpose}</td>
                      <td>${retention}</td>
                    </tr>`,
                )}
              </tbody>`
      }
    </table>
  </div>`;
}
