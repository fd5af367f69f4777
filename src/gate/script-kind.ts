import {isClassicType, isModuleType} from './javascript-type.js';

/**
 * When a gated script takes its turn:
 * `in-place` runs in document order (inline code, external scripts, and data, which never runs);
 * `deferred` runs in document order after those in place (external scripts with `defer`, modules);
 * `async` waits for no other script.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-script-defer
 */
export type ScriptKind = 'in-place' | 'deferred' | 'async';

/** Returns the type that a gated script gets when it runs. Empty means JavaScript. */
export function realType(script: Element): string {
  const type = script.getAttribute('data-consent-type') ?? '';
  // Chromium does not run a module whose type has spaces around it.
  return isModuleType(type) ? 'module' : type;
}

/** Returns the address of an external script. SVG scripts have it in `href`. */
export function scriptAddress(script: Element): string | null {
  return script.getAttribute('src') ?? script.getAttribute('href');
}

/** Whether a gated script will run as a module. */
export function isModule(script: Element): boolean {
  return realType(script) === 'module';
}

/** Whether a gated script will run as a classic script. */
export function isClassic(script: Element): boolean {
  return isClassicType(realType(script));
}

/** Whether a gated script will be loaded from its address, so that the browser tells its end. */
export function isLoaded(script: Element): boolean {
  if (scriptAddress(script) === null) return false;
  return isModule(script) || (isClassic(script) && !script.hasAttribute('nomodule'));
}

/** @param script A gated script, before it runs. */
export function scriptKind(script: Element): ScriptKind {
  const module = isModule(script);
  // On other scripts neither attribute means anything.
  if (!module && !isLoaded(script)) return 'in-place';
  if (script.hasAttribute('async')) return 'async';
  return module || script.hasAttribute('defer') ? 'deferred' : 'in-place';
}

/**
 * Whether each known script can run. A script can run if the parser inserted it, or if a trial showed that it can. A
 * script that has run cannot run again, although it has the type of a held script again.
 */
export type RunnableScripts = WeakMap<Node, boolean>;

/** Returns the expression that a gated element waits for. */
export const consentOf = (element: Element): string => element.getAttribute('data-consent') ?? '';

/** Selector of scripts that are held or have run. */
export const HELD_SCRIPTS = 'script[type="text/plain" i][data-consent]';
