import {isClassic, isModule, realType} from './script-kind.js';
import {warn} from '../dom/warn.js';

/**
 * Runs a held script. The same node gets its real type and is inserted again at its place. Replacing the node with
 * itself is one change of the page instead of two.
 *
 * @param inline Whether the code of the script is in the page.
 * @see https://dom.spec.whatwg.org/#concept-node-replace
 */
export function activate(script: HTMLScriptElement, inline: boolean): void {
  // An inserted script is async by default. Without `async`, Chromium and WebKit keep inline modules in order, which no
  // script could do. Firefox runs each as soon as its own imports have come.
  if (inline && isModule(script)) script.async = script.hasAttribute('async');
  if (inline && running === undefined) guardWriting();
  running = inline;
  // An empty type means JavaScript, as a missing type does.
  const type = script.type;
  script.type = realType(script);
  script.replaceWith(script);
  running = false;
  // The page stays as its server wrote it. So code that compares or keeps pages (Turbo, Livewire, htmx) recognizes the
  // script. Data keeps its real type, because readers find it by type.
  if (isClassic(script) || isModule(script)) script.type = type;
}

/** Whether gated inline code is running. Undefined until the first gated inline script runs. */
let running: boolean | undefined;

/**
 * Makes `document.write` harmless while gated inline code runs, because a call after the page was parsed would erase
 * the page. The call only warns then, as the browser does for external scripts. At other times the method works as
 * before, and code of the page may replace it.
 *
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
 */
function guardWriting(): void {
  for (const name of ['write', 'writeln'] as const) {
    const write: unknown = Reflect.get(document, name);
    if (typeof write !== 'function') continue;
    const value = (...texts: unknown[]): unknown =>
      running ? warn('document-write', '') : Reflect.apply(write, document, texts);
    Reflect.defineProperty(document, name, {value, configurable: true, writable: true});
  }
}
