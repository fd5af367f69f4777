// All checks; a failing one does not keep the rest from running. Those that use one core run beside each other.
//
//   npm test                                  Chromium, and Firefox where there is one; with CI=true all three
//   npm run test:browsers                     Chromium, Firefox and WebKit, each required, and nothing left out
//   node scripts/test.mjs types lint browser  only these steps
//
// The last line is `N passed, N failed`; the exit code is 1 if anything failed.
import {writeSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {needBrowser, wantedEngines, wishForShell} from './browsers.mjs';
import {startPool} from './firefox-pool.mjs';
import {LANGUAGE_NAMES, needLanguage} from './languages.mjs';
import {runStep, seconds} from './run-step.mjs';

/** A file of tests may take so long, as Node 20 counts it: one runs all engines. Unit: milliseconds. */
const NODE_TEST_LIMIT_MS = 400_000;

const npmRun = (name) => ['npm', 'run', '--silent', name];

const nodeTest = (...args) => [
  process.execPath,
  '--test',
  '--test-reporter=./scripts/node-reporter.mjs',
  `--test-timeout=${NODE_TEST_LIMIT_MS}`,
  ...args,
];

/** What needs the built files, and browsers. */
const PAGES = [
  'test/e2e/',
  'test/contract/',
  'test/decisions/',
  'test/walk/',
  'test/law/',
  'test/access/',
  'test/host-styles/',
  'test/host-pages/',
  'test/sites/',
  'test/builder/',
  'test/docs/',
  'test/servers/',
];

/** So many files of them run at a time. */
const FILES_AT_ONCE = 2;

/** `tests`: the step ends with a line that counts its tests; any other step counts as one. */
const STEPS = {
  types: {command: npmRun('check:types')},
  lint: {command: npmRun('lint')},
  build: {command: npmRun('build')},
  size: {command: npmRun('size')},
  package: {command: nodeTest('test/package/'), tests: true},
  storybook: {command: npmRun('storybook:build')},
  coverage: {command: [process.execPath, 'scripts/coverage.mjs', 'core'], engines: true},
  browser: {command: npmRun('test:browser'), tests: true, engines: true},
  pages: {
    command: nodeTest(`--test-concurrency=${FILES_AT_ONCE}`, ...PAGES),
    tests: true,
    engines: true,
  },
  cli: {command: nodeTest(`--test-concurrency=${FILES_AT_ONCE}`, 'test/cli/'), tests: true, engines: true},
};

/** What runs side by side, each list in its order; the second lot after the first, for it needs the built files. */
const LANES = [
  [
    ['lint', 'types', 'coverage'],
    ['build', 'size', 'package', 'storybook'],
  ],
  [['browser', 'pages', 'cli']],
];

/** @returns {{required: string[], optional: string[]}} */
function engineNames(list) {
  if (list) return {required: wantedEngines(list), optional: []};
  if (process.env['CI']) return {required: ['chromium', 'firefox', 'webkit'], optional: []};
  return {required: ['chromium'], optional: ['firefox']};
}

/** Those engines that are here or could be installed, and how many required ones are not. */
function prepareEngines({required, optional}) {
  const engines = [];
  let failed = 0;
  for (const name of [...required, ...optional]) {
    try {
      needBrowser(name);
      engines.push(name);
    } catch (error) {
      const isOptional = optional.includes(name);
      console.log(`${isOptional ? 'Without' : 'FAILED: no'} ${name}: ${error.message}`);
      if (!isOptional) failed++;
    }
  }
  console.log(`Browsers: ${engines.join(', ') || 'none'}`);
  return {engines, failed};
}

/** Says which languages of the documented servers are missing. Continuous integration has to have them all. */
function prepareLanguages() {
  let failed = 0;
  for (const name of LANGUAGE_NAMES) {
    try {
      needLanguage(name);
    } catch (error) {
      const isRequired = Boolean(process.env['CI']);
      console.log(`${isRequired ? 'FAILED: no' : 'Without'} ${name}: ${error.message}`);
      if (isRequired) failed++;
    }
  }
  return failed;
}

/** Runs a step; the pages with browsers that their files share. */
async function runWithPool(name, {env, quiet}) {
  const needsPool = name === 'pages' && env.BROWSERS.includes('firefox');
  const pool = needsPool ? await startPool(FILES_AT_ONCE) : undefined;
  try {
    return await runStep(name, STEPS[name], {env: {...env, ...pool?.env}, quiet});
  } finally {
    await pool?.end();
  }
}

/** `all-engines`: what hangs on our code more than on the engine is tried in all the same. */
const OPTIONS = {browsers: {type: 'string'}, 'all-engines': {type: 'boolean'}};

async function main() {
  const {values, positionals} = parseArgs({allowPositionals: true, options: OPTIONS});
  const unknown = positionals.find((name) => !(name in STEPS));
  if (unknown) throw new Error(`"${unknown}" is none of ${Object.keys(STEPS).join(', ')}`);
  const names = Object.keys(STEPS).filter((name) => positionals.length === 0 || positionals.includes(name));
  const total = {passed: 0, failed: 0};
  process.exitCode = 1; // until all has run
  process.on('exit', () => writeSync(1, `\n${total.passed} passed, ${total.failed} failed\n`));

  let engines = [];
  if (names.some((name) => STEPS[name].engines)) {
    wishForShell();
    const found = prepareEngines(engineNames(values.browsers));
    engines = found.engines;
    total.failed += found.failed;
  }
  if (names.includes('pages')) total.failed += prepareLanguages();
  const lines = [];
  const allFailures = [];
  const env = {BROWSERS: engines.join(','), ALL_ENGINES: String(values['all-engines'] ?? false)};
  const run = async (lane, quiet) => {
    for (const name of lane.filter((one) => names.includes(one))) {
      const {passed, failed, ms, failures} = await runWithPool(name, {env, quiet});
      total.passed += passed;
      total.failed += failed;
      allFailures.push(...failures);
      lines.push(`${name.padEnd(10)} ${seconds(ms).padStart(7)}  ${passed} passed, ${failed} failed`);
    }
  };
  // Of the lanes that run side by side, the last one shows what it prints while it runs.
  for (const lanes of LANES) await Promise.all(lanes.map((lane) => run(lane, lane !== lanes.at(-1))));
  if (allFailures.length > 0) console.log(`\n${allFailures.join('\n')}`);
  console.log(`\n${lines.join('\n')}`);
  if (total.failed === 0) process.exitCode = 0;
}

await main();
