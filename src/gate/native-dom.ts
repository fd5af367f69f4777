/**
 * The browser's own methods and getters, kept before a page can replace them. A form's controls and a page's scripts
 * can shadow the ones of an element, and nodes of other windows are no instances of this one's classes.
 */

const {apply} = Reflect;

// eslint-disable-next-line @typescript-eslint/unbound-method -- each is applied to its element below
const {getAttribute, getAttributeNS, setAttribute, removeAttribute, hasAttribute, matches} =
  Element.prototype;

export const attributeOf = (element: Element, name: string): string | null =>
  apply(getAttribute, element, [name]);
export const attributeOfNamespace = (element: Element, namespace: string, name: string): string | null =>
  apply(getAttributeNS, element, [namespace, name]);
export const hasAttributeOf = (element: Element, name: string): boolean =>
  apply(hasAttribute, element, [name]);
export const putAttribute = (element: Element, name: string, value: string): void =>
  apply(setAttribute, element, [name, value]);
export const takeAttribute = (element: Element, name: string): void =>
  apply(removeAttribute, element, [name]);
export const matchesSelector = (element: Element, selector: string): boolean =>
  apply(matches, element, [selector]);

/** Makes a function that reads a property of any object through the getter of a prototype. It throws on other objects. */
function getterOf<Owner extends object, Key extends keyof Owner & string>(
  prototype: Owner,
  name: Key,
): (object: unknown) => Owner[Key] {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the object below
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  // A getter returns what the type of its property says. TypeScript has `any` for it.
  return (object) => (get && apply(get, object, [])) as Owner[Key];
}

export const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
export const parentOf = getterOf(Node.prototype, 'parentNode');
export const ownerDocumentOf = getterOf(Node.prototype, 'ownerDocument');
export const isConnected = getterOf(Node.prototype, 'isConnected');
export const tagOf = getterOf(Element.prototype, 'localName');
export const namespaceOf = getterOf(Element.prototype, 'namespaceURI');

// eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its node below
const {getRootNode} = Node.prototype;
export const rootOf = (node: Node): Node => apply(getRootNode, node, []);

/** Whether something is a node, of this window or of another one. */
export function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return nodeTypeOf(value) > 0;
  } catch {
    // The getter refuses what is no node.
    return false;
  }
}

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;
export const isAttribute = (node: Node): node is Attr => nodeTypeOf(node) === Node.ATTRIBUTE_NODE;
/** Whether a node is a fragment, such as a shadow root. */
export const isFragment = (node: Node): node is DocumentFragment =>
  nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE;

type FindAll = (selector: string) => ArrayLike<Element>;
/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- each is applied to its root below; only an overload that is not used is deprecated */
const inElement: FindAll = Element.prototype.querySelectorAll;
const inFragment: FindAll = DocumentFragment.prototype.querySelectorAll;
/* eslint-enable @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated */

/** Finds elements in an element or a fragment; nothing in any other node. */
export function findAll(root: Node, selector: string): Element[] {
  if (isElement(root)) return Array.from(apply(inElement, root, [selector]));
  return isFragment(root) ? Array.from(apply(inFragment, root, [selector])) : [];
}
