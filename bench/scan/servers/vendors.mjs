import {readdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const folder = new URL('../vendors/', import.meta.url);

/**
 * Bundles real packages as classic scripts that start at once.
 *
 * @returns {Promise<Map<string, string>>} file name -> code
 */
export async function buildVendors() {
  const files = (await readdir(folder)).filter((file) => file !== 'port.mjs');
  const {outputFiles} = await build({
    entryPoints: files.map((file) => fileURLToPath(new URL(file, folder))),
    outdir: '/out',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({path, text}) => [path.split(/[\\/]/).at(-1), text]));
}
