import {reinsert} from '../dom/document.js';
import {XLINK_NAMESPACE} from '../dom/namespaces.js';
import {heldByBlock} from './held-by-block.js';
import {isJavaScript} from './javascript-type.js';
import {isScript, loadingAttributes} from './loading-attributes.js';
import {
  attributeOf,
  attributeOfNamespace,
  hasAttributeOf,
  parentOf,
  putAttribute,
  takeAttribute,
  tagOf,
} from './native-dom.js';

/** What a held attribute is called. */
export const heldName = (name: string): string => `data-consent-${name}`;

/** Whether an element would load or run as it is. */
export const isLive = (element: Element): boolean =>
  !isScript(element) || isJavaScript(attributeOf(element, 'type'), attributeOf(element, 'language'));

/** Holds a script by its type. It keeps its address. */
export function holdScript(script: Element, expression: string): void {
  const type = attributeOf(script, 'type');
  if (type !== null) putAttribute(script, 'data-consent-type', type);
  putAttribute(script, 'type', 'text/plain');
  mark(script, expression);
}

/** Holds an address of an element that is no script. */
export function holdAddress(element: Element, name: string, value: string, expression: string): void {
  putAttribute(element, heldName(name), value);
  takeAttribute(element, name);
  if (attributeOfNamespace(element, XLINK_NAMESPACE, name) !== null) takeAttribute(element, `xlink:${name}`);
  mark(element, expression);
}

function mark(element: Element, expression: string): void {
  // An element that its author has gated keeps its own condition.
  if (!hasAttributeOf(element, 'data-consent')) putAttribute(element, 'data-consent', expression);
  heldByBlock.add(element);
}

/** Undoes the hold of one attribute, because the page has given the element another address. */
export function releaseAddress(element: Element, name: string): void {
  if (!heldByBlock.has(element)) return;
  if (isScript(element)) {
    const type = attributeOf(element, 'data-consent-type');
    takeAttribute(element, 'data-consent-type');
    if (type === null) takeAttribute(element, 'type');
    else putAttribute(element, 'type', type);
  } else takeAttribute(element, heldName(name));
  if (
    isScript(element) ||
    !loadingAttributes(element).some((one) => hasAttributeOf(element, heldName(one)))
  ) {
    takeAttribute(element, 'data-consent');
    heldByBlock.delete(element);
  }
}

/** Ends what an element has begun to load already. */
export function stopLoading(element: Element): void {
  const media = tagOf(element) === 'source' ? parentOf(element) : element;
  if (media instanceof HTMLMediaElement) media.load();
  // An element that is inserted again without its address is empty.
  else if (/^(?:iframe|embed|object)$/.test(tagOf(element)) && parentOf(element)) {
    reinsert(element, () => undefined);
  }
}
