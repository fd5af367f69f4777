import type {ConsentStore} from '../core/store.js';
import {warn} from '../dom/warn.js';
import {LOADING} from '../gate/loading-table.js';
import {addressesOf, findAddresses, tagText} from './find-addresses.js';
import {parseAddress} from './own-site.js';

/** Links that have a browser ask for a file, and those that have it call on a host. */
const EARLY =
  'link[rel~="preload" i], link[rel~="modulepreload" i], link[rel~="prefetch" i], link[rel~="prerender" i]';
const CONNECTING = 'link[rel~="preconnect" i], link[rel~="dns-prefetch" i]';

/** Warns of links that ask early for what is held. */
export function checkPreloads(root: ParentNode, {isGranted}: Pick<ConsentStore, 'isGranted'>): void {
  const held = [...root.querySelectorAll('[data-consent], consent-embed')]
    .filter((element) => !isGranted(expressionOf(element)))
    .flatMap(heldBy)
    .flatMap((address) => parseAddress(address) ?? []);
  if (held.length === 0) return;
  const files = new Set(held.map(withoutHash));
  const origins = new Set(held.map(({origin}) => origin).filter((origin) => origin !== location.origin));
  for (const link of root.querySelectorAll(`${EARLY}, ${CONNECTING}`)) {
    if (link.hasAttribute('data-consent')) continue;
    for (const found of addressesOf(link)) {
      const url = parseAddress(found.address);
      if (!url) continue;
      const isEarly = link.matches(EARLY) ? files.has(withoutHash(url)) : origins.has(url.origin);
      if (isEarly) warn('early-preload', `${tagText(found)} (rel="${link.getAttribute('rel') ?? ''}")`);
    }
  }
}

const withoutHash = ({href}: URL): string => href.replace(/#.*$/, '');

const expressionOf = (element: Element): string =>
  element.getAttribute('data-consent') ??
  (element.getAttribute('service') || (element.getAttribute('category') ?? ''));

/** Returns the addresses that an element holds back. */
function heldBy(element: Element): string[] {
  if (element.localName === 'consent-embed') return [element.getAttribute('src') ?? ''];
  if (element instanceof HTMLTemplateElement) {
    return [...findAddresses(element.content), ...findAddresses(element.content, 'data-consent-')].map(
      ({address}) => address,
    );
  }
  if (!element.matches(LOADING)) return [];
  const prefixes = element.localName === 'script' ? ['', 'data-consent-'] : ['data-consent-'];
  return prefixes.flatMap((prefix) => addressesOf(element, prefix)).map(({address}) => address);
}
