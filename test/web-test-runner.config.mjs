// Unit and browser tests, in the engines that BROWSERS names (default: chromium).
//
//   BROWSERS=chromium,firefox,webkit npx wtr --config test/web-test-runner.config.mjs
//   npm run test:browser -- --files test/core/policy.test.ts
import {readdirSync, readFileSync, writeSync} from 'node:fs';
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

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const createPage = async ({browser}) => (await browser.createBrowserContext()).newPage();

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

/** What the folder's `all.ts` does not hold. */
function pagesOfTheirOwn(folder) {
  const held = readFileSync(`${rootDir}test/${folder}/all.ts`, 'utf8');
  return readdirSync(`${rootDir}test/${folder}`)
    .filter((file) => file.endsWith('.test.ts') && !held.includes(`'./${file.replace('.ts', '.js')}'`))
    .map((file) => `test/${folder}/${file}`);
}

/** Ends the output with 'N passed, N failed, N skipped', alone on a line, which scripts/test.mjs reads. */
const closingLine = () => ({
  stop({sessions}) {
    const n = {passed: 0, failed: 0, skipped: 0};
    const count = (suite) => {
      for (const {passed, skipped} of suite?.tests ?? [])
        n[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      for (const inner of suite?.suites ?? []) count(inner);
    };
    for (const session of sessions) {
      count(session.testResults);
      if (session.errors.length > 0) n.failed++;
    }
    // At exit: until then the runner's terminal code may erase what was printed last.
    process.on('exit', () => {
      writeSync(1, `\n${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`);
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

export default {
  files: [
    'test/core/all.ts',
    'test/dev/all.ts',
    'test/elements/all.ts',
    'test/page/all.ts',
    'test/storage/all.ts',
    ...['core', 'dev', 'elements', 'page', 'storage'].flatMap(pagesOfTheirOwn),
    'test/{gate,signals}/**/*.test.ts',
  ],
  rootDir,
  concurrentBrowsers: 2,
  concurrency: 1,
  // Picks lit's development build, whose warnings (a class field that hides a property, …) show in the log.
  nodeResolve: true,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: [await fixtureMiddleware()],
  plugins: [
    esbuildPlugin({ts: true, tsconfig: `${rootDir}tsconfig.json`, target: 'es2022'}),
    a11ySnapshotPlugin(),
  ],
  testFramework: {config: {ui: 'bdd', timeout: '10000'}},
  // The property test runs as long as is asked for.
  testsFinishTimeout: process.env.GATE_RUNS ? 6 * 3_600_000 : 120_000,
  testRunnerHtml: pageForTests,
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY === true}), closingLine()],
  browsers: await Promise.all(wantedEngines().map((name) => launchers[name]())),
};
