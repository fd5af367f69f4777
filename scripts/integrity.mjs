// Prints what goes into `integrity="…"` of the script tag, and keeps it in dist/integrity.json. A tag with it loads this
// version and no other. consent.js imports parts, which its hash does not cover; the one file covers all.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';

const DIST = new URL('../dist/', import.meta.url);

const hashes = Object.fromEntries(
  ['consent.js', 'consent.block.js', 'consent.bundle.js'].map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(new URL(file, DIST)))
      .digest('base64')}`,
  ]),
);
writeFileSync(new URL('integrity.json', DIST), `${JSON.stringify(hashes, null, 2)}\n`);
for (const [file, hash] of Object.entries(hashes)) console.log(`${file.padEnd(20)}${hash}`);
