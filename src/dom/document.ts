/** The document, with a property that the DOM types of TypeScript do not include yet. */
type PageDocument = Document & {readonly prerendering?: boolean};

/**
 * Returns a property or method of the document from its prototype. `<img name=cookie>` in the page shadows
 * `document.cookie`, so the library never reads properties from `document` itself.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export function ofDocument<K extends keyof PageDocument>(key: K): PageDocument[K] {
  return Reflect.get(Document.prototype, key, document);
}

/**
 * Listens at the window during the capture phase, so that no code of the page can stop the event earlier. An element
 * with the id `addEventListener` shadows the window's method, so the listener is added through the prototype.
 *
 * @see https://webidl.spec.whatwg.org/#named-properties-object
 */
export function listen(type: string, listener: (event: Event) => void, once = false): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the next line calls it with the window
  const {addEventListener} = EventTarget.prototype;
  const add = (): void => addEventListener.call(window, type, listener, {capture: true, once});
  // `document.open()` removes it. A listener that is still there is not added twice.
  if (!once) whenRootIsReplaced(add);
  add();
}

/** Returns the root element. Between two roots there is none. */
const rootElement = (): HTMLElement | null => ofDocument('documentElement');

const rootListeners: (() => void)[] = [];

/**
 * Calls back whenever the page gets another root element: `document.open()` does that, and so do some client routers.
 *
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps
 */
export function whenRootIsReplaced(callback: () => void): void {
  rootListeners.push(callback);
  if (rootListeners.length > 1) return;
  let root = rootElement();
  new MutationObserver(() => {
    const present = rootElement();
    if (present === null || present === root) return;
    root = present;
    for (const tell of rootListeners) tell();
  }).observe(document, {childList: true});
}

/** Calls back when the page is parsed: at once if it already is, otherwise before the page's deferred scripts run. */
export function whenParsed(callback: () => void): void {
  if (ofDocument('readyState') !== 'loading') callback();
  else listen('readystatechange', callback, true);
}

/**
 * Calls back when a visitor sees the page: at once, or when a prerendered page is activated.
 *
 * @see https://wicg.github.io/nav-speculation/prerendering.html
 */
export function whenShown(callback: () => void): void {
  if (ofDocument('prerendering')) listen('prerenderingchange', callback, true);
  else callback();
}

/** Removes a node, changes it, and inserts it again at the same place. */
export function reinsert(node: ChildNode, change: () => void): void {
  const {parentNode, nextSibling} = node;
  node.remove();
  change();
  // A control of a form can shadow the form's `insertBefore`.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the next line calls it with the parent
  Reflect.apply(Node.prototype.insertBefore, parentNode, [node, nextSibling]);
}

/** Whether a node is an element that matches a selector, or contains such an element. */
export function holdsMatch(node: Node, selector: string): boolean {
  if (!isElement(node)) return false;
  // A control of a form can shadow these methods.
  // eslint-disable-next-line @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- both are called below, as methods of an element
  const {matches, querySelector} = Element.prototype;
  return matches.call(node, selector) || querySelector.call(node, selector) !== null;
}

/** Whether a node is an element. `instanceof` would fail for an element that was created in another window. */
const isElement = (node: Node): node is Element => 'id' in node;
