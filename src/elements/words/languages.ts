import {dispatchError} from '../../dom/document-events.js';
import {ofDocument} from '../../dom/document.js';
import type {Words} from './locale.js';
import {english} from './messages.js';
import {nameOf} from './language-name.js';
import {hasOwnTexts, withOwnTexts, type WordsFile} from './own-texts.js';

/** How long an element waits for its words before it shows English. Unit: milliseconds. */
const WORDS_LIMIT_MS = 3000;

/** Matches `lang` in any namespace, because XHTML pages have `xml:lang`. */
const ANY_LANG = '[*|lang]';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Loads a file of words by its name: `de`, or `de.dialog` for the words of the dialog. */
export type LoadWords = (file: string) => Promise<{readonly words: object}>;

/** Words from one file. They are absent until the file loads, fails or times out. */
export interface Entry<T> {
  words?: T | undefined;
  /** Resolves when there are words to show. */
  ready?: Promise<unknown> | undefined;
}

/** A file of words, which may have to stand in for that of another language. */
interface LoadedEntry extends Entry<object> {
  /** The language that the words are in. */
  language: string;
}

/** All files of words that are built in or were requested, by name. */
export const entries: Record<string, LoadedEntry | undefined> = {en: {words: english, language: 'en'}};

/** The built-in languages, with a space around each name. */
let names = ' en ';
let load: LoadWords;

/**
 * Adds languages that have files of words.
 *
 * @param more Names of the languages, separated by spaces.
 */
export function addLanguages(more: string, loader: LoadWords): void {
  names += `${more} `;
  load = loader;
}

/** Called whenever the words or the place of an element may have changed. */
export const languageListeners = new Set<() => void>();

/** Tells all elements to update. */
export function notifyLanguageListeners(): void {
  for (const update of languageListeners) update();
}

/**
 * Returns the words in an element's language, in which the site's own texts replace built-in ones. Each file is loaded
 * once. If the file fails or is late, the words are English. When a late file arrives, the element switches to its words.
 *
 * @param part Ending of the file's name.
 */
export function wordsFor(host: LocalizedElement): Entry<Words>;
export function wordsFor<T extends object>(host: LocalizedElement, part: WordsFile): Entry<T>;
export function wordsFor(host: LocalizedElement, part: WordsFile = ''): Entry<object> {
  const wanted = languageOf(host);
  const english = entries[`en${part}`]?.words;
  if (!isBuiltIn(wanted)) {
    // The site has texts in this language. Everything else is English.
    const words = withOwnTexts(english ?? {}, part, 'en', wanted);
    return {words: {...words, locale: wanted, hasEnglish: true}};
  }
  const entry = (entries[wanted + part] ??= loadEntry(wanted, part, english));
  const {words, language, ready} = entry;
  return {words: words && withOwnTexts(words, part, language), ready};
}

/** Loads a file of words, with the English words as a fallback. */
function loadEntry(wanted: string, part: WordsFile, english: object | undefined): LoadedEntry {
  const file = wanted + part;
  const entry: LoadedEntry = {language: wanted};
  const show = (words?: object): void => {
    entry.language = words ? wanted : 'en';
    // A file of another version of the library may lack some words. Even then, the banner must be able to ask.
    entry.words = {...english, ...words};
    // The English words of the banner say that they are English. Those of the dialog stand among other words.
    const isWhole = words ? Object.keys(english ?? {}).every((key) => key in words) : part === '';
    if (!isWhole) entry.words = {...entry.words, hasEnglish: true};
    notifyLanguageListeners();
  };
  entry.ready = new Promise<void>((resolve) => {
    // If the file fails or is late, the words are English, because the banner must be able to ask.
    const showEnglish = (): void => {
      show();
      resolve();
    };
    const timer = setTimeout(showEnglish, WORDS_LIMIT_MS);
    // In a promise, because a loader may throw before it has one: `new URL(file, undefined)` does.
    void new Promise<Awaited<ReturnType<LoadWords>>>((loaded) => loaded(load(file)))
      .then(({words}) => show(words))
      .catch((error: unknown) => {
        showEnglish();
        dispatchError('file-failed', error);
      })
      .finally(() => {
        clearTimeout(timer);
        resolve();
      });
  });
  return entry;
}

/** An element that shows words. */
export interface LocalizedElement extends Element {
  /** The language that the element itself names, as in BCP 47. Empty: that of the elements around it. */
  readonly ownLanguage?: string;
}

/**
 * Returns the language of the nearest `lang`, or else the first of the visitor's languages that has words.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes
 */
function languageOf(host: LocalizedElement): string {
  // With any namespace: XHTML pages have `xml:lang`.
  const near = host.closest(ANY_LANG) ?? ofDocument('documentElement');
  const lang = host.ownLanguage || (near.getAttributeNS(XML_NAMESPACE, 'lang') ?? near.getAttribute('lang'));
  const wanted = (lang ? [lang] : navigator.languages).map(nameOf);
  return wanted.find((name) => isBuiltIn(name) || hasOwnTexts(name)) ?? 'en';
}

const isBuiltIn = (name: string): boolean => names.includes(` ${name} `);
