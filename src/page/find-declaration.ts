import {ownValue, type Written} from '../core/build-policy.js';
import {ofDocument} from '../dom/document.js';
import {readPolicy} from './read-policy.js';

/** What the page declares by now. */
export interface Declaration {
  readonly banner: Element | undefined;
  readonly written: Written;
  /** Whether the parser has passed what is declared, so that nothing can be added to it. */
  readonly isComplete: boolean;
}

/** Finds the page's first banner, and what is declared by it and by the library's own script tag. */
export function findDeclaration(tag: HTMLScriptElement | undefined): Declaration {
  const [banner] = ofDocument('getElementsByTagName').call(document, 'consent-banner');
  const onTag: Written = Object.fromEntries(Object.entries(tag?.dataset ?? {}));
  return {
    banner,
    written: banner ? readPolicy(banner, onTag) : onTag,
    isComplete: Boolean(ownValue(onTag, 'categories')) || (banner !== undefined && isBehindParser(banner)),
  };
}

/** Whether the parser has read an element's end tag: then something stands behind it, if the page is not done. */
function isBehindParser(element: Element): boolean {
  if (ofDocument('readyState') !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
