// Prints what each file of dist/ weighs and what a visitor loads, and fails over the budgets of the design.
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const KIB = 1024;

/** What is loaded together, and the most it may weigh in brotli. Unit: KiB. */
export const LOADS = [
  {name: 'Returning visitor', files: ['consent.js'], budget: 4.5},
  {name: 'First visit, banner shown', files: ['consent.js', 'ui.js'], budget: 12.5},
  {name: 'Everything in one file', files: ['consent.bundle.js'], budget: 16},
];

export const measure = (file) => {
  const content = readFileSync(new URL(`../dist/${file}`, import.meta.url));
  return {
    raw: content.length,
    gzip: gzipSync(content, {level: 9}).length,
    brotli: brotliCompressSync(content).length,
  };
};

/** @returns {{name: string, brotli: number, budget: number}[]} Bytes loaded, and allowed. */
export const loads = () =>
  LOADS.map(({name, files, budget}) => ({
    name,
    files,
    brotli: files.reduce((sum, file) => sum + measure(file).brotli, 0),
    budget: budget * KIB,
  }));

const cell = (value) => String(value).padStart(8);
const kib = (bytes) => `${(bytes / KIB).toFixed(2)} KiB`;

function main() {
  const files = readdirSync(new URL('../dist/', import.meta.url), {recursive: true})
    .map(String)
    .filter((file) => file.endsWith('.js') && !file.startsWith('dev'))
    .sort();
  console.log(`${'file'.padEnd(32)}${cell('raw')}${cell('gzip')}${cell('brotli')}`);
  for (const file of files) {
    const {raw, gzip, brotli} = measure(file);
    console.log(`${file.padEnd(32)}${cell(raw)}${cell(gzip)}${cell(brotli)}`);
  }
  console.log('');
  for (const {name, files: loaded, brotli, budget} of loads()) {
    const over = brotli > budget;
    if (over) process.exitCode = 1;
    const text = `${kib(brotli)} brotli of ${kib(budget)} (${loaded.join(' + ')})`;
    console.log(`${name.padEnd(28)}${text}${over ? '  OVER BUDGET' : ''}`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
