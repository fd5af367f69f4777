import {ofDocument} from './document.js';

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/**
 * Makes an HTML element, in XML documents too. An element of the page that is named `createElement` cannot get in the
 * way, and no string is parsed, so Trusted Types has nothing to refuse.
 */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const create = ofDocument('createElementNS').bind(document);
  const element = create(HTML_NAMESPACE, tag) as HTMLElementTagNameMap[K];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Sets an element's text, if it is another one: a new text node would cost a selection, and be read out again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
