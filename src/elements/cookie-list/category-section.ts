import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentCategory, ConsentService} from '../../core/policy.js';
import {isOptional} from '../../core/record.js';
import type {ConsentStore} from '../../core/store.js';
import {linkTo} from '../link-to.js';
import {descriptionOf, noteOn} from '../preferences/category.js';
import {cookieTable} from '../preferences/cookie-table.js';
import type {DialogMessages} from '../preferences/dialog-messages.js';
import type {DialogTexts} from '../preferences/dialog-words.js';
import {labelLanguage, textLanguage} from '../preferences/text-language.js';
import {richText} from '../words/rich-text-template.js';
import {labelOf} from '../words/texts.js';

/**
 * Returns the section of a category: its label, what holds now, its purpose, its cookies and its services.
 *
 * Sections have no accessible name, because each would be a landmark then. Headings lead through them.
 *
 * @param level Level of the heading.
 */
export function categorySection(
  category: ConsentCategory,
  store: ConsentStore,
  texts: DialogTexts,
  level: number,
): TemplateResult {
  const {name, cookies, services} = category;
  const {words, dialog} = texts;
  const note = noteOn(category, store.gpc, dialog);
  const serviceState = (service: ConsentService): string =>
    isOptional(category) ? stateOf(store.isGranted(service.name), dialog) : dialog.alwaysOn;
  return html`<section part="category">
    ${heading(name, labelOf(category, words), categoryState(category, store, dialog), words.locale, level)}
    <div class="text" lang=${textLanguage(name, words.locale)}>${descriptionOf(category, dialog)}</div>
    ${note ? html`<p class="note">${note}</p>` : nothing} ${cookieTable(name, cookies, dialog)}
    ${services.map((service) => serviceSection(service, serviceState(service), texts, level + 1))}
  </section>`;
}

function serviceSection(
  {name, label, provider, href, description, cookies}: ConsentService,
  state: string,
  {words, dialog}: DialogTexts,
  level: number,
): TemplateResult {
  const link = linkTo('provider', href, words.policy);
  const textLang = textLanguage(name, words.locale);
  return html`<section part="service">
    ${heading(name, label || name, state, words.locale, level)}
    ${provider || link !== nothing ? html`<p><bdi>${provider}</bdi> ${link}</p>` : nothing}
    ${description ? html`<div class="text" lang=${textLang}>${richText(description)}</div>` : nothing}
    ${cookieTable(name, cookies, dialog)}
  </section>`;
}

/** Returns what holds for a category. Like its switch in the dialog, it is `partly` on if its services differ from it. */
function categoryState(category: ConsentCategory, store: ConsentStore, dialog: DialogMessages): string {
  if (!isOptional(category)) return dialog.alwaysOn;
  const isOn = store.isGranted(category.name);
  const isUniform = category.services.every(({name}) => store.isGranted(name) === isOn);
  return isUniform ? stateOf(isOn, dialog) : dialog.partly;
}

const stateOf = (isOn: boolean, dialog: DialogMessages): string => (isOn ? dialog.on : dialog.off);

/**
 * Returns a heading of a level that the page chooses, with what holds now in it: screen readers that go from heading to
 * heading tell both.
 */
const heading = (name: string, label: string, state: string, locale: string, level: number): TemplateResult =>
  html`<div class="heading" role="heading" aria-level=${level}>
    <span part="label" id="label-${name}"><bdi lang=${labelLanguage(name, locale)}>${label}</bdi></span>
    <span part="state">${state}</span>
  </div>`;
