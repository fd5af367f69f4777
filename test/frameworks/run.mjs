// Builds an app in each framework with the packed package, and drives it in Chromium:
//
//   node test/frameworks/run.mjs [react vue …]
//
// It downloads the frameworks from the npm registry; the package must be built.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {seconds} from '../../scripts/run-step.mjs';
import {launch} from '../e2e/driver.mjs';
import {
  addVariant,
  appNames,
  changeSource,
  copyApp,
  install,
  ownSteps,
  packPackage,
  runScript,
  scriptsOf,
} from './prepare.mjs';
import {openRecipePage} from './recipes.mjs';
import {hotReload, openPage, scenario} from './scenario.mjs';
import {serveByScript, serveFolder} from './servers.mjs';

const total = {passed: 0, failed: 0};

/**
 * Does steps that build on each other: those behind a failure are failures, too. A step with a reason in place of what
 * it does makes no sense in this app, and counts for nothing.
 *
 * @returns whether all passed
 */
async function doSteps(title, steps) {
  let good = true;
  for (const [name, act] of steps) {
    if (typeof act === 'string') {
      console.log(`  – ${title}: ${name}: not applicable, ${act}`);
      continue;
    }
    const start = performance.now();
    const why = good ? await act().then(() => '', String) : 'not tried';
    const time = seconds(performance.now() - start);
    good = why === '';
    total[good ? 'passed' : 'failed']++;
    console.log(good ? `  ✔ ${title}: ${name} (${time})` : `  ✖ ${title}: ${name}\n    ${why}`);
  }
  return good;
}

/** A step in a page. An error in the page is the failure of the step that it came in. */
function inPage(app, act) {
  return async () => {
    const failure = await act(app).then(
      () => '',
      ({message}) => message,
    );
    const all = [failure, ...app.page.errors].filter(Boolean);
    if (all.length > 0) throw new Error(all.join('\n'));
  };
}

/** Steps of the scenario in one page. */
async function drive(title, browser, steps, app) {
  const page = await app.open(browser);
  const bound = steps.map(([name, act]) => [
    name,
    typeof act === 'string' ? act : inPage({...app, page}, act),
  ]);
  await doSteps(title, bound);
  await page.close();
}

/** Steps in a page of what a script of the app's serves, or else of the files that it built. */
async function driveServed(browser, {folder, open, strict}, script, parts) {
  let server;
  const isServed = await doSteps(script ?? 'dist', [
    [
      'is served',
      async () => {
        server = await (script ? serveByScript(folder, script) : serveFolder(path.join(folder, 'dist')));
      },
    ],
  ]);
  if (!isServed) return;
  const change = (from, to) => changeSource(folder, from, to);
  try {
    for (const [title, steps] of parts)
      await drive(title, browser, steps, {
        url: server.url,
        change,
        open,
        isStrict: strict && script === 'dev',
      });
  } finally {
    server.close();
  }
}

/** @param without Names of steps that make no sense in an app, each with the reason. */
const withReasons = (steps, without) => steps.map(([name, act]) => [name, without[name] ?? act]);

const PREPARATION = {check: 'has no type error but those that it says are', build: 'is built'};

/** A server that has been told to end may still write for a while. */
const remove = (folder) => rm(folder, {recursive: true, maxRetries: 20, retryDelay: 200});

/** Checks and builds an app. @returns whether it can be driven */
const build = (title, folder, scripts, before) =>
  doSteps(title, [
    ...before,
    ...Object.entries(PREPARATION)
      .filter(([script]) => scripts.includes(script))
      .map(([script, name]) => [name, () => runScript(folder, script)]),
  ]);

/** Drives what was built, and the dev server. @param own Parts of the app itself, behind those of all apps. */
async function driveBoth(browser, app, scripts, {usual = [], reloaded = [], own}) {
  const script = scripts.find((name) => name === 'serve');
  await driveServed(browser, app, script, [['built', usual], ...own]);
  if (!scripts.includes('dev')) return;
  await driveServed(browser, app, 'dev', [
    ['dev server', usual],
    ['hot reload', reloaded],
    ...own.map(([title, steps]) => [`dev server, ${title}`, steps]),
  ]);
}

async function testApp(name, browser, {temporary, tarball}) {
  console.log(`\n${name}`);
  const folder = path.join(temporary, name);
  await copyApp(name, folder);
  const scripts = await scriptsOf(folder);
  const ready = await build('prepare', folder, scripts, [
    ['is installed from its lock file', () => install(folder, tarball)],
  ]);
  if (!ready) return;
  const {parts, without, recipe, variant, strict} = await ownSteps(name);
  const app = {folder, strict, open: recipe ? openRecipePage : openPage};
  await driveBoth(browser, app, scripts, {
    usual: recipe ? [] : withReasons(scenario, without),
    reloaded: recipe ? [] : withReasons(hotReload, without),
    own: parts,
  });
  if (variant) {
    const isBuilt = await build(variant.name, folder, scripts, [
      ['has its files on the page', () => addVariant(folder, recipe, variant.name)],
    ]);
    if (isBuilt) await driveBoth(browser, app, scripts, {own: variant.parts});
  }
  await remove(folder);
}

async function main(names) {
  const known = await appNames();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Error(`"${unknown}" is none of ${known.join(', ')}.`);
  const temporary = await mkdtemp(path.join(tmpdir(), 'consent-frameworks-'));
  const browser = await launch('chromium');
  try {
    const tarball = await packPackage(temporary);
    for (const name of names.length > 0 ? names : known) await testApp(name, browser, {temporary, tarball});
  } finally {
    await browser.close();
    await remove(temporary);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
