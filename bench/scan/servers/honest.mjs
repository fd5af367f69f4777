// Ten small sites on which nothing is wrong. Each is a file of markup and an optional entry of the same name.
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {send, sendGif, sendNothing} from './answers.mjs';

const folder = new URL('../honest/', import.meta.url);
const PAGE_ENDING = '.html';

/** @returns {Promise<Map<string, {html: string, files: Map<string, string>}>>} */
export async function buildHonest() {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(PAGE_ENDING))
    .map((file) => file.slice(0, -PAGE_ENDING.length));
  return new Map(await Promise.all(names.map(async (name) => [name, await buildOne(name)])));
}

async function buildOne(name) {
  const html = await readFile(new URL(`${name}.html`, folder), 'utf8');
  const entries = [`${name}.mjs`, `${name}-worker.mjs`]
    .map((file) => fileURLToPath(new URL(file, folder)))
    .filter(existsSync);
  const {outputFiles} = await build({
    entryPoints: entries,
    outdir: '/out',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    loader: {'.png': 'dataurl', '.svg': 'dataurl'},
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return {html, files: new Map(outputFiles.map(({path, text}) => [`/${path.split(/[\\/]/).at(-1)}`, text]))};
}

/** Any address without a file is a page: its heading tells which. */
export function answerHonest(request, response, url, {html, files}) {
  const file = files.get(url.pathname);
  if (file !== undefined) send(response, url.pathname.endsWith('.css') ? 'css' : 'js', file);
  else if (url.pathname.endsWith('.gif') || url.pathname === '/favicon.ico') sendGif(response);
  else if (request.method === 'POST') sendNothing(response);
  else send(response, 'html', html.replaceAll('{{port}}', url.port));
}
