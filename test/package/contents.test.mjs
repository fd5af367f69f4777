// What would be published. Build first: npm run build
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {filesIn} from '../../scripts/name-parts.mjs';
import {stableName} from '../helpers/web-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(ROOT + file, 'utf8');

const scripts = filesIn(`${ROOT}dist`).filter((file) => file.endsWith('.js'));
const production = scripts.filter((file) => !file.startsWith('dev/') && file !== 'testing.js');

/** Of which there are many: words, types, and chunks whose names tell what is in them. */
const FAMILIES = [
  /^docs\/((migration|recipes)\/)?[\w-]+\.md$/,
  /^dist\/((dev\/)?web\/)?locales\/[a-z]{2}(-Hant)?(\.dialog)?\.js$/,
  /^dist\/(dev\/)?npm\/[a-z\d.-]+-[\w-]{8}\.js(\.map)?$/,
  /^dist\/types\/((core|dom|gate|storage|signals|page|server|dev|chunks|import|entries|elements|elements\/[a-z-]+|inspector|inspector\/panel|testing)\/)?[a-z\d-]+(\.styles)?\.d\.ts$/,
];
const ENTRIES = ['consent', 'consent.block', 'consent.bundle', 'consent.inspector'];
const PARTS = [
  ...['follow-up', 'jar-cookies', 'markup', 'region-rules', 'send-again', 'tell-vendors', 'import'],
  ...['c15t', 'complianz', 'cookiebot', 'cookieyes', 'iubenda', 'klaro', 'onetrust', 'orejime', 'osano'].map(
    (tool) => `import/${tool}`,
  ),
  ...['tarteaucitron', 'vanilla'].map((tool) => `import/${tool}`),
  ...[
    'ui',
    'lit',
    'cookie-list',
    'embed',
    'keep-clear',
    'notice',
    'preferences',
    'preferences-button',
    'served-banner',
  ],
];
/** At the top of each file: see licenses.test.mjs. */
const NOTICE = /^\/\*![^]*?\*\/\n/;
const LICENSES = ['LICENSE', 'THIRD-PARTY-NOTICES'];
const BOTH = [
  ...['index', 'define', 'headless', 'inspector', 'no-page', 'server'].flatMap((entry) => [
    `${entry}.js`,
    `${entry}.js.map`,
  ]),
  ...[...ENTRIES, ...PARTS].map((name) => `web/${name}.js`),
  ...LICENSES.map((file) => `web/${file}`),
];
const LISTED = [
  ...['package.json', 'README.md', 'CHANGELOG.md', 'AGENTS.md', 'docs/llms.txt', ...LICENSES],
  // One build, with warnings: tests alone use it.
  ...['dist/testing.js', 'dist/testing.js.map'],
  ...['custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json', ...LICENSES].map(
    (file) => `dist/${file}`,
  ),
  ...['integrity.json', 'importmap.json'].map((file) => `dist/web/${file}`),
  ...['plain', 'rounded', 'editorial', 'high-contrast'].map((theme) => `dist/web/themes/${theme}.css`),
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
    const others = packed.map(stableName).filter((file) => !FAMILIES.some((family) => family.test(file)));

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

    // A workspace is resolved to its folder in the repository.
    for (const found of [
      /"resolved": "(?![\w-]+\/[\w-]+")/,
      /"file:/,
      /:\/\/registry\./,
      /"\/(home|root|tmp|work|usr)\//,
    ]) {
      assert.doesNotMatch(lock, found);
    }
  });

  it('tells no path of the machine that built it', () => {
    for (const file of scripts)
      assert.doesNotMatch(read(`dist/${file}`), /["'(/]\/?(home|root|work)\/main\//, file);
  });
});

describe('the script tag', () => {
  const classic = ENTRIES.map((name) => `web/${name}.js`).filter((file) => production.includes(file));

  it('is there, alone and as a bundle', () => {
    assert.ok(
      classic.includes('web/consent.js') && classic.includes('web/consent.bundle.js'),
      classic.join(),
    );
  });

  for (const file of classic) {
    it(`${file} is pure ASCII, for a page may be in any encoding`, () => {
      assert.doesNotMatch(read(`dist/${file}`), /[^\0-\x7f]/);
    });

    it(`${file} is a classic script that leaves no name behind`, () => {
      const code = read(`dist/${file}`).replace(NOTICE, '');

      assert.match(code, /^(["']use strict["'];)?\s*!?\(?(function|\()/);
      assert.doesNotMatch(code, /^\s*(import|export)\b/m);
    });
  }

  it('is one file when bundled, but for other languages than English', () => {
    const code = read('dist/web/consent.bundle.js');

    assert.equal(code.match(/\bimport\(/g).length, 1);
    const files = [...code.matchAll(/`[\w/-]*\$\{\w+\}\.js`/g)].map(([text]) => text);
    assert.match(files.join(), /^`locales\/\$\{\w+\}\.js`$/);
  });
});

describe('the builds', () => {
  const CURE = 'docs/warnings.md';

  it('are the same files, with and without warnings', () => {
    // The words of the package are the same in both, and are there once.
    const named = (files) => files.map(stableName).filter((file) => !/^(npm|locales)\//.test(file));
    const dev = scripts.filter((file) => file.startsWith('dev/')).map((file) => file.slice('dev/'.length));

    assert.deepEqual(named(dev), named(production));
  });

  it('warn in development', () => {
    for (const file of ['consent.js', 'consent.bundle.js']) {
      assert.ok(read(`dist/dev/web/${file}`).includes(CURE), file);
    }
  });

  it('warn in development of the site, and not of how Lit was built', () => {
    for (const file of scripts) assert.doesNotMatch(read(`dist/${file}`), /Lit is in dev mode/, file);
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
