// This table lists the elements that load something, and that can be gated. An element that is added here is gated, held by
// `data-block`, and known to the development build. If it shows a page of its own, as a frame does, `stopLoading` in
// `hold-element.ts` names it too. Data and pure functions: a server can import this file.

import {HTML_NAMESPACE, SVG_NAMESPACE} from '../dom/namespaces.js';

/** The elements of HTML, each with the attributes by which it loads something. */
export const OF_HTML: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['script', ['src']],
  ['iframe', ['src']],
  ['img', ['src', 'srcset']],
  ['source', ['src', 'srcset']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['track', ['src']],
  ['embed', ['src']],
  ['object', ['data']],
  ['link', ['href', 'imagesrcset']],
  ['input', ['src']],
]);

/** The elements of SVG, each with the attributes by which it loads something. `href` stands for `xlink:href` as well. */
export const OF_SVG: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['script', ['href']],
  ['image', ['href']],
  ['feImage', ['href']],
  ['use', ['href']],
]);

/** Finds every element that can load something. */
export const LOADING: string = /* @__PURE__ */ listTags();

/** HTML that holds no such tag loads nothing by an attribute. A tag's name cannot be escaped. */
export const MAY_LOAD: RegExp = /* @__PURE__ */ makeTagPattern();

/** Selects the elements that can be gated, besides scripts. The gate ignores other elements. */
export const GATEABLE: string = /* @__PURE__ */ listGateable();

/** The attributes that hold addresses. Each has a `data-consent-` counterpart. */
export const ADDRESSES: readonly string[] = /* @__PURE__ */ listAddresses();

function listTags(): string {
  return [...new Set([...OF_HTML.keys(), ...OF_SVG.keys()])].join();
}

function listGateable(): string {
  const tags = LOADING.split(',').filter((tag) => tag !== 'script');
  // Inputs of other types load nothing. A template holds other elements.
  return [...tags.map((tag) => (tag === 'input' ? 'input[type=image i]' : tag)), 'template'].join();
}

function listAddresses(): readonly string[] {
  return [...new Set([...OF_HTML.values(), ...OF_SVG.values()].flat())];
}

function makeTagPattern(): RegExp {
  return new RegExp(`<(?:${LOADING.replaceAll(',', '|')})`, 'i');
}

/** What `rel` may say of a link that sends no request. */
const QUIET_LINK =
  /^\s*(?:(?:alternate|author|bookmark|canonical|external|help|license|me|next|nofollow|noopener|noreferrer|prev|search|tag|terms-of-service|privacy-policy)(?:\s+|$))+$/i;

/** Whether a link with such a `rel` sends no request. Without one it may get one later. */
export const isQuietRel = (rel: string): boolean => QUIET_LINK.test(rel) && !/\bstylesheet\b/i.test(rel);

/** Returns the names of the attributes by which an element of a namespace and a tag loads something. */
export function namesFor(namespace: string | null, tag: string): readonly string[] {
  if (namespace === SVG_NAMESPACE) return OF_SVG.get(tag) ?? [];
  return namespace === HTML_NAMESPACE ? (OF_HTML.get(tag) ?? []) : [];
}

/** Returns the addresses that the value of an attribute names. */
export const addressesIn = (name: string, value: string): readonly string[] =>
  name.endsWith('srcset') ? addressesInSrcset(value) : [value];

/** @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
function addressesInSrcset(value: string): string[] {
  const addresses: string[] = [];
  // An address ends at a space, or at commas before one; its descriptors end at a comma outside of parentheses.
  const candidate = /[\s,]*([^\s,](?:\S*[^\s,])?)(?:,+(?=\s|$)|((?:\([^)]*\)|[^,(])*)(?:,|$))/g;
  for (const [, address = ''] of value.matchAll(candidate)) addresses.push(address);
  return addresses;
}
