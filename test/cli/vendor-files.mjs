// The curated list of vendors.
import {readdirSync, readFileSync} from 'node:fs';

const DATA = new URL('../../packages/cli/data/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'));

export const SCHEMA = read('vendor.schema.json');

/** Each vendor, with the name of its file. */
export const VENDORS = readdirSync(new URL('vendors/', DATA)).map((file) => ({
  file,
  vendor: read(`vendors/${file}`),
}));

/** The inline scripts of a snippet, and the addresses of its files and frames. */
export function partsOf({snippet}) {
  const html = snippet.join('\n');
  return {
    html,
    scripts: [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).filter(Boolean),
    addresses: [...html.matchAll(/\ssrc="([^"]+)"/g)].map(([, address]) => address),
  };
}
