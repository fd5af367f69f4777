// Fails if files import one another in a circle, types included. Part of `npm run lint`.
// (eslint-plugin-import-x does the same, but the native resolver that it needs breaks `npm ci`.)
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['src', 'packages', 'test', 'scripts', 'demo', 'stories', 'bench'];

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, {recursive: true})
        .filter((name) => !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(name))
        .map((name) => path.join(folder, name))
    : [];

const files = new Set(
  FOLDERS.flatMap((name) => filesIn(path.join(ROOT, name))).filter((f) => /\.(ts|mjs|js)$/.test(f)),
);

/** In TypeScript an import names the file that it will become. */
const existing = (file) => [file, file.replace(/\.js$/, '.ts')].find((f) => files.has(f));

const importsOf = (file) =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.filter(({fileName}) => fileName.startsWith('.'))
    .map(({fileName}) => existing(path.resolve(path.dirname(file), fileName)))
    .filter(Boolean);

const done = new Set();
const cycles = [];

function follow(file, trail) {
  const at = trail.indexOf(file);
  if (at >= 0) cycles.push([...trail.slice(at), file]);
  if (at >= 0 || done.has(file)) return;
  for (const next of importsOf(file)) follow(next, [...trail, file]);
  done.add(file);
}

for (const file of files) follow(file, []);

for (const cycle of cycles) {
  console.error(`Imports in a circle: ${cycle.map((file) => path.relative(ROOT, file)).join(' -> ')}`);
}
if (cycles.length > 0) process.exitCode = 1;
