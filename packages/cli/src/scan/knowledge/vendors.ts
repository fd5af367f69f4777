import {readdirSync, readFileSync} from 'node:fs';
import {hostOf, isUnder} from './site.js';

/** A cookie or key that a vendor's tag sets. */
export interface VendorItem {
  readonly name: string;
  readonly storage: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  readonly retention: string;
  readonly purpose: string;
  readonly domain: 'own' | 'vendor';
  readonly host?: string;
}

/** A file of `data/vendors`. `vendor.schema.json` describes each field. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly provider: string;
  readonly href: string;
  readonly hosts: readonly string[];
  readonly items: readonly VendorItem[];
  readonly snippet: readonly string[];
}

const FOLDER = new URL('../data/vendors/', import.meta.url);

/** Reads the curated list of vendors, which lies beside the built program. */
export function readVendors(): readonly Vendor[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  // A test checks each file against the schema.
  return files.map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Vendor);
}

/** Whether an address is of a place as `data-block` writes it: a host with its subdomains, and the start of a path. */
export function isAt(address: string, place: string): boolean {
  const [host = '', ...path] = place.split('/');
  if (!isUnder(hostOf(address), host)) return false;
  const start = path.join('/');
  return start === '' || new URL(address).pathname.startsWith(`/${start}`);
}

/** Returns the vendor that an address belongs to. The longest place decides. */
export function vendorAt(vendors: readonly Vendor[], address: string): Vendor | undefined {
  const found = vendors.flatMap((vendor) =>
    vendor.hosts.filter((place) => isAt(address, place)).map((place) => ({vendor, place})),
  );
  const longest = Math.max(...found.map(({place}) => place.length));
  const vendorsThere = found.filter(({place}) => place.length === longest).map(({vendor}) => vendor);
  return vendorsThere.find((vendor) => hasIdOf(vendor, address)) ?? vendorsThere[0];
}

/** Some vendors share a file, and tell their customers apart by the prefix of an id: `gtag/js?id=AW-123`. */
function hasIdOf({snippet}: Vendor, address: string): boolean {
  const prefix = /[?&]id=([A-Z]+-)/.exec(address)?.[1];
  return prefix !== undefined && snippet.some((line) => line.includes(`id=${prefix}`));
}
