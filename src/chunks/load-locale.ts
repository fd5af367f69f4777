import {dialogEnglish} from '../elements/preferences/dialog-messages.js';
import type {LoadWords} from '../elements/words/languages.js';
import {english} from '../elements/words/messages.js';
import {LOCALE_FILES} from './locale-files.js';
import {merge, type Part} from '../elements/words/merge-texts.js';

/** Words of the site's own, by the file that they go over. */
const ownWords = new Map<string, readonly Part<object>[]>();

/** Loads a file of words from the package, with the site's own words over it. */
export const loadLocale: LoadWords = async (file) => {
  const base = (await LOCALE_FILES[file]?.())?.words ?? englishFor(file);
  return {words: withOwnWords(file, base)};
};

/** Puts the site's own words over those of a file. */
export const withOwnWords = (file: string, base: object): object =>
  (ownWords.get(file) ?? []).reduce(merge, base);

/** Returns what a new language starts with. */
export function englishFor(file: string): object {
  return file.endsWith('.dialog') ? dialogEnglish : {...english, locale: file};
}

/** Adds words of the site's own. Returns what takes them away again. */
export function addOwnWords(file: string, words: Part<object>): () => void {
  ownWords.set(file, [...(ownWords.get(file) ?? []), words]);
  return () =>
    ownWords.set(
      file,
      (ownWords.get(file) ?? []).filter((one) => one !== words),
    );
}
