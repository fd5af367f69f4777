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
  appNames,
  changeSource,
  copyApp,
  install,
  ownSteps,
  packPackage,
  runScript,
  scriptsOf,
} from './prepare.mjs';
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
  const page = await openPage(browser);
  const bound = steps.map(([name, act]) => [
    name,
    typeof act === 'string' ? act : inPage({...app, page}, act),
  ]);
  await doSteps(title, bound);
  await page.close();
}

/** Steps in a page of what a script of the app's serves, or else of the files that it built. */
async function driveServed(browser, folder, script, parts) {
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
    for (const [title, steps] of parts) await drive(title, browser, steps, {url: server.url, change});
  } finally {
    server.close();
  }
}

/** @param without Names of steps that make no sense in an app, each with the reason. */
const withReasons = (steps, without) => steps.map(([name, act]) => [name, without[name] ?? act]);

const PREPARATION = {check: 'has no type error but those that it says are', build: 'is built'};

async function testApp(name, browser, {temporary, tarball}) {
  console.log(`\n${name}`);
  const folder = path.join(temporary, name);
  await copyApp(name, folder);
  const scripts = await scriptsOf(folder);
  const steps = Object.entries(PREPARATION).filter(([script]) => scripts.includes(script));
  const ready = await doSteps('prepare', [
    ['is installed from its lock file', () => install(folder, tarball)],
    ...steps.map(([script, title]) => [title, () => runScript(folder, script)]),
  ]);
  if (!ready) return;
  const {parts, without} = await ownSteps(name);
  const usual = withReasons(scenario, without);
  await driveServed(
    browser,
    folder,
    scripts.find((script) => script === 'serve'),
    [['built', usual], ...parts],
  );
  if (scripts.includes('dev')) {
    await driveServed(browser, folder, 'dev', [
      ['dev server', usual],
      ['hot reload', withReasons(hotReload, without)],
      ...parts.map(([title, steps]) => [`dev server, ${title}`, steps]),
    ]);
  }
  await rm(folder, {recursive: true});
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
    await rm(temporary, {recursive: true});
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
