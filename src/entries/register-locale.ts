import {ConsentConfigError} from '../core/errors.js';
import type {DialogMessages} from '../elements/preferences/dialog-messages.js';
import {addLanguages, entries, nameOf, notifyLanguageListeners} from '../elements/words/languages.js';
import type {Locale} from '../elements/words/locale.js';
import {addOwnWords, englishFor, loadLocale, withOwnWords} from '../chunks/load-locale.js';
import type {Part} from '../elements/words/merge-texts.js';

/** Words in place of the built-in ones. `{…}` is replaced. */
export interface LocaleTexts extends Part<Locale> {
  /** Those of the preferences. */
  readonly dialog?: Part<DialogMessages>;
}

/**
 * Sets words of a language, built in or new. What is not given stays as it is; of a new language it is English.
 *
 * @param language Its name, as `lang` has it: `de`, `zh-Hant`. A region has no words of its own.
 * @returns Takes the words away again.
 * @throws {ConsentConfigError} `bad-language`: it is no name of a language.
 * @example
 * registerLocale('en', {accept: 'Accept', reject: 'Reject'});
 */
export function registerLocale(language: string, {dialog = {}, ...words}: LocaleTexts): () => void {
  const name = nameOf(language);
  if (!/^([a-z]{2,3}|zh-Hant)$/.test(name)) throw new ConsentConfigError('bad-language', language);
  const removers = [setWords(name, words), setWords(`${name}.dialog`, dialog)];
  addLanguages(name, loadLocale);
  notifyLanguageListeners();
  return () => {
    for (const remove of removers) remove();
    notifyLanguageListeners();
  };
}

function setWords(file: string, words: Part<object>): () => void {
  const remove = addOwnWords(file, words);
  refreshWords(file);
  return () => {
    remove();
    refreshWords(file);
  };
}

/** English is there already, for all languages to fall back to. Other words are loaded anew. */
function refreshWords(file: string): void {
  entries[file] = /^en\b/.test(file) ? {words: withOwnWords(file, englishFor(file))} : undefined;
}
