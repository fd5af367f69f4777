import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import webpack from 'webpack';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Each bundles `entry` for production into `out`, as its own documentation says, and gives its warnings. To minify takes most of the time. */
export const BUNDLERS = {
  async rollup({entry, out, minify}) {
    const warnings = [];
    const onwarn = (warning) => warnings.push(warning.message);
    const bundle = await rollup({
      input: entry,
      plugins: [resolve({browser: true}), minify && terser()],
      onwarn,
    });
    await bundle.write({dir: out});
    return warnings;
  },
  async vite({entry, out, folder, minify}) {
    const warnings = [];
    const note = (message) => warnings.push(message);
    const customLogger = {info() {}, warn: note, warnOnce: note, error: note, clearScreen() {}};
    const options = {outDir: out, rollupOptions: {input: entry}, modulePreload: {polyfill: false}, minify};
    await vite({
      root: folder,
      configFile: false,
      customLogger,
      logLevel: 'warn',
      build: {...options, reportCompressedSize: false},
    });
    return warnings;
  },
  async esbuild({entry, out, minify}) {
    const options = {bundle: true, minify, format: 'esm', splitting: true, logLevel: 'silent'};
    const {warnings} = await esbuild({...options, entryPoints: [entry], outdir: out, metafile: true});
    return warnings.map(({text}) => text);
  },
  async webpack({entry, out, folder, minify}) {
    const stats = await new Promise((done, failed) => {
      const options = {
        mode: 'production',
        context: folder,
        entry,
        output: {path: out},
        optimization: {minimize: minify},
      };
      webpack(options, (error, result) => (error ? failed(error) : done(result)));
    });
    const {errors, warnings} = stats.toJson({all: false, errors: true, warnings: true});
    return [...errors, ...warnings].map(({message}) => message);
  },
};

/** A folder of a site that has the package installed. @returns What bundles a module of that site. */
export function createSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-site-'));
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules/consent-elements'));
  return {
    /** @returns What each file holds, the entry's with what it imports at once. */
    async bundle(bundler, code, {minify = false} = {}) {
      const name = `${bundler}-${readdirSync(folder).length}`;
      const entry = path.join(folder, `${name}.js`);
      const out = path.join(folder, name);
      writeFileSync(entry, code);
      const warnings = await BUNDLERS[bundler]({entry, out, folder, minify});
      const files = readdirSync(out, {recursive: true})
        .map(String)
        .filter((file) => file.endsWith('.js'));
      const contents = new Map(files.map((file) => [file, readFileSync(path.join(out, file), 'utf8')]));
      const first = files.find(
        (file) => /(^|\/)main\.js$/.test(file) || path.basename(file).startsWith(name),
      );
      return {warnings, atOnce: importedBy(first, contents), all: [...contents.values()].join('\n')};
    },
    remove() {
      rmSync(folder, {recursive: true});
    },
  };
}

/** What a file holds, and those that it imports. */
function importedBy(first, contents) {
  const seen = new Set([first]);
  for (const file of seen) {
    for (const [, found] of contents.get(file).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      seen.add(path.join(path.dirname(file), found));
    }
  }
  return [...seen].map((file) => contents.get(file)).join('\n');
}
