import {dialogEnglish, type DialogMessages} from './dialog-messages.js';
import {entries, wordsFor, type Entry} from '../words/languages.js';
import type {Words} from '../words/locale.js';
import {markEnglish} from '../words/mark-english.js';
import {english} from '../words/messages.js';

/** The words of the dialog, some of which English may stand in for. */
export interface DialogWords extends DialogMessages {
  readonly hasEnglish?: boolean;
}

entries['en.dialog'] ??= {words: dialogEnglish, language: 'en'};

/** Returns the dialog's words in an element's language. */
export const dialogWordsFor = (host: Element): Entry<DialogWords> => wordsFor(host, '.dialog');

/** All texts of the dialog in one language. */
export interface DialogTexts {
  readonly words: Words;
  readonly dialog: DialogWords;
}

/** Marks what is English in a dialog of another language. Of both files, English may stand in for one alone. */
export function markEnglishIn(root: ParentNode, texts: DialogTexts | undefined): void {
  const standIns = [texts?.words.hasEnglish && english, texts?.dialog.hasEnglish && dialogEnglish].filter(
    (words) => typeof words === 'object',
  );
  markEnglish(root, standIns.length > 0, ...standIns);
}
