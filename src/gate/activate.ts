import {DEV_MODE} from '../core/dev.js';
import {noteStart} from './check-markup.js';
import {ofDocument, reinsert} from './document.js';
import {isModule, realType, scriptAddress} from './script-kind.js';
import {warn} from './warn.js';

/** Lets a held script run: the same node, put in again at its place with its real type. */
export function activate(script: HTMLScriptElement): void {
  if (DEV_MODE) noteStart(script);
  const type = realType(script);
  const inline = scriptAddress(script) === null;
  // What is put in again is async by nature; this keeps inline modules in their order, as only the browser can.
  if (inline && isModule(script)) script.async = script.hasAttribute('async');
  if (inline) forbidWriting(true);
  reinsert(script, () => {
    if (type === null) script.removeAttribute('type');
    else script.setAttribute('type', type);
  });
  if (inline) forbidWriting(false);
}

/**
 * An inline script that calls `document.write` after the page was parsed would erase the page. While gated inline
 * code runs, writing does nothing but warn, as the browser itself does for external scripts.
 */
function forbidWriting(forbidden: boolean): void {
  for (const name of ['write', 'writeln']) {
    if (forbidden) Object.defineProperty(document, name, {value: ignoreWriting, configurable: true});
    else Reflect.deleteProperty(document, name);
  }
}

function ignoreWriting(): void {
  warn('document-write', '');
}

let inert: Document | undefined;
/**
 * A document in which nothing runs. A script that was moved after it began to load is never executed.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element
 */
export const inertDocument = (): Document => (inert ??= ofDocument('implementation').createHTMLDocument(''));
