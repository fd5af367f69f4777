import {html, nothing, type TemplateResult} from 'lit';
import {isOptional, type ConsentCategory} from '../core/policy.js';
import {isAddress} from '../core/schema.js';
import type {ConsentStore} from '../core/store.js';
import {english, fill} from './messages.js';

/** The built-in text of a category. One may be named `constructor`, which every object has. */
export const builtIn = (texts: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(texts, name) && texts[name]) || '';

/** Labels of categories in a sentence: the site's own, the built-in ones, else their names. */
export const labelsOf = (categories: readonly ConsentCategory[]): string =>
  new Intl.ListFormat('en').format(categories.map(labelOf));

export const labelOf = ({name, label}: ConsentCategory): string =>
  label || builtIn(english.categories, name) || name;

/** A link; none where the site declared no address, or one that is not http, https or relative. */
export const linkTo = (part: string, href: string, text: string): TemplateResult | typeof nothing =>
  href && isAddress(href) ? html`<a part=${part} href=${href}>${text}</a>` : nothing;

/** Tells a visitor who sends Global Privacy Control that it is honoured, and for what. */
export function signalNote({policy, gpc}: ConsentStore): TemplateResult | typeof nothing {
  const kept = policy.categories.filter((category) => isOptional(category) && category.sells);
  return gpc && kept.length > 0
    ? html`<p part="signal">${fill(english.signal, {purposes: labelsOf(kept)})}</p>`
    : nothing;
}
