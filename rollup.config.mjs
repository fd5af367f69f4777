// Builds `dist/` for visitors, and `dist/dev/`, which warns and is readable.
import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

rmSync('dist', {recursive: true, force: true});

/** What `consent.js` loads from its own folder. Each is one file: a further request costs more than what two of them share. */
const CHUNKS = ['follow-up', 'jar-cookies', 'tell-vendors', 'markup'];
const LOCALES = readdirSync('src/locales').map((file) => path.basename(file, '.ts'));

/** es2022: Safari 16.4, Chrome 111 and Firefox 114 have class fields and private methods. */
const plugins = (isDev) => [
  resolve({browser: true, exportConditions: isDev ? ['development'] : []}),
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json', define: {__DEV__: String(isDev)}}),
  // ASCII only, because a classic script is read in the encoding of its page.
  !isDev &&
    terser({
      ecma: 2020,
      compress: {passes: 3, unsafe_arrows: true},
      format: {comments: false, ascii_only: true},
    }),
];

const output = {generatedCode: 'es2015', externalLiveBindings: false, freeze: false, esModule: false};

/** The words are the same files for npm, whose chunks are in a folder beside `locales/`, and for the script tag. */
const localesAreShared = {
  name: 'locales-are-shared',
  resolveDynamicImport: (source) => (source.startsWith('../locales/') ? {id: source, external: true} : null),
};

const build = (dir, isDev) => [
  // npm: the site's bundler brings lit and js-cookie, once.
  {
    input: ['index', 'define', 'headless', 'no-page', 'server'].map((name) => `src/entries/${name}.ts`),
    external: [/^lit/, 'js-cookie'],
    output: {
      ...output,
      dir,
      format: 'es',
      chunkFileNames: 'npm/[name]-[hash].js',
      // Some bundlers warn of imports for their effects alone.
      hoistTransitiveImports: false,
      sourcemap: true,
    },
    plugins: [localesAreShared, ...plugins(isDev)],
  },
  // The script tag: a classic script that imports its chunks by their addresses.
  ...['consent', 'consent-block', 'consent-bundle'].map((name) => ({
    input: `src/entries/${name}.ts`,
    output: {
      ...output,
      file: `${dir}/${name.replace('-', '.')}.js`,
      format: 'iife',
      inlineDynamicImports: name === 'consent-bundle',
    },
    plugins: plugins(isDev),
  })),
  ...CHUNKS.map((name) => ({
    input: `src/chunks/${name}.ts`,
    output: {...output, file: `${dir}/${name}.js`, format: 'es'},
    plugins: plugins(isDev),
  })),
  // The elements, which share Lit.
  {
    input: 'src/chunks/ui.ts',
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...output,
      dir,
      format: 'es',
      chunkFileNames: ({name}) => (name === 'page-controller' ? 'lit.js' : '[name].js'),
      experimentalMinChunkSize: 500,
    },
    plugins: plugins(isDev),
  },
  {
    input: LOCALES.map((name) => `src/locales/${name}.ts`),
    output: {...output, dir: `${dir}/locales`, format: 'es'},
    plugins: [
      esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}),
      terser({format: {comments: false, ascii_only: false}}),
    ],
  },
];

export default [...build('dist', false), ...build('dist/dev', true)];
