import type {Policy} from '../answer/own-banner.js';
import type {Vendor} from '../knowledge/vendors.js';
import {isAt} from '../knowledge/vendors.js';
import type {LiveTag} from '../model.js';

/** So much of an inline script is put into the markup. Unit: characters. */
const LONGEST_INLINE = 4000;

/** Returns the name by which a vendor's tag is gated: the policy's service or category, else the vendor's. */
export function gateName(vendor: Vendor, policy: Policy | null): string {
  if (!policy) return vendor.id;
  const category = policy.categories.find(({services}) => services.includes(vendor.id));
  if (category) return vendor.id;
  return policy.categories.find(({name}) => name === vendor.category)?.name ?? vendor.id;
}

/**
 * Returns the gated markup for a vendor: the page's own tags, or if they are put in by other code, the vendor's usual
 * snippet.
 */
export function gatedMarkup(vendor: Vendor, tags: readonly LiveTag[], policy: Policy | null): string {
  const name = gateName(vendor, policy);
  const isOfVendor = ({address, html, tag}: LiveTag) =>
    address === ''
      ? tag === 'script' &&
        html.length <= LONGEST_INLINE &&
        vendor.hosts.some((place) => html.includes(place))
      : vendor.hosts.some((place) => isAt(address, place));
  const found = tags.filter(isOfVendor).map((tag) => gated(tag, name, vendor));
  const own = [...new Set(found)];
  // A script that another script put in comes back through the inline one.
  if (own.length > 0) return own.join('\n');
  return vendor.snippet.join('\n').replaceAll(`"${vendor.id}"`, `"${name}"`);
}

function gated({tag, html, address}: LiveTag, name: string, vendor: Vendor): string {
  const end = html.search(/\/?>/);
  const start = html.slice(0, end);
  const rest = html.slice(end);
  if (tag === 'script') {
    const isModule = /\stype=["']?module/i.test(start);
    const plain = start.replace(/\stype=("[^"]*"|'[^']*'|[^\s>]+)/i, '');
    const type = isModule ? ' data-consent-type="module"' : '';
    return plain.replace(/^<script/i, `<script type="text/plain" data-consent="${name}"${type}`) + rest;
  }
  if (tag === 'iframe') {
    const title = /\stitle="([^"]*)"/i.exec(start)?.[1] ?? vendor.name;
    const service = name === vendor.id ? ` service="${name}"` : '';
    const src = address.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    return `<consent-embed category="${vendor.category}"${service} src="${src}" title="${title}"></consent-embed>`;
  }
  const moved = start.replace(/\s(src|srcset|href|poster|data)=/gi, ' data-consent-$1=');
  return moved.replace(/^<([\w-]+)/, `<$1 data-consent="${name}"`) + rest;
}
