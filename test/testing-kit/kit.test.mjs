// A project of a site owner's own, with the packed packages: Playwright, Puppeteer, and Vitest with jsdom. Build first: npm run build
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {CHROMIUM_ARGS, needChromiumShell} from '../../scripts/browsers.mjs';
import {BLOCKS} from '../docs/blocks.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {pageOf, runInPage} from './in-page.mjs';
import {STEPS} from './project/steps.mjs';

const HERE = fileURLToPath(new URL('project', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The packages that the project tests, by the folders that they are packed in. */
const PACKAGES = {'consent-elements': ROOT, '@consent-elements/cli': path.join(ROOT, 'packages/cli')};

/** Blocks of the documentation that are tests of a site's own. */
const SHOWN = BLOCKS.filter(({meta}) => meta.includes('kit'));
const isSpec = ({code}) => code.includes("from 'vitest'");

const execute = promisify(execFile);

/** What a tool prints, it prints to either: the reason of a failure is in both. */
async function run(cwd, env, file, ...args) {
  // The project has a test runner of its own, which must not report to this one.
  const outer = {...process.env, NODE_TEST_CONTEXT: undefined, NO_COLOR: '1'};
  try {
    return (await execute(file, args, {cwd, env: {...outer, ...env}})).stdout;
  } catch (error) {
    throw new Error(`${[file, ...args].join(' ')}\n${error.stdout}${error.stderr}`, {cause: error});
  }
}

/** Puts what would be published where npm would put it. The lock file has what the packages depend on. */
async function unpack(project, name, folder) {
  const options = ['--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', project];
  const [{filename}] = JSON.parse(await run(folder, {}, 'npm', 'pack', ...options));
  const place = path.join(project, 'node_modules', name);
  await mkdir(place, {recursive: true});
  await run(project, {}, 'tar', '-xzf', path.join(project, filename), '-C', place, '--strip-components=1');
}

for (const engine of oneEngine()) {
  describe('the test kit in a project', () => {
    const site = useSmallSite(engine);
    let project;
    before(async () => {
      project = await mkdtemp(path.join(tmpdir(), 'consent-kit-'));
      await cp(HERE, project, {recursive: true, filter: (file) => !file.includes('node_modules')});
      await run(project, {}, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
      for (const [name, folder] of Object.entries(PACKAGES)) await unpack(project, name, folder);
      for (const [n, block] of SHOWN.entries()) {
        await writeFile(path.join(project, `docs-${n}.${isSpec(block) ? 'spec.' : ''}mjs`), block.code);
      }
    });
    after(() => rm(project, {recursive: true, maxRetries: 20, retryDelay: 200}));

    it('drives pages by Playwright and by Puppeteer', async () => {
      const env = {CHROME_PATH: needChromiumShell(), CHROME_ARGS: CHROMIUM_ARGS.join(' ')};

      const output = await run(project, env, 'npm', 'run', '--silent', 'test:drivers');

      const blocks = SHOWN.filter((block) => !isSpec(block)).length;
      assert.ok(blocks > 0);
      assert.match(output, new RegExp(`^# pass ${18 + blocks}$`, 'm'));
    });

    it('takes the types of both drivers', async () => {
      const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');

      assert.equal(await run(project, {}, process.execPath, compiler, '-p', '.'), '');
    });

    it('stands in for the library in Vitest with jsdom, and does what the real one has done', async (t) => {
      const made = await pageOf('real');
      const real = {};
      for (const name of Object.keys(STEPS)) real[name] = await runInPage(site, t, made, name);
      const file = path.join(project, 'real.json');
      await writeFile(file, JSON.stringify(real));

      const output = await run(project, {REAL_RESULTS: file}, 'npm', 'run', '--silent', 'test:vitest');

      const count = Object.keys(STEPS).length + 1 + SHOWN.filter(isSpec).length;
      assert.match(output, new RegExp(`Tests +${count} passed \\(${count}\\)`));
    });
  });
}
