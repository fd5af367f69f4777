// Gets an app ready as its owner would: the package from a tarball, the rest from the lock file.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {filesOf} from '../docs/blocks.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const execute = promisify(execFile);

/** What a tool prints, it prints to either: the reason of a failure is in both. */
async function run(cwd, file, ...args) {
  try {
    return (await execute(file, args, {cwd, env: {...process.env, NO_COLOR: '1'}})).stdout;
  } catch (error) {
    const output = `${[file, ...args].join(' ')}\n${error.stdout}${error.stderr}`;
    throw new Error(output, {cause: error});
  }
}

/** Names of the apps: the folders that hold a package. */
export async function appNames() {
  const entries = await readdir(HERE, {withFileTypes: true});
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'public').map(({name}) => name);
}

/** @returns the tarball that `npm publish` would send, of what is built now */
export async function packPackage(folder) {
  const options = ['--ignore-scripts', '--json', '--loglevel=error'];
  const [{filename}] = JSON.parse(await run(ROOT, 'npm', 'pack', ...options, '--pack-destination', folder));
  return path.join(folder, filename);
}

/** Copies the app, what all apps have in common, and the files that its page of the documentation shows. */
export async function copyApp(name, folder) {
  const isOwn = (file) => !/[\\/](node_modules|dist)$/.test(file);
  await cp(path.join(HERE, name), folder, {recursive: true, filter: isOwn});
  await cp(path.join(HERE, 'public'), path.join(folder, 'public'), {recursive: true});
  const {recipe} = await ownSteps(name);
  for (const block of recipe ? filesOf(recipe) : []) await addFile(path.join(folder, block.path), block.code);
}

/** A file that is there already is the page's and the app's, and one of them would not be tried. */
async function addFile(file, code) {
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, `${code}\n`, {flag: 'wx'});
}

/** Puts the files of a variant in place of the app's, or besides them. */
export async function addVariant(folder, recipe, variant) {
  const blocks = filesOf(recipe, variant);
  if (blocks.length === 0) throw new Error(`${recipe} has no file "${variant}".`);
  for (const {path: name, code} of blocks) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, `${code}\n`);
  }
}

export async function install(folder, tarball) {
  await run(folder, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  const place = path.join(folder, 'node_modules/consent-elements');
  await mkdir(place);
  await run(folder, 'tar', '-xzf', tarball, '-C', place, '--strip-components=1');
}

/** Names of the app's own scripts. */
export async function scriptsOf(folder) {
  const {scripts} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return Object.keys(scripts);
}

/**
 * Reads an app's `steps.mjs`, if the app has one. The file names further steps in parts, steps that make no sense in the
 * app, the page of the documentation that the app is made from, a variant of that page with parts of its own, and whether
 * the dev server has React run effects twice.
 */
export async function ownSteps(name) {
  const file = new URL(`${name}/steps.mjs`, import.meta.url);
  const {
    parts = [],
    without = {},
    recipe,
    variant,
    strict = false,
  } = existsSync(file) ? await import(file) : {};
  return {parts, without, recipe, variant, strict};
}

export const runScript = (folder, script) => run(folder, 'npm', 'run', '--silent', script);

/** Changes a text in the one file of the app's sources that holds it. */
export async function changeSource(folder, from, to) {
  const source = path.join(folder, 'src');
  const files = await readdir(source, {recursive: true, withFileTypes: true});
  for (const entry of files.filter((file) => file.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) continue;
    // In one step, as many editors do: a dev server that sees the file half written takes it for two changes.
    const whole = path.join(folder, `changed-${entry.name}`);
    await writeFile(whole, text.replace(from, to));
    return rename(whole, file);
  }
  throw new Error(`No file in src holds "${from}".`);
}
