import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** The folders whose tests run in pages of the test runner, in each engine. */
export const FOLDERS_IN_EACH = ['dom', 'elements', 'page', 'storage', 'gate'];

/** Those of code that asks little or nothing of the browser, and of what only developers load. They run in one engine. */
export const FOLDERS_IN_ONE = ['core', 'dev', 'signals', 'import', 'inspector'];

export const FOLDERS = [...FOLDERS_IN_EACH, ...FOLDERS_IN_ONE];

/** What a test says that loads the built library. */
const LIBRARY = /gated-page\.js|\/fixture\/dist/;

/** The pages of tests of a folder: its `all.ts`, and each file that this does not hold. */
export function testFilesOf(folder) {
  const all = `${TEST}${folder}/all.ts`;
  const held = existsSync(all) ? readFileSync(all, 'utf8') : '';
  const alone = readdirSync(TEST + folder)
    .filter((file) => file.endsWith('.test.ts') && !held.includes(`'./${file.replace('.ts', '.js')}'`))
    .sort();
  return [...(held ? ['all.ts'] : []), ...alone].map((file) => `test/${folder}/${file}`);
}

/** Whether a page of tests needs nothing but the sources, so that it tells of what was written just now. */
export const needsNoBuild = (file) => !LIBRARY.test(readFileSync(TEST + file.slice('test/'.length), 'utf8'));
