import {embedEnglish} from '../embed/embed-messages.js';
import {noticeEnglish} from '../notice/notice-messages.js';
import {settingsEnglish} from '../preferences-button/preferences-button-messages.js';
import {dialogEnglish} from '../preferences/dialog-messages.js';
import {english} from './messages.js';
import {noteEnglish} from './note-messages.js';

/** All texts in English, by their groups. Only the development build uses this table. */
const groups = (): object => ({
  dir: 'ltr',
  comma: ', ',
  banner: without({...english, ...noteEnglish}, ['locale', 'categories', 'honored']),
  button: {settings: settingsEnglish, honored: noteEnglish.honored},
  notice: noticeEnglish,
  embed: embedEnglish,
  categories: english.categories,
  dialog: dialogEnglish,
});

/** Returns texts without some of them. The language of the words is no text: numbers and dates depend on it. */
const without = (texts: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.includes(key)));

/** Names that have no fixed end: the site's own categories, and the plural forms of other languages. */
const OPEN =
  /^(?:(?:categories|dialog\.descriptions)\.[a-z][a-z\d_-]*|dialog\.(?:services|cookies)\.(?:zero|one|two|few|many|other))$/;

/** Returns all built-in texts in English, by their names. */
export const englishTexts = (): ReadonlyMap<string, string> => new Map(textsIn('', groups()));

/** Returns the names of all built-in texts. */
export const textNames = (): readonly string[] => [...englishTexts().keys()];

/** Whether a text can have a name. */
export const isTextName = (name: string): boolean => OPEN.test(name) || textNames().includes(name);

const textsIn = (path: string, texts: object): [name: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? textsIn(`${path}${key}.`, value) : [[path + key, String(value)]],
  );
