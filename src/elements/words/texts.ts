import type {ConsentCategory} from '../../core/policy.js';
import {declaredText} from './declared-text.js';
import type {Words} from './locale.js';

/** A sentence and its categories. Without categories, the sentence is left out. */
export type Request = readonly [text: string, about: readonly ConsentCategory[]];

/**
 * Returns the built-in text of a category, or an empty text. Only own properties count, because a category may be named
 * `constructor`.
 */
export const builtIn = (texts: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(texts, name) && texts[name]) || '';

/** Returns the labels of categories as a list. */
export const labelsOf = (categories: readonly ConsentCategory[], words: Words): string =>
  listOf(
    categories.map((category) => labelOf(category, words)),
    words,
  );

/**
 * Returns texts as a list. `Intl.ListFormat` is not used, because its first use takes longer than the rest of the
 * banner.
 */
export const listOf = (texts: readonly string[], {comma = ', '}: Words): string => texts.join(comma);

/** Returns the label of a category: the site's own, or else the built-in one, or else the name. */
export const labelOf = (category: ConsentCategory, words: Words): string =>
  declaredText(category, 'label', words.locale) || builtIn(words.categories, category.name) || category.name;
