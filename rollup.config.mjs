import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

rmSync('dist', {recursive: true, force: true});

/** Two of everything: `dist/` for visitors, `dist/dev/` with the warnings, readable. */
const VARIANTS = [
  {dir: 'dist', dev: false},
  {dir: 'dist/dev', dev: true},
];

/** es2022: Safari 16.4, Chrome 111 and Firefox 114 have class fields and private methods. */
const plugins = ({dev}, classic = false) => [
  resolve({browser: true, exportConditions: dev ? ['development'] : []}),
  !dev && literalsHtmlCssMinifier({include: ['src/elements/**'], failOnError: true}),
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json', define: {__DEV__: String(dev)}}),
  !dev &&
    terser({
      ecma: 2020,
      compress: {passes: 3, pure_getters: true, unsafe_arrows: true},
      // A page may be latin-1, and a classic script is read as the page is.
      format: {comments: false, ascii_only: classic},
    }),
];

/** A part loads another by the address that consent.js loads it by: it is one file, loaded once. */
const partsAreBeside = {
  name: 'parts-are-beside',
  resolveDynamicImport: (source) => {
    const [, file] = /\/((?:follow-up|tell-vendors|jar-cookies)\.js)$/.exec(source) ?? [];
    return file ? {id: `./${file}`, external: true} : null;
  },
};

/** One file a language, and one for its dialog. */
const LOCALES = readdirSync('src/locales').map((file) => file.replace('.ts', ''));

/** The words are the same files for npm and for the script tag. */
const localesAreBeside = {
  name: 'locales-are-beside',
  resolveDynamicImport: (source) =>
    /^\.\/locales\//.test(source) ? {id: path.resolve('src', source), external: 'relative'} : null,
};

const output = {
  generatedCode: {preset: 'es2015', symbols: false},
  compact: true,
  externalLiveBindings: false,
  freeze: false,
  esModule: false,
};

export default VARIANTS.flatMap((variant) => [
  // npm: the site's bundler brings lit and js-cookie, once.
  {
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      headless: 'src/headless.ts',
      'no-page': 'src/no-page.ts',
      server: 'src/server.ts',
    },
    external: [/^lit/, 'js-cookie'],
    output: {
      ...output,
      dir: variant.dir,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'npm/[name]-[hash].js',
      // esbuild warns of imports for their effects alone, of files that are said to have none.
      hoistTransitiveImports: false,
      sourcemap: true,
    },
    plugins: [localesAreBeside, ...plugins(variant)],
  },
  // The script tag: a classic script that imports the rest from its own address.
  ...[
    ['consent', 'src/script.ts'],
    ['consent.block', 'src/script-block.ts'],
  ].map(([name, input]) => ({
    input,
    output: {...output, file: `${variant.dir}/${name}.js`, format: 'iife'},
    plugins: plugins(variant, true),
  })),
  // Its parts stand alone, each one file: what two of them share is less than a further request costs.
  ...[
    ['follow-up', 'src/storage/follow-up.ts'],
    ['jar-cookies', 'src/storage/jar-cookies.ts'],
    ['tell-vendors', 'src/tell-vendors.ts'],
    ['markup', 'src/gate/markup.ts'],
  ].map(([name, input]) => ({
    input,
    output: {...output, file: `${variant.dir}/${name}.js`, format: 'es'},
    plugins: [partsAreBeside, ...plugins(variant)],
  })),
  {
    input: {ui: 'src/ui.ts'},
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...output,
      dir: variant.dir,
      format: 'es',
      entryFileNames: '[name].js',
      // What the elements other than the banner share is Lit, and what joins it to the page.
      chunkFileNames: ({name}) => (name === 'page-controller' ? 'lit.js' : '[name].js'),
      // What two parts share and is smaller costs less than a further request.
      experimentalMinChunkSize: 500,
    },
    plugins: [partsAreBeside, ...plugins(variant)],
  },
  {
    input: Object.fromEntries(LOCALES.map((name) => [name, `src/locales/${name}.ts`])),
    output: {...output, dir: `${variant.dir}/locales`, format: 'es', entryFileNames: '[name].js'},
    plugins: [esbuild({target: 'es2022', minify: true, charset: 'utf8'})],
  },
  {
    input: 'src/bundle.ts',
    output: {
      ...output,
      file: `${variant.dir}/consent.bundle.js`,
      format: 'iife',
      inlineDynamicImports: true,
    },
    plugins: plugins(variant, true),
  },
]);
