import {ownValue, type RawConfig} from '../core/build-policy.js';
import {ofDocument} from '../dom/document.js';
import {readPolicy} from './read-policy.js';

/** The part of the declaration that the page contains so far. */
export interface Declaration {
  /** The page's first banner. */
  readonly banner: Element | undefined;
  /** The declaration of the banner and the script tag, as the author wrote it. */
  readonly written: RawConfig;
  /** Whether the parser has read the whole declaration, so that nothing can be added to it. */
  readonly isComplete: boolean;
}

/** Returns all banners of the page, those that are put in later as well. */
export const findBanners = (): ArrayLike<Element> =>
  ofDocument('getElementsByTagName').call(document, 'consent-banner');

/**
 * Finds the page's first banner, and what it and the library's script tag declare.
 *
 * @param tag The library's script tag.
 */
export function findDeclaration(tag: HTMLScriptElement | undefined): Declaration {
  const banner = findBanners()[0];
  const onTag: RawConfig = Object.fromEntries(Object.entries(tag?.dataset ?? {}));
  return {
    banner,
    written: banner ? readPolicy(banner, onTag) : onTag,
    isComplete: Boolean(ownValue(onTag, 'categories')) || (banner !== undefined && isBehindParser(banner)),
  };
}

/**
 * Whether the parser has read an element's end tag. While the page is being parsed, this is true if a node follows the
 * element or one of its ancestors.
 */
function isBehindParser(element: Element): boolean {
  if (ofDocument('readyState') !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
