/**
 * How a gated script takes its turn:
 * `ordered` downloads and runs in document order, and what follows waits for it;
 * `inline` starts in document order, and nobody needs to or can wait for it (plain inline code is done at once; no
 * browser event tells the end of an inline module; data, import maps and `nomodule` never run);
 * `async` waits for nobody.
 */
export type ScriptKind = 'ordered' | 'inline' | 'async';

/**
 * Types that run, without the ones nobody has written since 1999 (`text/jscript`): those run too, but are not waited for.
 * @see https://mimesniff.spec.whatwg.org/#javascript-mime-type
 */
const CLASSIC = /^\s*(.+(java|ecma)script)?\s*$/i;

/** The type a gated script will have; empty: plain JavaScript. */
export function realType(script: Element): string {
  return script.getAttribute('data-consent-type') ?? '';
}

/** The address of an external script; SVG has its own attribute for it. */
export function scriptAddress(script: Element): string | null {
  return script.getAttribute('src') ?? script.getAttribute('href');
}

/** Whether a gated script will be a module. */
export function isModule(script: Element): boolean {
  return realType(script).trim().toLowerCase() === 'module';
}

/** Whether a gated script will be plain JavaScript. */
export function isClassic(script: Element): boolean {
  // Most have no type, and then nothing is compiled for it.
  return !realType(script) || CLASSIC.test(realType(script));
}

/** @param script A gated script, before it runs. */
export function scriptKind(script: Element): ScriptKind {
  const fetches = scriptAddress(script) !== null;
  const module = isModule(script);
  if (!module && (!fetches || script.hasAttribute('nomodule') || !isClassic(script))) return 'inline';
  if (script.hasAttribute('async')) return 'async';
  return fetches ? 'ordered' : 'inline';
}

/**
 * What is known of held scripts: whether they can run. Those can that the parser made, or that have been checked;
 * those that have run cannot, though they have the type of a held one again.
 */
export type RunnableScripts = WeakMap<Node, boolean>;

/** What a gated element waits for. */
export const consentOf = (element: Element): string => element.getAttribute('data-consent') ?? '';

/** Scripts that are held, and those that have run. */
export const HELD_SCRIPTS = 'script[type="text/plain" i][data-consent]';
