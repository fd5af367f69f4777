import type {ConsentPolicy} from '../core/policy.js';
import {isOptional} from '../core/record.js';
import {parseUrl} from '../dom/parse-url.js';

/** Names that stand before a country's: `co.uk`, `com.au`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gob|gov|id|ltd|me|ne|net|nom|or|org|plc|sch|web)$/;

const IS_ADDRESS = /^\[|^[\d.]+$/;

/**
 * Returns the site that a host belongs to, as near as it can be known without the list of public suffixes. Hosts of two
 * customers of one provider count as one site.
 */
function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (IS_ADDRESS.test(name)) return name;
  const labels = name.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.');
}

/** Returns an address that a browser would ask; undefined if it is none. */
export function parseAddress(address: string): URL | undefined {
  const url = parseUrl(address, document.baseURI);
  return url && /^(?:https?|wss?):$/.test(url.protocol) ? url : undefined;
}

/** Whose addresses need no consent by what the page says of itself. */
export interface OwnSites {
  /** Whether an address is neither of the page's site nor of one that the policy declares as required. */
  readonly isForeign: (url: URL) => boolean;
}

/** @param library Address of the library's own script, if a tag loads it. */
export function createOwnSites(
  {categories, cookieDomain, recordHref}: Pick<ConsentPolicy, 'categories' | 'cookieDomain' | 'recordHref'>,
  library = '',
): OwnSites {
  const folder = library.slice(0, library.lastIndexOf('/') + 1);
  const required = categories
    .filter((one) => !isOptional(one))
    .flatMap(({services}) => services.map(({href}) => href));
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const addresses = [location.href, canonical, recordHref, ...required, `https://${cookieDomain}`];
  const sites = new Set(
    addresses.flatMap((address) => (address ? (parseAddress(address)?.hostname ?? []) : [])).map(siteOf),
  );
  return {
    isForeign: (url) => !sites.has(siteOf(url.hostname)) && !(folder && url.href.startsWith(folder)),
  };
}

/** Returns an address without what may tell of the visitor. */
export const shortUrl = ({origin, pathname}: URL): string => origin + pathname;
