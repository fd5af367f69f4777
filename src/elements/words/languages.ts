import {ofDocument} from '../../dom/document.js';
import type {Words} from './locale.js';
import {english} from './messages.js';

/** How long an element waits for its words before it shows English. Unit: milliseconds. */
const WORDS_LIMIT_MS = 3000;

const ANY_LANG = '[*|lang]';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Loads a file of words by its name: `de`, or `de.dialog` for those of the dialog. */
export type LoadWords = (file: string) => Promise<{readonly words: object}>;

/** Words from one file. They are absent until the file is loaded, has failed to load, or takes too long. */
export interface Entry<T> {
  words?: T | undefined;
  /** Resolves when there are words to show. */
  ready?: Promise<unknown>;
}

/** What is built in or was asked for, by the file's name. */
export const entries: Record<string, Entry<object> | undefined> = {en: {words: english}};

let names = ' en ';
let load: LoadWords;

/** Makes languages known. @param more Their names, with a space between them. */
export function addLanguages(more: string, loader: LoadWords): void {
  names += `${more} `;
  load = loader;
}

/** Called whenever what an element shows may have changed. */
export const languageListeners = new Set<() => void>();

/** Has every element look again at what it shows. */
export function notifyLanguageListeners(): void {
  for (const update of languageListeners) update();
}

/**
 * Returns the words for an element, in its language; they are loaded once. If the file fails, or does not come in time,
 * the words are English. If it comes later, the element changes to its words.
 *
 * @param part Ending of the file's name.
 */
export function wordsFor(host: Element): Entry<Words>;
export function wordsFor<T extends object>(host: Element, part: string): Entry<T>;
export function wordsFor(host: Element, part = ''): Entry<object> {
  const file = languageOf(host) + part;
  return (entries[file] ??= loadEntry(file, `en${part}`));
}

function loadEntry(file: string, fallback: string): Entry<object> {
  const entry: Entry<object> = {};
  const english = entries[fallback]?.words;
  const show = (words?: object): void => {
    // A file of another version of the library may lack some words. It must not keep the banner from asking.
    entry.words = {...english, ...words};
    notifyLanguageListeners();
  };
  entry.ready = new Promise<void>((resolve) => {
    const showEnglish = (): void => {
      show();
      resolve();
    };
    const timer = setTimeout(showEnglish, WORDS_LIMIT_MS);
    void load(file)
      .then(({words}) => show(words))
      .catch(showEnglish)
      .finally(() => {
        clearTimeout(timer);
        resolve();
      });
  });
  return entry;
}

/** The language of the nearest `lang`, else the first of the visitor's that there are words in. */
function languageOf(host: Element): string {
  // With any namespace: XHTML pages have `xml:lang`.
  const near = host.closest(ANY_LANG) ?? ofDocument('documentElement');
  const lang = near.getAttributeNS(XML_NAMESPACE, 'lang') ?? near.getAttribute('lang');
  const wanted = (lang ? [lang] : navigator.languages).map(nameOf);
  return wanted.find((name) => names.includes(` ${name} `)) ?? 'en';
}

/** `de-AT` and `de_AT` are `de`; Chinese is written in two ways, Norwegian has three names. */
export const nameOf = (tag: string): string =>
  /^zh(?!.*hans).*(hant|tw|hk|mo)/i.test(tag)
    ? 'zh-Hant'
    : tag
        .toLowerCase()
        .replace(/[-_].*/, '')
        .replace(/^n[bn]$/, 'no');
