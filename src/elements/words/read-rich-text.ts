import {asTextTag, type RichText, type RichTextElement} from '../../core/rich-text.js';
import {isLinkAddress} from '../../core/schema.js';

/** The deepest nesting that keeps its markup. Code of a page can nest deeper than a call stack reaches. */
const MAX_DEPTH = 20;

/** Elements whose content no reader sees as text. */
const UNREAD = /^(?:script|style|template|noscript|iframe|noembed|noframes|object|svg|math|textarea|select)$/;

/** Elements that stand in lines of their own, so their text must not join the text around. */
const BLOCK =
  /^(?:address|article|aside|blockquote|d[dlt]|div|fieldset|figure|footer|h[1-6r]|header|li|main|nav|ol|pre|section|t[dhr]|table|ul)$/;

type Part = string | RichTextElement;

/**
 * Reads the text of a declaring element from its nodes. Nothing is parsed, and no attribute counts but a link's address.
 * Any other element is read as its text. Returns an empty text if there is nothing to read.
 */
export function readRichText(element: Element): RichText {
  const parts = readNodes(element.childNodes, 1);
  return isBlank(parts) ? '' : parts;
}

const isBlank = (text: RichText): boolean =>
  typeof text === 'string'
    ? !text.trim()
    : text.every((part) => isBlank(typeof part === 'string' ? part : (part.content ?? '')));

const readNodes = (nodes: Iterable<Node>, depth: number, isInLink = false): readonly Part[] =>
  [...nodes].flatMap((node): readonly Part[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element ? readElement(node, depth, isInLink) : [];
  });

function readElement(element: Element, depth: number, isInLink: boolean): readonly Part[] {
  // The name of a field can hide any property of its form, so the text leaves forms out.
  if (element instanceof HTMLFormElement) return [];
  const name = element.localName;
  if (UNREAD.test(name) || name.startsWith('consent-')) return [];
  if (depth > MAX_DEPTH) return [element.textContent];
  const href = element.getAttribute('href')?.trim() ?? '';
  const tag = asTextTag(name);
  const isLink = tag === 'a' && !isInLink && isLinkAddress(href);
  const content = readNodes(element.childNodes, depth + 1, isInLink || isLink);
  if (tag === 'a') return isLink ? [{tag, href, content}] : content;
  if (tag) return [{tag, content}];
  return BLOCK.test(name) ? [' ', ...content, ' '] : content;
}
