/**
 * A property or method of the document as the browser made it. `<img name=cookie>` in the page shadows
 * `document.cookie`, so nothing in the gate may ask the document itself.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<K extends keyof Document>(key: K): Document[K] {
  return Reflect.get(Document.prototype, key, document);
}

/** Hears an event of the document at the window, whose methods nothing can shadow, and before anybody stops it. */
export function listen(type: string, listener: (event: Event) => void): void {
  addEventListener(type, listener, true);
}

/** Whether the parser has read the node to its end. Before that, an inline script may hold half of its text. */
export function isComplete(node: Node): boolean {
  if (ofDocument('readyState') !== 'loading') return true;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

/** Takes a node out, lets something be done to it, and puts it back at its place. */
export function reinsert(node: ChildNode, change: () => void): void {
  const place = new Text();
  node.replaceWith(place);
  change();
  place.replaceWith(node);
}
