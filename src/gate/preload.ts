import {ofDocument} from '../dom/document.js';
import {isModule, scriptKind} from './script-kind.js';

/** The link of each script that downloads ahead of its turn. */
const links = new WeakMap<Element, Element>();

/**
 * Lets a script that has to wait for its turn download meanwhile, if it is one; the browser gives the same answer to the
 * script later, as long as these attributes agree.
 *
 * The browser's own list of ordered scripts (`async = false`) would do this too, but a server that never answers
 * blocks it for good in every engine, for all later scripts of the page.
 *
 * @param nonce Nonce of the library's own tag, for scripts that are trusted by `strict-dynamic` and have none.
 */
export function preload(script: HTMLScriptElement, nonce: string): void {
  if (links.has(script)) return;
  const {src, crossOrigin, integrity, referrerPolicy} = script;
  // SVG's scripts have no src.
  if (!src || scriptKind(script) !== 'ordered') return;
  const link = Object.assign(ofDocument('createElement').call(document, 'link'), {
    rel: isModule(script) ? 'modulepreload' : 'preload',
    as: 'script',
    crossOrigin,
    integrity,
    referrerPolicy,
    nonce: script.nonce || nonce,
    href: src,
  });
  links.set(script, link);
  ofDocument('head').append(link);
}

/** Takes the link of a script away that is done, or that is held again. */
export function endPreload(script: Element): void {
  links.get(script)?.remove();
  links.delete(script);
}
