// Unit and browser tests, in the engines that BROWSERS names (default: chromium).
//
//   BROWSERS=chromium,firefox,webkit npx wtr --config test/web-test-runner.config.mjs
//   npm run test:browser -- --files test/core/policy.test.ts
import {writeSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser, needChromiumShell, wantedEngines} from '../scripts/browsers.mjs';
import {startWebKit} from '../scripts/webkit-driver.mjs';
import {fixtureMiddleware} from './helpers/fixture-server.mjs';
import {countElse, coverageReporter, recordCoverage} from './helpers/record-coverage.mjs';
import {FOLDERS_IN_EACH, FOLDERS_IN_ONE, testFilesOf} from './helpers/test-files.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** Set by scripts/coverage.mjs: the file that what the tests cover is written to. */
const coverageOut = process.env.COVERAGE_OUT;

const createPage = async ({browser}) => {
  const page = await (await browser.createBrowserContext()).newPage();
  return coverageOut ? recordCoverage(page) : page;
};

const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      createPage,
      launchOptions: {executablePath: needChromiumShell(), args: CHROMIUM_ARGS},
    }),
  // The chrome launcher takes any puppeteer; this one drives Firefox as it is, over WebDriver BiDi.
  firefox: () =>
    chromeLauncher({
      concurrency: 1,
      puppeteer,
      createPage,
      launchOptions: {browser: 'firefox', executablePath: needBrowser('firefox').path, headless: true},
    }),
  webkit: async () => {
    const {port, miniBrowser} = await startWebKit();
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
      },
    });
  },
};

/**
 * Ends the output with a line for each failure, and with 'N passed, N failed, N skipped', alone on a line, which
 * scripts/run-step.mjs reads.
 */
const closingLines = () => ({
  stop({sessions}) {
    const n = {passed: 0, failed: 0, skipped: 0};
    const failures = [];
    const fail = (session, names, message) => {
      n.failed++;
      const file = path.relative(rootDir, session.testFile);
      const reason = String(message).split('\n', 1)[0];
      failures.push(`✖ ${file} in ${session.browser.name}: ${[...names, reason].join(' › ')}\n`);
    };
    const count = (session, suite, names) => {
      for (const {name, passed, skipped, error} of suite?.tests ?? []) {
        if (skipped || passed) n[skipped ? 'skipped' : 'passed']++;
        else fail(session, [...names, name], error?.message);
      }
      for (const inner of suite?.suites ?? []) count(session, inner, [...names, inner.name]);
    };
    for (const session of sessions) {
      count(session, session.testResults, []);
      if (session.errors.length > 0) fail(session, [], session.errors[0].message);
    }
    // At exit: until then the runner's terminal code may erase what was printed last.
    process.on('exit', () => {
      writeSync(1, `\n${failures.join('')}\n${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`);
    });
  },
});

/** A browser goes from file to file in one page, so each file first clears what the one before it stored. */
const pageForTests = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <title>tests</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <script type="module">
      import {clearStorage} from '/test/helpers/clear-storage.mjs';
      await clearStorage();
      await import('/src/dev/provide.ts');
      await import('${testFramework}');
    </script>
  </body>
</html>`;

const browsers = await Promise.all(wantedEngines().map((name) => launchers[name]()));

/** With `--files` only what it names runs. */
const isPart = process.argv.includes('--files');

export default {
  files: FOLDERS_IN_EACH.flatMap(testFilesOf),
  groups: isPart
    ? []
    : [
        {
          name: 'in one engine',
          files: FOLDERS_IN_ONE.flatMap(testFilesOf),
          browsers: process.env.ALL_ENGINES === 'true' ? browsers : browsers.slice(0, 1),
        },
      ],
  rootDir,
  concurrentBrowsers: 2,
  concurrency: 1,
  // Picks lit's development build, whose warnings (a class field that hides a property, …) show in the log.
  nodeResolve: true,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: [await fixtureMiddleware()],
  // The runner's own report is left out, for scripts/coverage.mjs makes a better one.
  coverageConfig: {include: ['nothing'], report: false},
  plugins: [
    ...(coverageOut ? [countElse()] : []),
    esbuildPlugin({ts: true, tsconfig: `${rootDir}tsconfig.json`, target: 'es2022'}),
    a11ySnapshotPlugin(),
  ],
  testFramework: {config: {ui: 'bdd', timeout: '40000'}},
  // The tests of a folder are one file, and may run beside others on two cores. The property test runs as long as is asked for.
  testsFinishTimeout: process.env.GATE_RUNS ? 6 * 3_600_000 : 400_000,
  testRunnerHtml: pageForTests,
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY === true}),
    closingLines(),
    ...(coverageOut ? [coverageReporter(coverageOut)] : []),
  ],
  browsers,
};
