// Prints what each file that a web server gets weighs and what a visitor loads, and fails over the budgets of the design.
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {filesIn, partsOf, WEB_FOLDERS} from './name-parts.mjs';

const KIB = 1024;
const [WEB] = WEB_FOLDERS;

/**
 * What is loaded together, and the most that it may weigh in brotli: see docs/decisions/0003-what-consent-js-weighs.md.
 * Unit: KiB.
 */
const LOADS = [
  {name: 'Returning visitor', files: ['consent.js'], budget: 15.6},
  {name: 'First visit, banner shown', files: ['consent.js', 'ui.js'], budget: 23.6},
  {name: 'First visit, answered', files: ['consent.js', 'ui.js', 'follow-up.js'], budget: 26.4},
  {name: 'Everything in one file', files: ['consent.bundle.js'], budget: 47.7},
];

/** The most that a file of words may weigh in brotli. Unit: KiB. */
const LOCALE_BUDGET = 1.2;

/** @param file Its name in the folder, or in that of the parts. */
export const measure = (file) => {
  const address = [path.join(WEB, file), path.join(WEB, partsOf(WEB), file)].find(existsSync);
  const content = readFileSync(address);
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

/** All scripts, by their names without the folder of the parts. */
const shipped = () =>
  filesIn(WEB)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replace(`${partsOf(WEB)}/`, ''));

/** The words of one language, or of its dialog. */
const isLocale = (file) => file.startsWith('locales/');

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
  for (const file of shipped().filter((name) => !isLocale(name))) {
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
