// Names the folder of the parts by a hash of what is in it, and tells the name to the files that load from it. So no
// cache can mix the parts of two versions: what is in a folder never changes.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** What the folder is named while Rollup builds. */
export const PARTS = 'parts-HASH';

/** Letters of a name; 40 bits are enough for the versions of one library. */
const HASH_LENGTH = 10;

/** The file for a tag that loads nothing. */
export const WITHOUT_PARTS = 'consent.inspector.js';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** The folders that web servers get, of the two builds. */
export const WEB_FOLDERS = [path.join(DIST, 'web'), path.join(DIST, 'dev/web')];

/** All files in a folder, by their addresses in it, sorted. */
export const filesIn = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** The folder of the parts in one that web servers get. */
export const partsOf = (web) => readdirSync(web).find((name) => /^parts-[0-9a-f]+$/.test(name));

function hashOf(folder) {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** Names the folder of the parts in a folder that web servers get. */
export function nameParts(web) {
  const name = `parts-${hashOf(path.join(web, PARTS))}`;
  renameSync(path.join(web, PARTS), path.join(web, name));
  for (const entry of readdirSync(web).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(path.join(web, entry), 'utf8');
    if (entry === WITHOUT_PARTS) continue;
    if (!code.includes(PARTS)) throw new Error(`${entry} does not name the folder of its parts.`);
    writeFileSync(path.join(web, entry), code.replaceAll(PARTS, name));
  }
}

/** Tells the name to the package's code for servers, which links to the parts that visitors get. */
function nameInPackage(folder) {
  const name = partsOf(WEB_FOLDERS[0]);
  const files = filesIn(folder).filter((file) => /^(npm\/)?[^/]+\.js$/.test(file));
  const naming = files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(PARTS));
  if (naming.length === 0) throw new Error(`Nothing in ${folder} names the folder of the parts.`);
  for (const file of naming) {
    const code = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), code.replaceAll(PARTS, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  WEB_FOLDERS.forEach(nameParts);
  [DIST, path.join(DIST, 'dev')].forEach(nameInPackage);
}
