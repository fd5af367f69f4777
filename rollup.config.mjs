// Builds `dist/` for visitors, and `dist/dev/`, which warns and is readable. In both, the root is for npm and `web/` is
// for web servers. scripts/name-parts.mjs then names the folder of the parts by what is in it.
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {NOTICE, noticeOf} from './scripts/license-notices.mjs';
import {PARTS} from './scripts/name-parts.mjs';

rmSync('dist', {recursive: true, force: true});

/** What `consent.js` loads. Each is one file: a further request costs more than what two of them share. */
const CHUNKS = ['follow-up', 'jar-cookies', 'tell-vendors', 'send-again', 'region-rules', 'markup', 'import'];
/** One file for each former tool; the other files of the folder are parts of `import`, or of these. */
const FORMER_TOOLS = readdirSync('src/import')
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !/former/.test(name));
const LOCALES = readdirSync('src/locales').map((file) => path.basename(file, '.ts'));

/** es2022: Safari 16.4, Chrome 111 and Firefox 114 have class fields and private methods. */
const compile = (define = {}) => esbuild({target: 'es2022', tsconfig: 'tsconfig.json', define});

const plugins = (isDev) => [
  // Lit's own development build would print warnings of its own.
  resolve({browser: true, exportConditions: ['production']}),
  compile({__DEV__: String(isDev), __PARTS__: `'${PARTS}/'`}),
  // ASCII only, because a classic script is read in the encoding of its page.
  !isDev &&
    terser({
      ecma: 2020,
      compress: {passes: 3, unsafe_arrows: true},
      format: {comments: NOTICE, ascii_only: true},
    }),
];

const output = {
  generatedCode: 'es2015',
  externalLiveBindings: false,
  freeze: false,
  esModule: false,
  banner: noticeOf,
};

/** The words are files of their own. The development build of npm shares those of production. */
const localesAreShared = (isDev) => ({
  name: 'locales-are-shared',
  resolveDynamicImport: (source) =>
    source.startsWith('../locales/') ? {id: isDev ? `../${source}` : source, external: true} : null,
});

const locales = (dir) => ({
  input: LOCALES.map((name) => `src/locales/${name}.ts`),
  output: {...output, dir, format: 'es'},
  plugins: [compile(), terser({format: {comments: NOTICE, ascii_only: false}})],
});

/** Modules of the dialog that the cookie list shows too. */
const OF_THE_DIALOG = /\/elements\/(preferences\/|words\/[\w-]*rich-text)/;

/**
 * Gives the cookie list copies of the dialog's modules. Shared, they would be a third file, which every page would load
 * before its dialog opens, and few pages have a cookie list.
 */
const cookieListHasCopies = {
  name: 'cookie-list-has-copies',
  async resolveId(source, importer = '', options) {
    if (!/\/elements\/cookie-list\/|\.copy\.ts$/.test(importer)) return null;
    const original = importer.replace('.copy.ts', '.ts');
    const found = await this.resolve(source, original, {...options, skipSelf: true});
    return found && OF_THE_DIALOG.test(found.id) ? found.id.replace(/\.ts$/, '.copy.ts') : found;
  },
  load: (id) => (id.endsWith('.copy.ts') ? readFileSync(id.replace('.copy.ts', '.ts'), 'utf8') : null),
};

/** npm: the site's bundler brings lit and js-cookie, once. */
const npm = (dir, isDev) => ({
  input: ['index', 'define', 'headless', 'no-page', 'server'].map((name) => `src/entries/${name}.ts`),
  external: [/^lit/, 'js-cookie'],
  // No module of `core` and `dom` does anything while it is imported, so no file needs to import another one for that.
  treeshake: {moduleSideEffects: (id) => !/\/src\/(?:core|dom)\//.test(id)},
  output: {
    ...output,
    dir,
    format: 'es',
    chunkFileNames: 'npm/[name]-[hash].js',
    // Some bundlers warn of imports for their effects alone.
    hoistTransitiveImports: false,
    sourcemap: true,
  },
  plugins: [localesAreShared(isDev), ...plugins(isDev)],
});

/** The inspector takes the library's object from the package, whose files are the same with and without it. */
const headlessIsTheSites = {
  name: 'headless-is-the-sites',
  resolveId: (source, importer = '') =>
    source === './headless.js' && importer.endsWith('entries/inspector.ts')
      ? {id: source, external: true}
      : null,
};

/** npm, for developers. It is built alone, so that it changes no file that sites ship. */
const npmInspector = (dir, isDev) => ({
  input: 'src/entries/inspector.ts',
  external: [/^lit/],
  output: {...output, file: `${dir}/inspector.js`, format: 'es', sourcemap: true},
  plugins: [headlessIsTheSites, ...plugins(isDev)],
});

/**
 * npm, for tests: with warnings in every build, because a test needs the cure of a mistake. It is built alone, so that it
 * changes no file that sites ship.
 */
const npmTesting = {
  input: 'src/entries/testing.ts',
  external: ['js-cookie'],
  output: {...output, file: 'dist/testing.js', format: 'es', sourcemap: true},
  plugins: plugins(true),
};

/**
 * Names of the language and the platform that a page may take for something of its own: `var URL = '/shop'`. What asks
 * keeps those that it finds when it starts, so that a visitor's answer hangs on no later code. Timers and `Date` stay the
 * page's, because tests of sites replace them.
 */
const KEPT_NAMES = [
  'AbortController Array Boolean CSSStyleSheet Document Element Error Event EventTarget HTMLButtonElement',
  'HTMLDialogElement HTMLElement HTMLScriptElement JSON KeyboardEvent Map Math MouseEvent MutationObserver Node Number',
  'Object Promise Proxy Reflect RegExp Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakRef WeakSet crypto',
].flatMap((line) => line.split(' '));

/** Keeps the names that the modules of a file use. */
function keepNames({modules}) {
  const code = Object.values(modules).map((module) => module.code);
  const used = KEPT_NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(code.join('\n')));
  return used.length > 0 ? `const {${used.join(', ')}} = globalThis;` : '';
}

const web = (dir, isDev) => [
  // The script tag: a classic script that imports its parts by their addresses.
  ...['consent', 'consent-block', 'consent-bundle', 'consent-inspector'].map((name) => ({
    input: `src/entries/${name}.ts`,
    output: {
      ...output,
      file: `${dir}/${name.replace('-', '.')}.js`,
      format: 'iife',
      intro: keepNames,
      inlineDynamicImports: name === 'consent-bundle',
    },
    plugins: plugins(isDev),
  })),
  ...CHUNKS.map((name) => ({
    input: `src/chunks/${name}.ts`,
    output: {...output, file: `${dir}/${PARTS}/${name}.js`, format: 'es'},
    plugins: plugins(isDev),
  })),
  ...FORMER_TOOLS.map((name) => ({
    input: `src/import/${name}.ts`,
    output: {...output, file: `${dir}/${PARTS}/import/${name}.js`, format: 'es'},
    plugins: plugins(isDev),
  })),
  // The elements, which share Lit.
  {
    input: 'src/chunks/ui.ts',
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...output,
      dir: `${dir}/${PARTS}`,
      format: 'es',
      intro: keepNames,
      chunkFileNames: ({name}) => (name === 'page-controller' ? 'lit.js' : '[name].js'),
      experimentalMinChunkSize: 500,
    },
    plugins: [cookieListHasCopies, ...plugins(isDev)],
  },
  locales(`${dir}/${PARTS}/locales`),
];

export default [
  npm('dist', false),
  npm('dist/dev', true),
  npmInspector('dist', false),
  npmInspector('dist/dev', true),
  npmTesting,
  locales('dist/locales'),
  ...web('dist/web', false),
  ...web('dist/dev/web', true),
];
