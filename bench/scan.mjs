// How right is the scanner, how fast, and how large? `npm run bench:scan`, after a build; `-- --only planted,demos` runs
// parts. It prints figures and fails for none.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const PARTS = ['check', 'planted', 'honest', 'demos', 'broken', 'growth'];

const {values} = parseArgs({options: {only: {type: 'string', default: PARTS.join(',')}}});
const wanted = values.only.split(',');
const unknown = wanted.find((name) => !PARTS.includes(name));
if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${PARTS.join(', ')}.`);

const here = (file) => new URL(`scan/${file}`, import.meta.url);

/** What the site is made of is installed at the first run, and when there is one more. */
function needPackages() {
  const {dependencies} = JSON.parse(readFileSync(here('package.json'), 'utf8'));
  if (Object.keys(dependencies).every((name) => existsSync(here(`node_modules/${name}/package.json`))))
    return;
  const args = ['ci', '--prefix', fileURLToPath(here('.')), '--ignore-scripts', '--no-audit', '--no-fund'];
  if (spawnSync('npm', args, {stdio: 'inherit'}).status !== 0) throw new Error('npm ci in bench/scan failed');
}

needPackages();
for (const file of ['../dist/web/consent.js', '../packages/cli/dist/main.js'])
  if (!existsSync(new URL(file, import.meta.url))) throw new Error('npm run build first');

// After the install, because the site is bundled from it.
const {startSite} = await import('./scan/servers/start.mjs');
const {MEASURES} = await import('./scan/measures.mjs');

const site = await startSite();
try {
  for (const part of PARTS.filter((name) => wanted.includes(name))) {
    console.log(`\n${part}`);
    await MEASURES[part](site);
  }
} finally {
  await site.close();
}
