// Prints what each file of dist/ weighs and what a visitor loads, and fails over the budgets of the design.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const KIB = 1024;
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * What is loaded together, and the most that it may weigh in brotli: see docs/decisions/0003-what-consent-js-weighs.md.
 * Unit: KiB.
 */
const LOADS = [
  {name: 'Returning visitor', files: ['consent.js'], budget: 10.4},
  {name: 'First visit, banner shown', files: ['consent.js', 'ui.js'], budget: 15},
  {name: 'First visit, answered', files: ['consent.js', 'ui.js', 'follow-up.js'], budget: 17.8},
  {name: 'Everything in one file', files: ['consent.bundle.js'], budget: 32},
];

/** The most that a file of words may weigh in brotli. Unit: KiB. */
const LOCALE_BUDGET = 1.4;

export const measure = (file) => {
  const content = readFileSync(path.join(DIST, file));
  return {
    raw: content.length,
    gzip: gzipSync(content, {level: 9}).length,
    brotli: brotliCompressSync(content).length,
  };
};

/** @returns {{name: string, files: string[], brotli: number, budget: number}[]} Unit: bytes. */
export const loads = () =>
  LOADS.map(({name, files, budget = Infinity}) => ({
    name,
    files,
    brotli: files.reduce((sum, file) => sum + measure(file).brotli, 0),
    budget: budget * KIB,
  }));

const kib = (bytes) => `${(bytes / KIB).toFixed(2)} KiB`;

/** The sizes that README.md must state, by load. */
export const readmeNumbers = () => Object.fromEntries(loads().map(({name, brotli}) => [name, kib(brotli)]));

const cell = (value) => String(value).padStart(8);

/** All that a browser or bundler may load: not the types, manifests and source maps. */
const shipped = () =>
  readdirSync(DIST, {recursive: true})
    .map(String)
    .filter((file) => file.endsWith('.js'))
    .sort();

/** The words of one language, or of its dialog. */
const isLocale = (file) => /^locales[\\/]/.test(file);

/** The largest of them, for there are many. */
function printLocales() {
  const locales = shipped()
    .filter(isLocale)
    .map((file) => ({file, ...measure(file)}))
    .sort((a, b) => b.brotli - a.brotli);
  const [{file, brotli}] = locales;
  const over = brotli > LOCALE_BUDGET * KIB;
  if (over) process.exitCode = 1;
  console.log(
    `${`${locales.length} files of words`.padEnd(28)}${kib(brotli)} at most (${file}), of ${kib(LOCALE_BUDGET * KIB)}${over ? '  OVER BUDGET' : ''}`,
  );
}

function main() {
  console.log(`${'file'.padEnd(36)}${cell('raw')}${cell('gzip')}${cell('brotli')}`);
  for (const file of shipped().filter((name) => !name.includes('locales'))) {
    const {raw, gzip, brotli} = measure(file);
    console.log(`${file.padEnd(36)}${cell(raw)}${cell(gzip)}${cell(brotli)}`);
  }
  console.log('');
  printLocales();
  for (const {name, files, brotli, budget} of loads()) {
    const over = brotli > budget;
    if (over) process.exitCode = 1;
    const limit = Number.isFinite(budget) ? ` of ${kib(budget)}` : '';
    console.log(
      `${name.padEnd(28)}${kib(brotli)}${limit} (${files.join(' + ')})${over ? '  OVER BUDGET' : ''}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
