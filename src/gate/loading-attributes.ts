import {SVG_NAMESPACE, XLINK_NAMESPACE} from '../dom/namespaces.js';
import {isQuietRel, namesFor} from './loading-table.js';
import {attributeOf, attributeOfNamespace, matchesSelector, namespaceOf, tagOf} from './native-dom.js';

/** Returns the names of the attributes by which an element loads something. */
export const loadingAttributes = (element: Element): readonly string[] =>
  namesFor(namespaceOf(element), tagOf(element));

export const isScript = (element: Element): boolean =>
  tagOf(element) === 'script' && loadingAttributes(element).length > 0;

/** Whether an element is a link that sends no request. */
export const isQuiet = (element: Element): boolean =>
  matchesSelector(element, 'link[rel]') && isQuietRel(attributeOf(element, 'rel') ?? '');

/** Returns the value of a loading attribute; for SVG the older spelling counts where the newer is missing. */
export const loadingValue = (element: Element, name: string): string | null =>
  attributeOf(element, name) ??
  (namespaceOf(element) === SVG_NAMESPACE ? attributeOfNamespace(element, XLINK_NAMESPACE, name) : null);
