import type {LoadWords} from '../elements/words/languages.js';
import {LOCALE_FILES} from './locale-files.js';

/** Loads a file of words from the package. */
export const loadLocale: LoadWords = (file) => {
  const load = LOCALE_FILES[file];
  return load ? load() : Promise.reject(new Error(`There are no words in ${file}.`));
};
