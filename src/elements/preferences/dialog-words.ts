import {dialogEnglish, type DialogMessages} from './dialog-messages.js';
import {entries, wordsFor, type Entry} from '../words/languages.js';
import type {Words} from '../words/locale.js';

entries['en.dialog'] ??= {words: dialogEnglish};

/** The dialog's own words for an element. */
export const dialogWordsFor = (host: Element): Entry<DialogMessages> => wordsFor(host, '.dialog');

/** All that the dialog says, in one language. */
export interface DialogTexts {
  readonly words: Words;
  readonly dialog: DialogMessages;
}
