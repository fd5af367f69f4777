// What would be published. Build first: npm run build
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(ROOT + file, 'utf8');

const scripts = readdirSync(`${ROOT}dist`, {recursive: true})
  .map(String)
  .filter((file) => file.endsWith('.js'));
const production = scripts.filter((file) => !file.startsWith('dev'));

describe('the package', () => {
  it('holds dist, README, LICENSE, CHANGELOG and package.json alone', () => {
    const command = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const [{files}] = JSON.parse(
      execFileSync('npm', command, {cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore']}),
    );
    const roots = new Set(files.map(({path}) => path.split('/')[0]));

    assert.deepEqual([...roots].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
  });

  it('can be installed from any registry and any folder', () => {
    const lock = read('package-lock.json');

    for (const found of [/"resolved"/, /"file:/, /:\/\/registry\./, /"\/(home|root|tmp|work|usr)\//]) {
      assert.doesNotMatch(lock, found);
    }
  });

  it('tells no path of the machine that built it', () => {
    for (const file of scripts)
      assert.doesNotMatch(read(`dist/${file}`), /["'(/]\/?(home|root|work)\/main\//, file);
  });
});

describe('the script tag', () => {
  const classic = production.filter((file) => /^consent(\.\w+)*\.js$/.test(file));

  it('is there, alone and as a bundle', () => {
    assert.ok(classic.includes('consent.js') && classic.includes('consent.bundle.js'), classic.join());
  });

  for (const file of classic) {
    it(`${file} is pure ASCII, for a page may be in any encoding`, () => {
      assert.doesNotMatch(read(`dist/${file}`), /[^\0-\x7f]/);
    });

    it(`${file} is a classic script that leaves no name behind`, () => {
      const code = read(`dist/${file}`);

      assert.match(code, /^(["']use strict["'];)?\s*!?\(?(function|\()/);
      assert.doesNotMatch(code, /^\s*(import|export)\b/m);
    });
  }

  it('is one file when bundled, but for other languages than English', () => {
    const imported = [...read('dist/consent.bundle.js').matchAll(/\bimport\((.{0,40})/g)].map(
      ([, what]) => what,
    );

    assert.equal(imported.length, 1);
    assert.match(imported[0], /^new URL\(`locales\/\$\{\w+\}\.js`,/);
  });
});

describe('the builds', () => {
  const CURE = 'docs/warnings.md';

  it('are the same files, with and without warnings', () => {
    const named = (files) => files.filter((file) => !file.startsWith('npm')).sort();
    const dev = scripts.filter((file) => file.startsWith('dev')).map((file) => file.slice(4));

    assert.deepEqual(named(dev), named(production));
  });

  it('warn in development', () => {
    for (const file of ['consent.js', 'consent.bundle.js']) {
      assert.ok(read(`dist/dev/${file}`).includes(CURE), file);
    }
  });

  it('hold no warnings in production', () => {
    for (const file of production) {
      assert.ok(!read(`dist/${file}`).includes(CURE), file);
      assert.doesNotMatch(read(`dist/${file}`), /console\.|__DEV__|DEV_MODE/, file);
    }
  });

  it('make no code out of text, so that no policy need allow it', () => {
    for (const file of production) assert.doesNotMatch(read(`dist/${file}`), /\beval\(|new Function\b/, file);
  });
});
