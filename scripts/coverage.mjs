// What the unit tests run of each layer, in Chromium: each by the tests in its own folder.
//
//   npm run test:coverage                all layers
//   node scripts/coverage.mjs core dom   only these
//
// Fails unless every line and every branch of `core` has run. Names the lines of each file that have code which never
// ran. A branch is a function, a block, a side of `?:`, `&&`, `||` or `??`, or an `if` whose condition does not hold.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {transformSync} from 'esbuild';
import {testFilesOf} from '../test/helpers/test-files.mjs';
import {mergeCoverage} from './merge-coverage.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LAYERS = ['core', 'dom', 'gate', 'storage', 'page', 'signals', 'import'];

/** What must be complete. */
const COMPLETE = ['core'];

/** Runs the tests. @returns what V8 counted, or null if a test failed. */
function runTests(layers) {
  const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  const out = path.join(folder, 'counted.json');
  const args = ['--config', 'test/web-test-runner.config.mjs', '--coverage'];
  const files = layers.flatMap(testFilesOf).flatMap((file) => ['--files', file]);
  const {status} = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/@web/test-runner/dist/bin.js'), ...args, ...files],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {...process.env, BROWSERS: 'chromium', COVERAGE_OUT: out},
    },
  );
  const counted = status === 0 ? JSON.parse(readFileSync(out, 'utf8')) : null;
  rmSync(folder, {recursive: true});
  return counted;
}

const sourcesOf = (layer) =>
  readdirSync(path.join(ROOT, 'src', layer), {recursive: true})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${layer}/${name.replaceAll(path.sep, '/')}`)
    .sort();

/** A file of types is empty in the browser. */
const hasCode = (file) =>
  transformSync(readFileSync(path.join(ROOT, file), 'utf8'), {loader: 'ts'}).code.trim() !== '';

/** A file that no test has loaded is all gaps. */
const NOT_LOADED = {lines: {all: 1, run: 0}, branches: {all: 1, run: 0}, gaps: ['no test loads it']};

const percent = ({run, all}) => (all === 0 ? 100 : Math.floor((run / all) * 1000) / 10);
const sum = (all, key) => ({
  run: all.reduce((total, one) => total + one[key].run, 0),
  all: all.reduce((total, one) => total + one[key].all, 0),
});
const columns = (name, lines, branches, rest) =>
  `${name.padEnd(36)} ${`${percent(lines)} %`.padStart(8)} ${`${percent(branches)} %`.padStart(9)}  ${rest}`;

/** Prints a layer. @returns whether all of it has run. */
function report(layer, counted) {
  const files = sourcesOf(layer)
    .filter(hasCode)
    .map((file) => {
      const entries = counted.filter(({path, folder}) => path === file && folder === layer);
      return {file, ...(entries.length > 0 ? mergeCoverage(entries) : NOT_LOADED)};
    });
  console.log(`\n${columns(`src/${layer}`, sum(files, 'lines'), sum(files, 'branches'), '')}`);
  for (const {file, lines, branches, gaps} of files)
    console.log(columns(`  ${file.slice(`src/${layer}/`.length)}`, lines, branches, gaps.join(', ')));
  return files.every(({gaps}) => gaps.length === 0);
}

const {positionals} = parseArgs({allowPositionals: true});
const unknown = positionals.find((name) => !LAYERS.includes(name));
if (unknown) throw new Error(`"${unknown}" is none of ${LAYERS.join(', ')}`);
const layers = positionals.length > 0 ? positionals : LAYERS;

const counted = runTests(layers);
if (counted === null) {
  console.error('The tests fail, so nothing is said of what they cover.');
  process.exitCode = 1;
} else {
  console.log(
    `\n${''.padEnd(36)} ${'lines'.padStart(8)} ${'branches'.padStart(9)}  lines with code that never ran`,
  );
  for (const layer of layers) {
    if (report(layer, counted) || !COMPLETE.includes(layer)) continue;
    console.error(`src/${layer} must be covered completely by the tests in test/${layer}.`);
    process.exitCode = 1;
  }
}
