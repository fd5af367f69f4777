import {loadLocale} from '../chunks/load-locale.js';
import {isLanguage, nameOf} from '../elements/words/language-name.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';
import type {Words} from '../elements/words/locale.js';
import {english} from '../elements/words/messages.js';
import {noteEnglish} from '../elements/words/note-messages.js';
import {replaceTexts} from '../elements/words/own-texts.js';
import type {TextName} from '../elements/words/text-name.js';
import {ConsentConfigError} from '../core/errors.js';

/**
 * Texts that replace built-in ones, by the names that `<consent-text>` has.
 *
 * @example
 * const texts: BannerTexts = {'banner.accept': 'Accept', 'banner.reject': 'Reject'};
 */
export type BannerTexts = Readonly<Partial<Record<TextName, string>>>;

/** Whether the library has a file of words in a language. English has none, because it is always there. */
export const hasWordsFile = (name: string): boolean => ` ${LOCALE_NAMES} `.includes(` ${name} `);

/**
 * Returns the words of the banner in a language, with texts of the site in place of built-in ones. A language without words
 * gets English ones.
 *
 * @throws {ConsentConfigError} `bad-language` if the text is not the name of a language.
 */
export async function wordsIn(language: string, texts: BannerTexts): Promise<Words> {
  if (!isLanguage(language)) throw new ConsentConfigError('bad-language', language);
  const name = nameOf(language);
  const builtIn = {...english, ...noteEnglish, ...(hasWordsFile(name) ? (await loadLocale(name)).words : {})};
  const own = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // A text replaces a text and a group a group, so the words keep their type.
  return replaceTexts(builtIn, '', own) as Words;
}
