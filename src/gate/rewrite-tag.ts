import {ofDocument} from '../dom/document.js';
import {OF_SVG} from './loading-table.js';

/** Puts HTML in without a look: the tag is checked here. */
const innerHtml = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');

/**
 * Holds the element of a start tag that is written into the page.
 *
 * @param check Makes it a gated one; returns whether it did.
 * @returns The tag as it is to be written.
 */
export function rewriteTag(tag: string, name: string, check: (element: Element) => boolean): string {
  const template = ofDocument('implementation').createHTMLDocument('').createElement('template');
  // Elements of SVG mean something else, or nothing, in HTML.
  const isOfSvg = [...OF_SVG.keys()].some((tag) => tag.toLowerCase() === name);
  for (const start of isOfSvg ? ['', '<svg>'] : ['']) {
    innerHtml?.set?.call(template, start + tag);
    const [element] = template.content.querySelectorAll(start ? 'svg > *' : '*');
    if (!element || !check(element)) continue;
    const open = element.outerHTML.replace(/<\/[a-z]+>$/i, '');
    return start && tag.endsWith('/>') ? open.replace(/>$/, '/>') : open;
  }
  return tag;
}
