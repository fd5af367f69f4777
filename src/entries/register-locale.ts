import {ConsentConfigError, throwMistake} from '../core/errors.js';
import {DEV_MODE} from '../core/dev-mode.js';
import {explanations} from '../core/explanations.js';
import {isLanguage, nameOf} from '../elements/words/language-name.js';
import {notifyLanguageListeners} from '../elements/words/languages.js';
import {addOwnTexts} from '../elements/words/own-texts.js';
import type {TextName} from '../elements/words/text-name.js';

/**
 * Texts that replace built-in ones, by the names that `<consent-text>` has. The library replaces placeholders such as
 * `{organization}`.
 *
 * @example
 * const texts: LocaleTexts = {'banner.accept': 'Accept', 'dialog.save': 'Save'};
 */
export type LocaleTexts = Readonly<Partial<Record<TextName, string>>>;

/**
 * Sets texts of a language, built-in or new. Texts that are not given stay as they are. In a new language they are
 * English. `<consent-text>` does the same in HTML, and overrides these texts.
 *
 * @param language Name of the language as in `lang`: `de`, `zh-Hant`. Regions have no texts of their own.
 * @returns A function that removes the texts.
 * @throws {ConsentConfigError} `bad-language` if the text is not the name of a language. In the development build also
 *   `unknown-text` if there is no text of a name.
 * @see https://www.rfc-editor.org/info/bcp47
 * @example
 * registerLocale('en', {'banner.accept': 'Accept', 'banner.reject': 'Reject'});
 */
export function registerLocale(language: string, texts: LocaleTexts): () => void {
  if (!isLanguage(language)) throw new ConsentConfigError('bad-language', language);
  if (DEV_MODE) explanations()?.checkTextNames(Object.keys(texts), throwMistake);
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const remove = addOwnTexts({language: nameOf(language), texts: given});
  notifyLanguageListeners();
  return () => {
    remove();
    notifyLanguageListeners();
  };
}
