// Builds the library from src with esbuild, as it is or with one mutant of it, into a folder of its own.
import {mkdtempSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {MUTANTS} from './mutants.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The parts, which here lie beside `consent.js`. The pages are English, so `ui.js` needs no other words. */
const PARTS = {
  'follow-up': 'src/chunks/follow-up.ts',
  'jar-cookies': 'src/chunks/jar-cookies.ts',
  'send-again': 'src/chunks/send-again.ts',
  'tell-vendors': 'src/chunks/tell-vendors.ts',
  markup: 'src/chunks/markup.ts',
  ui: 'src/chunks/mount-ui.ts',
};

/** Makes the changes of a mutant while the files are read. Each text must be there once: else the mutant is out of date. */
function mutate({name, changes}) {
  return {
    name: 'mutate',
    setup({onLoad, onEnd}) {
      const made = new Set();
      onLoad({filter: /\.ts$/}, async ({path: file}) => {
        const own = changes.filter((change) => path.resolve(ROOT, change.file) === file);
        let contents = await readFile(file, 'utf8');
        for (const change of own) {
          if (contents.split(change.find).length !== 2) {
            return {errors: [{text: `Mutant ${name}: its text is not there once: ${change.find}`}]};
          }
          contents = contents.replace(change.find, () => change.put);
          made.add(change);
        }
        return {contents, loader: 'ts'};
      });
      onEnd(() => {
        if (made.size < changes.length) throw new Error(`Mutant ${name}: a file of it is not built`);
      });
    },
  };
}

/** @returns {Promise<string>} the folder */
export async function buildLibrary(mutantName) {
  const mutant = MUTANTS.find(({name}) => name === mutantName);
  if (mutantName && !mutant)
    throw new Error(`"${mutantName}" is none of ${MUTANTS.map(({name}) => name).join(', ')}`);
  const outdir = mkdtempSync(path.join(tmpdir(), 'decisions-'));
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    outdir,
    target: 'es2022',
    define: {__DEV__: 'false'},
    logLevel: 'error',
  };
  const plugins = mutant ? [mutate(mutant)] : [];
  await build({...common, plugins, entryPoints: {consent: 'src/entries/consent.ts'}, format: 'iife'});
  await build({...common, entryPoints: PARTS, format: 'esm', splitting: true});
  return outdir;
}
