import {dialogEnglish} from '../elements/preferences/dialog-messages.js';
import type {LoadWords} from '../elements/words/languages.js';
import {english} from '../elements/words/messages.js';
import {LOCALE_FILES} from './locale-files.js';
import {merge, type Part} from '../elements/words/merge-texts.js';

/** Words of the site's own, by the file that they go over. */
const own = new Map<string, Part<object>[]>();

/** Loads a file of words from the package, with the site's own words over it. */
export const loadLocale: LoadWords = async (file) => {
  const base = (await LOCALE_FILES[file]?.())?.words ?? englishFor(file);
  return {words: (own.get(file) ?? []).reduce(merge, base)};
};

/** What a new language starts with. */
function englishFor(file: string): object {
  return file.endsWith('.dialog') ? dialogEnglish : {...english, locale: file};
}

export function setOwnWords(file: string, words: Part<object>): void {
  own.set(file, [...(own.get(file) ?? []), words]);
}
