// What would be published. Build first: npm run build
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(ROOT + file, 'utf8');

const scripts = readdirSync(`${ROOT}dist`, {recursive: true})
  .map(String)
  .filter((file) => file.endsWith('.js'));
const production = scripts.filter((file) => !file.startsWith('dev'));

/** Of which there are many: words, types, and chunks whose names tell what is in them. */
const FAMILIES = [
  /^docs\/((migration|recipes)\/)?[\w-]+\.md$/,
  /^dist\/(dev\/)?locales\/[a-z]{2}(-Hant)?(\.dialog)?\.js$/,
  /^dist\/(dev\/)?npm\/[a-z-]+-[\w-]{8}\.js(\.map)?$/,
  /^dist\/types\/((core|dom|gate|storage|signals|page|dev|chunks|entries|elements|elements\/[a-z-]+)\/)?[a-z-]+(\.styles)?\.d\.ts$/,
];
const BOTH = [
  ...['index', 'define', 'headless', 'no-page', 'server'].flatMap((entry) => [
    `${entry}.js`,
    `${entry}.js.map`,
  ]),
  ...['consent', 'consent.block', 'consent.bundle', 'follow-up', 'jar-cookies', 'markup', 'tell-vendors'].map(
    (part) => `${part}.js`,
  ),
  ...['ui', 'lit', 'embed', 'keep-clear', 'notice', 'preferences', 'preferences-button'].map(
    (part) => `${part}.js`,
  ),
];
const LISTED = [
  ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
  ...['custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json', 'integrity.json'].map(
    (file) => `dist/${file}`,
  ),
  ...['plain', 'rounded', 'editorial', 'high-contrast'].map((theme) => `dist/themes/${theme}.css`),
  ...['tags', 'react', 'preact', 'solid', 'svelte', 'vue'].map(
    (file) => `dist/types/frameworks/${file}.d.ts`,
  ),
  ...BOTH.flatMap((file) => [`dist/${file}`, `dist/dev/${file}`]),
];

describe('the package', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )[0].files.map(({path}) => path);

  it('holds what is listed here, and nothing else', () => {
    const others = packed.filter((file) => !FAMILIES.some((family) => family.test(file)));

    assert.deepEqual(others.sort(), [...LISTED].sort());
  });

  it('holds what its files import', () => {
    const missing = packed
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/\b(?:from|import)\s*\(?["'](\.[^"'$]+)["']/g)].map(([, to]) =>
          posix.join(posix.dirname(file), to),
        ),
      )
      .filter((file) => !packed.includes(file) && !packed.includes(file.replace(/\.js$/, '.d.ts')));

    assert.deepEqual([...new Set(missing)], []);
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
