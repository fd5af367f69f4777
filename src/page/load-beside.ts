import {nameOf} from '../elements/words/language-name.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';
import type {Chunks, LoadChunk} from './chunks.js';
import {shownLanguage} from './consent-actions.js';
import {loadOnce} from './load-once.js';

declare const __PARTS__: string | undefined;

/** Where the parts are, from the script. The build names their folder by a hash, so that no two versions mix. */
const PARTS = typeof __PARTS__ === 'undefined' ? '' : __PARTS__;

/**
 * Creates a function that loads parts of the script.
 *
 * @param base Address of the script.
 */
export const loadBeside = (base: string | undefined): LoadChunk =>
  loadOnce((file, failures) => {
    if (file === 'ui.js') requestWords(base);
    // A part has the exports that `Chunks` names, which its own source and the entries prove.
    return importPart(base, file, failures) as Promise<Chunks[typeof file]>;
  });

/**
 * Requests the words of the page's language, so that they arrive together with the interface. The interface imports the
 * same file when it runs, and reports a failure.
 */
function requestWords(base: string | undefined): void {
  const name = nameOf(shownLanguage());
  if (` ${LOCALE_NAMES} `.includes(` ${name} `)) {
    importPart(base, `locales/${name}.js`, 0).catch(() => undefined);
  }
}

/**
 * Imports a part. The address is absolute, because a relative `import()` fails in a classic script from another origin.
 *
 * After a failure a part gets another address, because Firefox and Safari remember a failed address. An import map has
 * the hash of the first address alone, so there the part keeps its address.
 *
 * @param base Address of the script.
 * @param failures How many loads have failed before.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
export async function importPart(base: string | undefined, file: string, failures: number): Promise<unknown> {
  const address = new URL(PARTS + file, base);
  if (failures > 0 && !document.querySelector('[type=importmap]'))
    address.search = `retry=${String(failures)}`;
  try {
    return await import(address.href);
  } catch (error) {
    // The browser tells a script nothing of a refusal by CORS, so the message asks.
    throw address.origin === location.origin ? error : new Error(`CORS? ${address.href}`, {cause: error});
  }
}
