import {addressesIn, isQuietRel, LOADING, namesFor} from '../gate/loading-table.js';

/** An attribute by which an element loads something. */
export interface FoundAddress {
  readonly element: Element;
  readonly name: string;
  readonly address: string;
}

/**
 * Returns what loads something in a root by an attribute.
 *
 * @param prefix Of the attribute's name, such as `data-consent-`.
 */
export const findAddresses = (root: ParentNode, prefix = ''): FoundAddress[] =>
  [...root.querySelectorAll(LOADING)].flatMap((element) => addressesOf(element, prefix));

/** Returns what an element loads by its attributes. */
export function addressesOf(element: Element, prefix = ''): FoundAddress[] {
  if (element.localName === 'link' && isQuietRel(element.getAttribute('rel') ?? '')) return [];
  return namesFor(element.namespaceURI, element.localName).flatMap((name) => {
    const value = element.getAttribute(prefix + name) ?? element.getAttribute(`xlink:${prefix}${name}`);
    return value ? addressesIn(name, value).map((address) => ({element, name, address})) : [];
  });
}

/** Writes a tag as its author would find it. */
export const tagText = ({element, name, address}: FoundAddress): string =>
  `<${element.localName} ${name}="${address}">`;
