import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentStore} from '../../core/store.js';
import {linkTo} from '../link-to.js';
import {signalText} from '../words/request-texts.js';
import type {DialogTexts} from './dialog-words.js';

/** Returns what stands above the switches: how the dialog works, the links, and the note on Global Privacy Control. */
export function intro(store: ConsentStore, {words, dialog}: DialogTexts): TemplateResult {
  const {policyHref, imprintHref} = store.policy;
  const signal = signalText(store, words);
  return html`<p class="intro">
      ${dialog.intro} ${linkTo('policy', policyHref, words.policy)}
      ${linkTo('imprint', imprintHref, words.imprint)}
    </p>
    ${signal ? html`<p part="signal">${signal}</p>` : nothing}`;
}
