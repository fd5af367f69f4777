import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The folders of src/elements, which share words and styles. */
const ELEMENTS = ['banner', 'embed', 'notice', 'preferences', 'preferences-button', 'words'].map(
  (folder) => `../${folder}/`,
);

/**
 * Lists what each layer may import besides its own files. Lint refuses every other import. Only entries and chunks use
 * `import()`, and it names only files of chunks, import and locales.
 */
const LAYERS = {
  core: [],
  dom: ['../core/'],
  gate: ['../core/', '../dom/'],
  storage: ['../core/', '../dom/', 'js-cookie'],
  signals: ['../core/', '../dom/'],
  elements: ['../core/', '../dom/', 'lit', 'lit/'],
  'elements/*': ['../../core/', '../../dom/', 'lit', 'lit/', '../*', ...ELEMENTS],
  // What asks depends on nothing but the platform (docs/decisions/0001-the-banner-is-plain.md).
  'elements/banner': ['../../core/', '../../dom/', '../*', '../words/'],
  import: ['../core/', '../dom/', '../storage/'],
  // What a server sends in the name of a page.
  server: ['../core/', '../dom/', '../elements/', '../chunks/load-locale.js'],
  page: ['../core/', '../dom/', '../gate/', '../storage/', '../signals/', '../elements/', '../import/'],
  dev: ['../core/', '../dom/', '../gate/', '../page/', '../elements/words/'],
  // What sites use in their own tests: real parts of the library, put together for a test.
  testing: [
    '../core/',
    '../dom/',
    '../gate/',
    '../storage/',
    '../server/',
    '../page/',
    '../chunks/follow-up.js',
  ],
  // The inspector reads the page from outside. No other layer imports it.
  inspector: ['../core/', '../dom/', '../gate/', '../storage/', '../page/', '../dev/', './panel/'],
  'inspector/panel': ['../../core/', '../../dom/', '../../elements/', '../*', 'lit', 'lit/'],
};

const RULE = '@typescript-eslint/no-restricted-imports';

const escaped = (text) => text.replaceAll('.', String.raw`\.`).replaceAll('/', String.raw`\u002F`);
/** `a/` allows all in a folder, `a/*` the files in it alone. */
const exactly = (name) =>
  name.endsWith('/*')
    ? `${escaped(name.slice(0, -1))}[^${escaped('/')}]+$`
    : escaped(name) + (name.endsWith('/') ? '' : '$');

/** `./` is a layer's own file. */
const others = (allowed) => `^(?!${['./', ...allowed].map(exactly).join('|')})`;

function layer([name, allowed]) {
  const regex = others(allowed);
  const message = `src/${name} imports only ${['its own files', ...allowed].join(', ')} (ARCHITECTURE.md).`;
  return {
    files: [name.endsWith('*') ? `src/${name}/*.ts` : `src/${name}/**/*.ts`],
    rules: {
      [RULE]: ['error', {patterns: [{regex, message}]}],
      // Neither `import('…')` nor the type of that name is an import to the rule above.
      'no-restricted-syntax': [
        'error',
        {selector: `ImportExpression > Literal.source[value=/${regex}/]`, message},
        {selector: `TSImportType[source.value=/${regex}/]`, message},
      ],
    },
  };
}

/** Texts in one language each: data that is loaded on demand and brings nothing along. */
const locales = {
  files: ['src/locales/**/*.ts'],
  rules: {
    [RULE]: [
      'error',
      {
        patterns: [
          {regex: others(['../core/', '../elements/']), message: 'Its types live in core or elements.'},
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportDeclaration[importKind!="type"], ImportExpression, ExportNamedDeclaration[source]',
        message: 'src/locales imports only types.',
      },
    ],
  },
};

/** The program of the command line takes from the library what it needs not repeat: the names of former tools' categories. */
const cli = {
  files: ['packages/cli/src/**/*.ts'],
  rules: {
    [RULE]: [
      'error',
      {
        patterns: [
          {
            // Its own files, Node, its dependencies, and of the library `core` and `import`.
            regex: String.raw`^(?:\.\.?\u002F)+(?:src|test|scripts|dist)\u002F(?!core\u002F|import\u002F|gate\u002F(?:javascript-type|loading-table)\.js$)`,
            message:
              'packages/cli imports only data and pure functions of the library: src/core, src/import, src/gate/javascript-type.ts and loading-table.ts (ARCHITECTURE.md).',
          },
        ],
      },
    ],
  },
};

const typed = {
  files: ['**/*.ts'],
  extends: [
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
    lit.configs['flat/recommended'],
    wc['flat/best-practice'],
  ],
  plugins: {'lit-a11y': litA11y},
  languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
  settings: {litHtmlSources: true},
  rules: {
    // Its recommended set is in the old format; only the rules can be taken over.
    ...litA11y.configs.recommended.rules,
    '@typescript-eslint/consistent-type-imports': [
      'error',
      // `typeof import('./ui.js')` is how a file that is loaded on demand gets its type.
      {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false},
    ],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    // `() => store.withdraw()` says what it does; the value goes nowhere.
    '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
    // An empty attribute counts as none, so `text || fallback` is meant.
    '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
    // In a native dialog `autofocus` is how the focus is placed at opening.
    'lit-a11y/no-autofocus': 'off',
    // Does not know that a checkbox has its state by itself; axe checks the same on the rendered page.
    'lit-a11y/role-has-required-aria-attrs': 'off',
  },
};

const source = {
  files: ['src/**/*.ts', 'packages/*/src/**/*.ts'],
  rules: {'max-lines': ['error', {max: 200, skipBlankLines: true, skipComments: true}]},
};

export default defineConfig(
  globalIgnores([
    '**/dist',
    'coverage',
    'storybook-static',
    'screenshots',
    'demo/build',
    // Their frameworks are installed in test/frameworks and test/testing-kit alone, and checked there by their own tools.
    'src/frameworks',
    'test/frameworks/*/',
    'test/testing-kit/project/*.ts',
    // Other people's markup, as it is written.
    'test/cli/templates',
    'test/cli/configs',
  ]),
  js.configs.recommended,
  typed,
  source,
  ...Object.entries(LAYERS).map(layer),
  locales,
  cli,
  {files: ['**/*.{js,mjs}'], languageOptions: {globals: {...globals.node, ...globals.browser}}},
  {files: ['test/**/*.ts'], rules: {'@typescript-eslint/no-non-null-assertion': 'off'}},
  prettier,
);
