import type {Words} from './locale.js';
import {english} from './messages.js';

/** Loads a file of words by its name: `de`, or `de.dialog` for those of the dialog. */
export type LoadWords = (file: string) => Promise<{readonly words: object}>;

/** Words from one file; absent until it is loaded. */
export interface Entry<T> {
  words?: T | undefined;
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
export const followers = new Set<() => void>();

/** Has every element look again at what it shows. */
export function tellFollowers(): void {
  for (const update of followers) update();
}

/**
 * The words for an element, in its language; they are loaded once. Where they cannot be had, it speaks English.
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
  const keep = (words?: object): void => {
    entry.words = words;
    tellFollowers();
  };
  entry.ready = load(file).then(
    ({words}) => keep(words),
    () => keep(entries[fallback]?.words),
  );
  return entry;
}

/** The language of the nearest `lang`, else the first of the visitor's that there are words in. */
function languageOf(host: Element): string {
  const near = (host.closest('[lang]') ?? host.ownerDocument.documentElement).getAttribute('lang');
  const wanted = (near ? [near] : navigator.languages).map(nameOf);
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
