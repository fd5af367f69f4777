// How do we compare? `npm run bench -- --reps 5 --write`. It prints and judges, and never fails for a number: a machine
// that is busy would make it a liar.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {writeReadme} from './report.mjs';

const {values} = parseArgs({
  options: {
    reps: {type: 'string', default: '5'},
    only: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
});
const reps = Number(values.reps);

const here = (file) => new URL(file, import.meta.url);

/** The peers are installed at the first run, and when there is one more. */
function needPeers() {
  const {dependencies} = JSON.parse(readFileSync(here('package.json'), 'utf8'));
  if (Object.keys(dependencies).every((name) => existsSync(here(`node_modules/${name}/package.json`))))
    return;
  const args = ['ci', '--prefix', fileURLToPath(here('.')), '--ignore-scripts', '--no-audit', '--no-fund'];
  if (spawnSync('npm', args, {stdio: 'inherit'}).status !== 0) throw new Error('npm ci in bench/ failed');
}

needPeers();
if (!existsSync(here('../dist/web/consent.js'))) throw new Error('npm run build first');

// After the install, because one of the peers is bundled from it.
const {startDemo} = await import('../demo/server.mjs');
const {startBrowser} = await import('./products/browser.mjs');
const {PRODUCTS, FLOOR} = await import('./products/products.mjs');
const {report} = await import('./products/report.mjs');
const {startServer} = await import('./products/server.mjs');
const {takeSamples} = await import('./products/samples.mjs');

const asked = values.only?.split(',') ?? Object.keys(PRODUCTS);
const unknown = asked.find((name) => !(name in PRODUCTS));
if (unknown) throw new Error(`"${unknown}" is none of ${Object.keys(PRODUCTS).join(', ')}.`);
const names = [...new Set([FLOOR, ...asked])];

const server = await startServer();
const demo = await startDemo({port: 0, quiet: true});
const browser = await startBrowser(server);
try {
  const taken = await takeSamples(browser, {names, reps, demoUrl: `${demo.site}/shop/`});
  const text = report(taken, {names, reps, version: await browser.version()});
  console.log(text);
  if (values.write) await writeReadme(text, 'products');
} finally {
  await browser.close();
  await Promise.all([server.close(), demo.close()]);
}
