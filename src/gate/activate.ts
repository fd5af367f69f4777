import {isClassic, isModule, realType} from './script-kind.js';
import {warn} from '../dom/warn.js';

/**
 * Lets a held script run: the same node, put in again at its place with its real type. Replaced by itself it is one
 * change of the page instead of two.
 *
 * @param inline Whether its code stands in the page.
 * @see https://dom.spec.whatwg.org/#concept-node-replace
 */
export function activate(script: HTMLScriptElement, inline: boolean): void {
  // What is put in again is async by nature; this keeps inline modules in their order, as only the browser can.
  if (inline && isModule(script)) script.async = script.hasAttribute('async');
  if (inline && running === undefined) guardWriting();
  running = inline;
  // An empty type is plain JavaScript, as none is.
  const type = script.type;
  script.type = realType(script);
  script.replaceWith(script);
  running = false;
  // The page stays as its server wrote it, and what compares or keeps pages (Turbo, Livewire, htmx) takes this for the
  // same script. Data is read by its type, which stays.
  if (isClassic(script) || isModule(script)) script.type = type;
}

/** Whether gated inline code runs now; undefined: none did yet. */
let running: boolean | undefined;

/**
 * An inline script that calls `document.write` after the page was parsed would erase the page. While gated inline
 * code runs, writing does nothing but warn, as the browser itself does for external scripts. At other times it does
 * what it did before, and whoever puts a function of his own in its place may.
 */
function guardWriting(): void {
  for (const name of ['write', 'writeln'] as const) {
    const write: unknown = Reflect.get(document, name);
    const value = (...texts: unknown[]): unknown =>
      running ? warn('document-write', '') : Reflect.apply(write as () => void, document, texts);
    Reflect.defineProperty(document, name, {value, configurable: true, writable: true});
  }
}
