import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {isMain} from './server/is-main.mjs';

/** Vendor name -> the npm package whose real code it is. The entry is `vendors/NAME.mjs`. */
const PACKAGES = {
  mixpanel: 'mixpanel-browser',
  snowplow: '@snowplow/browser-tracker',
  clarity: 'clarity-js',
};

export const VENDORS = Object.keys(PACKAGES);
export const VENDOR_FOLDER = fileURLToPath(new URL('build/', import.meta.url));

const require = createRequire(import.meta.url);

/** Bundles what is missing or stale, as classic scripts that define a global and start nothing. */
export async function buildVendors() {
  await mkdir(VENDOR_FOLDER, {recursive: true});
  await Promise.all(VENDORS.map(buildVendor));
}

async function buildVendor(name) {
  const output = `${VENDOR_FOLDER}${name}.js`;
  const label = await labelOf(name);
  if ((await readFile(output, 'utf8').catch(() => '')).startsWith(label)) return;

  const {outputFiles} = await build({
    entryPoints: [entryOf(name)],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  // Two test runs may build at once: a rename never shows half a file.
  const draft = `${output}.${process.pid}`;
  await writeFile(draft, label + outputFiles[0].text);
  await rename(draft, output);
}

/** The first line tells what the file was made of. Times would not do: npm dates packages to 1985. */
async function labelOf(name) {
  const packageName = PACKAGES[name];
  const {version, license} = require(`${packageName}/package.json`);
  const hash = createHash('sha256');
  hash.update(await readFile(entryOf(name)));
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  return `/*! ${packageName} ${version} (${license}), ${hash.digest('hex').slice(0, 12)} */\n`;
}

function entryOf(name) {
  return fileURLToPath(new URL(`vendors/${name}.mjs`, import.meta.url));
}

if (isMain(import.meta.url)) await buildVendors();
