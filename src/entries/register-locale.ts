import {ConsentConfigError} from '../core/errors.js';
import {dialogEnglish, type DialogMessages} from '../elements/preferences/dialog-messages.js';
import {addLanguages, entries, nameOf, tellFollowers} from '../elements/words/languages.js';
import type {Locale} from '../elements/words/locale.js';
import {loadLocale, setOwnWords} from '../chunks/load-locale.js';
import {merge, type Part} from '../elements/words/merge-texts.js';

/** Words in place of the built-in ones. `{…}` is replaced. */
export interface LocaleTexts extends Part<Locale> {
  /** Those of the preferences. */
  readonly dialog?: Part<DialogMessages>;
}

/**
 * Sets words of a language, built in or new. What is not given stays as it is; of a new language it is English.
 *
 * @param language Its name, as `lang` has it: `de`, `zh-Hant`. A region has no words of its own.
 * @throws {ConsentConfigError} `bad-language`: it is no name of a language.
 */
export function registerLocale(language: string, {dialog = {}, ...words}: LocaleTexts): void {
  const name = nameOf(language);
  if (!/^([a-z]{2,3}|zh-Hant)$/.test(name)) throw new ConsentConfigError('bad-language', language);
  setWords(name, words);
  setWords(`${name}.dialog`, dialog);
  addLanguages(name, loadLocale);
  tellFollowers();
}

function setWords(file: string, words: Part<object>): void {
  // English is there already, for all to fall back to; others are loaded anew.
  entries['en.dialog'] ??= {words: dialogEnglish};
  const english = /^en\b/.test(file) && entries[file]?.words;
  if (english) entries[file] = {words: merge(english, words)};
  else {
    setOwnWords(file, words);
    entries[file] = undefined;
  }
}
