// What package.json promises, held against dist/. Build first: npm run build
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {runInNewContext} from 'node:vm';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {build} from 'esbuild';
import {publint} from 'publint';

/** TypeScript before 4.7, and packages that are required: this one is for modules alone. */
const PASSED_OVER = ({resolutionKind, kind}) => resolutionKind === 'node10' || kind === 'CJSResolvesToESM';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));

/** Every file that `exports` names, with the way to it. */
const files = (target, way = '') =>
  typeof target === 'string'
    ? [[way, target]]
    : Object.entries(target).flatMap(([key, inner]) => files(inner, `${way} ${key}`));

/** Runs a module in a Node of its own, in which the package is found by its name; gives what it printed. */
async function run(code, ...options) {
  const args = [...options, '--input-type=module', '--eval', code];
  const {stdout, stderr} = await promisify(execFile)(process.execPath, args, {cwd: ROOT, timeout: 20_000});
  const warnings = stderr.split('\n').filter((line) => line && !line.startsWith('Lit is in dev mode'));
  assert.deepEqual(warnings, []);
  return stdout;
}

describe('exports', () => {
  for (const [way, file] of files(manifest.exports)) {
    it(`has the file of${way}`, () => {
      const [folder] = file.split('*');
      assert.ok(existsSync(ROOT + folder), file);
    });
  }

  it('is one repository for both packages, and has the bundle for content delivery networks', () => {
    const cli = JSON.parse(readFileSync(`${ROOT}packages/cli/package.json`, 'utf8'));

    assert.equal(cli.repository.url, manifest.repository.url);
    assert.match(manifest.repository.url, /^git\+https:\/\/github\.com\/[\w-]+\/consent-elements\.git$/);
    for (const field of ['unpkg', 'jsdelivr']) assert.ok(existsSync(ROOT + manifest[field]), field);
  });

  it('has the description of the elements', () => {
    assert.ok(existsSync(ROOT + manifest.customElements));
  });

  it('names only files with side effects that are there', () => {
    const isThere = (file) =>
      file.endsWith('/*.js')
        ? readdirSync(ROOT + file.slice(0, -'*.js'.length)).some((name) => name.endsWith('.js'))
        : existsSync(ROOT + file);

    assert.deepEqual(
      manifest.sideEffects.filter((file) => !isThere(file)),
      [],
    );
  });

  it('resolves by the name of the package', () => {
    for (const [subpath, target] of Object.entries(manifest.exports)) {
      const file = typeof target === 'string' ? target : (target.default ?? target.types);
      if (!/js$/.test(file) || file.endsWith('.d.ts')) continue;
      const found = import.meta.resolve(manifest.name + subpath.slice(1));

      assert.equal(found, new URL(file, `file://${ROOT}`).href);
    }
  });

  it('gives types before any code, so that TypeScript finds them', () => {
    for (const target of Object.values(manifest.exports).filter((one) => typeof one === 'object')) {
      assert.equal(Object.keys(target)[0], 'types');
      assert.ok(['default', 'types'].includes(Object.keys(target).at(-1)));
    }
  });

  it('has nothing that publint finds wrong', async () => {
    const {messages} = await publint({pkgDir: ROOT, pack: false});

    // The other package lies beside what is published of this one.
    const own = messages.filter(({args}) => args?.filePath !== './packages/cli/package.json');
    assert.deepEqual(own, []);
  });
});

describe('types', () => {
  it('are where TypeScript looks for them, in every way of resolving modules that knows of exports', async () => {
    const {stdout} = await promisify(execFile)(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', tmpdir()],
      {
        cwd: ROOT,
      },
    );
    const file = path.join(tmpdir(), JSON.parse(stdout)[0].filename);
    const {problems} = await checkPackage(createPackageFromTarballData(readFileSync(file)));
    rmSync(file);

    assert.deepEqual(
      problems
        .filter((problem) => !PASSED_OVER(problem))
        .map(({kind, entrypoint, resolutionKind}) => `${kind} ${entrypoint} ${resolutionKind}`),
      [],
    );
  });
});

describe('importing in plain Node', () => {
  const CODE = (name) => `
    const before = Object.getOwnPropertyNames(globalThis);
    const names = Object.keys(await import('${name}'));
    const added = Object.getOwnPropertyNames(globalThis).filter((one) => !before.includes(one));
    console.log(JSON.stringify({names, added}));`;

  for (const entry of ['', '/define', '/headless', '/inspector', '/server', '/testing']) {
    for (const [build, ...options] of [['production'], ['development', '--conditions=development']]) {
      it(`${manifest.name}${entry} (${build}) does nothing`, async () => {
        const {names, added} = JSON.parse(await run(CODE(manifest.name + entry), ...options));

        assert.equal(names.includes('start'), ['', '/headless'].includes(entry));
        // Lit notes its versions, and stands in for the registry of elements.
        assert.deepEqual(
          added.filter((name) => !/^(lit|reactiveElement|customElements$)/.test(name)),
          [],
        );
      });
    }
  }

  it('gives what a server needs: policies, and records out of cookies', async () => {
    const output = await run(`
      import {consent} from '${manifest.name}/headless';
      import {createPolicy, readConsent} from '${manifest.name}/server';
      const policy = createPolicy({categories: ['analytics']});
      const {record} = readConsent('consent-choice=nonsense', policy);
      console.log(policy.categories.length, record, consent.isGranted('analytics'));`);

    assert.equal(output.trim(), '2 null false');
  });
});

describe('importing where there is no page', () => {
  /** All that an entry exports, in one script as a worker's or an edge runtime's bundler makes it. */
  async function bundle(entry) {
    const contents = `import * as all from '${manifest.name}${entry}'; names = Object.keys(all);`;
    const {outputFiles} = await build({
      stdin: {contents, resolveDir: ROOT},
      bundle: true,
      format: 'iife',
      conditions: ['worker'],
      write: false,
    });
    return outputFiles[0].text;
  }

  for (const entry of ['', '/define', '/headless', '/server']) {
    it(`${manifest.name}${entry} does nothing in a realm that has the language alone`, async () => {
      const realm = {names: []};

      runInNewContext(await bundle(entry), realm);

      assert.deepEqual(Object.keys(realm), ['names']);
    });
  }

  it('gives the same names as where there is one', async () => {
    const realm = {names: []};
    runInNewContext(await bundle(''), realm);

    const names = await run(`console.log(Object.keys(await import('${manifest.name}')).join())`);

    assert.deepEqual([...realm.names].sort(), names.trim().split(',').sort());
  });
});
