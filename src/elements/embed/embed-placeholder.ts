import {html, nothing, type TemplateResult} from 'lit';
import {closeButton} from '../close-button.js';
import {linkTo} from '../link-to.js';
import type {Words} from '../words/locale.js';
import {fill} from '../words/messages.js';
import {embedEnglish} from './embed-messages.js';

/** What the placeholder of an embed shows. */
export interface PlaceholderContent {
  readonly words: Words;
  /** Accessible name of the frame. */
  readonly title: string;
  /** The recipient of the data. */
  readonly recipient: string;
  /** Address of the picture behind the placeholder, which has been checked. */
  readonly poster: string;
  /** Address of the site's policy. */
  readonly policyHref: string;
  /** Whether there is something to load. */
  readonly canLoad: boolean;
  /** Label of what "Always allow" grants. Undefined if nothing can be granted. */
  readonly label: string | undefined;
  /** Whether the box is too small for all of it. */
  readonly isSmall: boolean;
  /** Whether the dialog of a small embed is open. */
  readonly isOpen: boolean;
  /** Called when the dialog has closed. */
  readonly onClose: () => void;
}

/**
 * Returns what is shown in place of the frame: a panel or, where the box is too small for it, a button that opens the same
 * content as a dialog. A hidden panel stays there to be measured.
 */
export function placeholder(content: PlaceholderContent): TemplateResult {
  const {title, poster, isSmall, isOpen} = content;
  return html`<div part="placeholder" class=${isSmall ? 'small' : ''} role="group" aria-label=${title}>
    ${poster ? html`<img part="poster" src=${poster} alt="" />` : nothing}
    ${isSmall ? opener(content) : nothing}
    ${isOpen ? dialog(content) : html`<div class="panel">${body(content)}</div>`}
  </div>`;
}

const opener = ({title, recipient}: PlaceholderContent): TemplateResult => html`
  <button part="open" type="button" aria-haspopup="dialog">
    ${loadIcon}
    <span class="label">
      <span class="name" dir="auto">${title}</span>
      ${recipient === title ? nothing : html`<span class="recipient" dir="auto">${recipient}</span>`}
    </span>
  </button>
`;

const dialog = (content: PlaceholderContent): TemplateResult => {
  const {locale, dir = 'ltr'} = content.words;
  return html`<dialog part="dialog" aria-labelledby="title" closedby="any" @close=${content.onClose}>
    ${body(content)}
    <div lang=${locale} dir=${dir}>${closeButton(textsOf(content).close)}</div>
  </dialog>`;
};

/** What the law asks for: who gets the data, the way around it, the site's policy, and a free choice. */
function body(content: PlaceholderContent): TemplateResult {
  const {words, title, recipient, policyHref, canLoad, isOpen} = content;
  const {locale, dir = 'ltr'} = words;
  return html`<div class="content">
    <p id="title" tabindex=${isOpen ? -1 : nothing} ?autofocus=${isOpen}>${title}</p>
    <div class="words">
      <p part="text" lang=${locale} dir=${dir}>
        ${fill(textsOf(content).text, {recipient: isolated(recipient, dir)})}
      </p>
      <div class="links">
        <div><slot></slot></div>
        <div lang=${locale} dir=${dir}>${linkTo('policy', policyHref, words.policy)}</div>
      </div>
    </div>
    ${canLoad ? actions(content) : nothing}
  </div>`;
}

function actions(content: PlaceholderContent): TemplateResult {
  const {words, label} = content;
  const {locale, dir = 'ltr'} = words;
  const {once, always} = textsOf(content);
  return html`<div class="actions" lang=${locale} dir=${dir}>
    <button part="load-once" type="button">${once}</button>
    ${
      label === undefined
        ? nothing
        : html`<button part="always-allow" type="button">${fill(always, {name: label})}</button>`
    }
  </div>`;
}

/**
 * Returns a name for a sentence from right to left, which would put a bracket at the end of the name on its wrong side.
 *
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
const isolated = (name: string, dir: string): string => (dir === 'rtl' ? `\u2068${name}\u2069` : name);

const textsOf = ({words}: PlaceholderContent): typeof embedEnglish => ({...embedEnglish, ...words.embed});

/** An arrow into a tray: something is loaded from elsewhere. */
const loadIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M12 4.5v9.5M7.5 10l4.5 4.5 4.5-4.5M5 19.5h14"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
