// What to run while working: types, lint and the unit tests in Chromium, side by side. Needs no build.
//
//   npm run test:quick
//
// Types and lint remember in node_modules/.cache what was fine, so the second run looks at what has changed. ESLint does
// not look again at a file whose types have changed elsewhere; `npm test` does.
import {fileURLToPath} from 'node:url';
import {FOLDERS, needsNoBuild, testFilesOf} from '../test/helpers/test-files.mjs';
import {needBrowser} from './browsers.mjs';
import {runStep, seconds} from './run-step.mjs';

const CACHE = 'node_modules/.cache';

/** A command of a package that is installed, without a shell. */
const installed = (file, ...args) => [
  process.execPath,
  fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url)),
  ...args,
];

const types = (project) => ({
  command: installed(
    'typescript/bin/tsc',
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    `${CACHE}/types/${project.replaceAll(/\W/g, '-')}.tsbuildinfo`,
  ),
});

/** The property test of the gate takes as long as all others together. */
const isQuick = (file) => needsNoBuild(file) && !file.endsWith('/schedule.test.ts');

const STEPS = {
  eslint: {
    command: installed(
      'eslint/bin/eslint.js',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${CACHE}/eslint/`,
      '.',
    ),
  },
  cycles: {command: [process.execPath, 'scripts/check-cycles.mjs']},
  prettier: {
    command: installed(
      'prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      `--cache-location=${CACHE}/prettier/cache.json`,
      '.',
    ),
  },
  types: types('.'),
  'types of core': types('src/core'),
  'types of the cli': types('packages/cli'),
  'types of tests': types('test'),
  unit: {
    command: installed(
      '@web/test-runner/dist/bin.js',
      '--config',
      'test/web-test-runner.config.mjs',
      ...FOLDERS.flatMap(testFilesOf)
        .filter(isQuick)
        .flatMap((file) => ['--files', file]),
    ),
    tests: true,
  },
};

/** What runs side by side, each list in its order. The longest, which is ESLint's without a cache, has a lane alone. */
const LANES = [
  ['eslint'],
  ['unit', 'prettier'],
  ['types', 'types of tests', 'types of core', 'types of the cli', 'cycles'],
];

needBrowser('chromium');
const start = performance.now();
let [passed, failed] = [0, 0];
const run = async (lane) => {
  for (const name of lane) {
    const result = await runStep(name, STEPS[name], {env: {BROWSERS: 'chromium'}, quiet: true});
    passed += result.passed;
    failed += result.failed;
  }
};
await Promise.all(LANES.map(run));
console.log(`\n${passed} passed, ${failed} failed in ${seconds(performance.now() - start)}`);
if (failed > 0) process.exitCode = 1;
