import type {ConsentCategory} from '../../core/policy.js';
import type {Words} from './locale.js';

/** A sentence and the categories that it is about: it is left out where there are none. */
export type Request = readonly [text: string, about: readonly ConsentCategory[]];

/** The built-in text of a category. One may be named `constructor`, which every object has. */
export const builtIn = (texts: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(texts, name) && texts[name]) || '';

/** Labels of categories: the site's own, the built-in ones, else their names. */
export const labelsOf = (categories: readonly ConsentCategory[], words: Words): string =>
  listOf(
    categories.map((category) => labelOf(category, words)),
    words,
  );

/** No `Intl.ListFormat`, whose first use takes a page longer than all else that the banner does. */
export const listOf = (texts: readonly string[], {comma = ', '}: Words): string => texts.join(comma);

export const labelOf = ({name, label}: ConsentCategory, words: Words): string =>
  label || builtIn(words.categories, name) || name;
