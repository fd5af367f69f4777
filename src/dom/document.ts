/**
 * A property or method of the document as the browser made it. `<img name=cookie>` in the page shadows
 * `document.cookie`, so nothing in the gate may ask the document itself.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<K extends keyof Document>(key: K): Document[K] {
  return Reflect.get(Document.prototype, key, document);
}

/**
 * Hears an event of the document at the window, and before anybody stops it. An element with the id `addEventListener`
 * shadows the method of the window, so the prototype's own is called.
 * @see https://webidl.spec.whatwg.org/#named-properties-object
 */
export function listen(type: string, listener: (event: Event) => void, once = false): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the window right here
  const {addEventListener} = EventTarget.prototype;
  addEventListener.call(window, type, listener, {capture: true, once});
}

/** Calls back once the parser has read the page: at once, or before the page's deferred scripts run. */
export function whenParsed(callback: () => void): void {
  if (ofDocument('readyState') !== 'loading') callback();
  else listen('readystatechange', callback, true);
}

/** Takes a node out, lets something be done to it, and puts it back at its place. */
export function reinsert(node: ChildNode, change: () => void): void {
  const {parentNode, nextSibling} = node;
  node.remove();
  change();
  // The method of a form can be shadowed by its controls.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- given its parent right here
  Reflect.apply(Node.prototype.insertBefore, parentNode, [node, nextSibling]);
}

/** Whether a node is an element that a selector matches, or holds one. */
export function holdsMatch(node: Node, selector: string): boolean {
  // Not `instanceof`: the element may have been made in another window.
  if (!('id' in node)) return false;
  const element = node as Element;
  // The methods of a form can be shadowed by its controls.
  // eslint-disable-next-line @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- called below; of the element, not of a string
  const {matches, querySelector} = Element.prototype;
  return matches.call(element, selector) || querySelector.call(element, selector) !== null;
}
