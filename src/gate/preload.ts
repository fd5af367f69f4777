import {ofDocument} from '../dom/document.js';
import {isLoaded, isModule} from './script-kind.js';

/** The preload link of each script that downloads before its turn. */
const links = new WeakMap<Element, Element>();

/**
 * Starts to download a script that waits for its turn, if its kind allows that. The browser reuses the download for the
 * script if these attributes agree.
 *
 * The browser's own list of ordered scripts (`async = false`) would also download ahead. But in every engine, a server
 * that never answers blocks that list for all later scripts of the page.
 *
 * @param nonce Nonce of the library's script tag, for scripts that are trusted by `strict-dynamic` and have no nonce.
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preload
 */
export function preload(script: HTMLScriptElement, nonce: string): void {
  if (links.has(script)) return;
  const {src, crossOrigin, integrity, referrerPolicy} = script;
  // SVG scripts have no `src`.
  if (!src || !isLoaded(script)) return;
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

/** Removes the preload link of a script that is done or held again. */
export function endPreload(script: Element): void {
  links.get(script)?.remove();
  links.delete(script);
}
