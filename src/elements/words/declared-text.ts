import type {Translations} from '../../core/policy.js';
import {attributeOf, elementsIn} from './banner-texts.js';
import {nameOf} from './language-name.js';

/** A text of a category or service that is plain. */
type PlainKey = 'label' | 'provider' | 'href';

/**
 * Returns a text of a category or service in a language: from the banner's elements, or else from the policy. A language
 * without a text of its own gets the text that names no language, or else the first one.
 */
export const declaredText = <Key extends PlainKey>(
  part: Readonly<Record<Key | 'name', string>> & {
    readonly translations?: Translations<Readonly<Record<Key, string>>> | undefined;
  },
  key: Key,
  locale: string,
): string =>
  attributeOf(elementsIn(part.name, locale), key) ||
  translationOf(part.translations, locale)[key] ||
  part[key];

/** Returns the texts in a language that JavaScript has declared. Empty if there are none. */
export const translationOf = <Texts>(
  translations: Translations<Texts> | undefined,
  locale: string,
): Partial<Texts> =>
  Object.entries(translations ?? {}).find(([language]) => nameOf(language) === nameOf(locale))?.[1] ?? {};
