import {ofDocument} from './document.js';
import {HTML_NAMESPACE} from './namespaces.js';

/**
 * Creates an HTML element, in XML documents too. An element of the page with `name="createElementNS"` cannot interfere.
 * No string is parsed as HTML, so Trusted Types do not block the call.
 */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const create = ofDocument('createElementNS').bind(document);
  // For the name of a tag, the browser creates the class that this map has.
  const element = create(HTML_NAMESPACE, tag) as HTMLElementTagNameMap[K];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Sets an element's text only if it differs. A new text node would clear the visitor's selection, and a screen reader
 * would announce it again.
 */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
