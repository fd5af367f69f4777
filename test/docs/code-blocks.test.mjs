// Every fenced block of the documentation is checked by a test: those of HTML and of code for browsers in
// html-blocks.test.mjs, those of PHP, Python, Ruby and Go in test/servers, files of apps in test/frameworks, the rest here.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {createPolicy, readConsent} from 'consent-elements/server';
import {APP_PAGES, BLOCKS, inLanguages, ROOT} from './blocks.mjs';
import {checkTypes} from './types.mjs';

/** Languages, each with what checks them. */
const CHECKED = [
  'html',
  'http',
  'js',
  'ts',
  'tsx',
  'vue',
  'svelte',
  'css',
  'json',
  'sh',
  // A workflow: test/cli/scan-parts.test.mjs takes its commands.
  'yaml',
  'record',
  'php',
  'python',
  'ruby',
  'go',
  // Code and settings of content delivery networks: nothing here runs them, and the page says so.
  'edge',
];

it('knows the language of every block', () => {
  const unknown = BLOCKS.filter(({language}) => !CHECKED.includes(language));

  assert.deepEqual(
    unknown.map(({name}) => name),
    [],
  );
  assert.ok(BLOCKS.length > 80, `${BLOCKS.length} blocks`);
});

it('builds an app from every page that shows files of one', () => {
  const apps = `${ROOT}test/frameworks/`;
  const steps = readdirSync(apps).filter((name) => existsSync(`${apps}${name}/steps.mjs`));
  const recipes = steps.flatMap((name) => {
    const text = readFileSync(`${apps}${name}/steps.mjs`, 'utf8');
    return /recipe = '(.*)'/.exec(text)?.[1] ?? [];
  });

  assert.deepEqual(APP_PAGES, recipes.sort());
});

it('knows every word that directs a test', () => {
  const words = new Set(BLOCKS.flatMap(({meta}) => meta));

  // What is a test of a site's own (`kit`), test/testing-kit runs.
  assert.deepEqual([...words].sort(), ['headers', 'kit', 'npm', 'signature']);
});

describe('the types of', () => {
  // Signatures are printed from the types, and held by reference.test.mjs.
  const typed = inLanguages('js', 'ts', 'tsx', 'vue', 'svelte').filter(
    ({meta}) => !meta.includes('signature') && !meta.includes('kit'),
  );
  let mistakes;
  before(() => {
    mistakes = checkTypes(typed);
  });

  for (const block of typed) {
    it(`${block.name} are right`, () => assert.deepEqual(mistakes.get(block), []));
  }
});

describe('code for servers', () => {
  const forServers = inLanguages('js', 'ts').filter(
    ({code, meta}) => !meta.includes('kit') && /^export |from '(node:|consent-elements\/server)/m.test(code),
  );

  for (const block of forServers) {
    it(`${block.name} runs in Node`, async () => {
      const {outputFiles} = await build({
        stdin: {contents: block.code, resolveDir: ROOT, loader: 'ts'},
        ...{bundle: true, write: false, format: 'esm', platform: 'node'},
      });
      const code = Buffer.from(outputFiles[0].contents).toString('base64');

      await import(`data:text/javascript;base64,${code}`);
    });
  }
});

describe('commands', () => {
  const {scripts} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  /** Of the program of the command line. */
  const COMMANDS = ['migrate', 'scan'];
  const OWN = ['ci', 'install', 'pack', 'start', 'test'];
  const isThere = (command) => {
    const [program, first, second] = command.split(/\s+/);
    if (program === 'npm') return first === 'run' ? second in scripts : OWN.includes(first);
    if (program === 'node')
      return existsSync(ROOT + command.split(/\s+/).find((word) => word.endsWith('.mjs')));
    if (program === 'npx') return first === '@consent-elements/cli' && COMMANDS.includes(second);
    return program === 'openssl';
  };

  for (const block of inLanguages('sh')) {
    it(`${block.name} are there`, () => {
      const commands = block.code
        .split(/\n|&&|\|/)
        .map((line) =>
          line
            .replace(/#.*/, '')
            .replace(/^\s*([A-Z]+=\S+\s+)*/, '')
            .trim(),
        )
        .filter(Boolean);

      assert.deepEqual(
        commands.filter((command) => !isThere(command)),
        [],
      );
    });
  }
});

describe('style sheets', () => {
  const elements = JSON.parse(readFileSync(`${ROOT}dist/custom-elements.json`, 'utf8'))
    .modules.flatMap(({declarations = []}) => declarations)
    .filter(({customElement}) => customElement);
  const names = (key) => new Set(elements.flatMap((element) => (element[key] ?? []).map(({name}) => name)));
  const known = {
    property: names('cssProperties'),
    part: names('cssParts'),
    tag: new Set(elements.map(({tagName}) => tagName)),
  };
  const FOUND = [
    ['property', /--consent-[\w-]+/g],
    ['part', /(?<=::part\()[\w-]+/g],
    ['tag', /(?<![\w-])consent-(?:banner|preferences|embed|settings|notice)\b/g],
  ];

  for (const block of inLanguages('css')) {
    it(`${block.name} name what there is`, async () => {
      // A mistake is a warning to esbuild.
      const {warnings} = await build({
        stdin: {contents: block.code, loader: 'css'},
        ...{write: false, logLevel: 'silent'},
      });
      const wrong = FOUND.flatMap(([kind, pattern]) =>
        [...block.code.matchAll(pattern)].map(([name]) => name).filter((name) => !known[kind].has(name)),
      );

      assert.deepEqual([...warnings.map(({text}) => text), ...wrong], []);
    });
  }
});

for (const block of inLanguages('json')) {
  it(`${block.name} can be read`, () => assert.ok(JSON.parse(block.code)));
}

for (const block of inLanguages('record')) {
  it(`${block.name} is one`, () => {
    const policy = createPolicy({categories: ['analytics']});

    assert.notEqual(readConsent(`${policy.cookieName}=${block.code.trim()}`, policy).status, 'unknown');
    assert.notEqual(readConsent(`${policy.cookieName}=${block.code.trim()}`, policy).status, 'undecided');
  });
}
