// Writes the hashes of all files that a web server gets: `integrity.json` by the files' names, and `importmap.json`, from
// which a browser takes the hashes of what `consent.js` imports. Prints what goes into `integrity="…"` of the script tag.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {filesIn, WEB_FOLDERS} from './name-parts.mjs';

/** Where the docs put the folder. An import map has no relative addresses: they would hang on the page's own. */
const BASE = '/consent-elements/';

const [web] = WEB_FOLDERS;
const write = (name, value) => writeFileSync(path.join(web, name), `${JSON.stringify(value, null, 2)}\n`);
const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(path.join(web, file)))
    .digest('base64')}`;

const files = filesIn(web).filter((file) => /\.(js|css)$/.test(file));
const hashes = files.map((file) => [file, hashOf(file)]);
const parts = hashes.filter(([file]) => file.startsWith('parts-'));

write('integrity.json', Object.fromEntries(hashes));
write('importmap.json', {integrity: Object.fromEntries(parts.map(([file, hash]) => [BASE + file, hash]))});

for (const [file, hash] of hashes) if (/^consent.*\.js$/.test(file)) console.log(`${file.padEnd(20)}${hash}`);
