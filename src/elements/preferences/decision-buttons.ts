import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentPolicy} from '../../core/policy.js';
import {isOptional} from '../../core/record.js';
import type {DialogTexts} from './dialog-words.js';

/** The buttons that decide. A policy whose categories are all required has nothing to decide. */
export const decisionButtons = (
  {categories}: ConsentPolicy,
  {words, dialog}: DialogTexts,
): TemplateResult | typeof nothing =>
  categories.some(isOptional)
    ? html`<div class="foot" data-nosnippet>
        <button part="reject" type="button">${words.reject}</button>
        <button part="accept" type="button">${words.accept}</button>
        <button part="save" type="button">${dialog.save}</button>
      </div>`
    : nothing;
