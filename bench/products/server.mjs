// Serves the pages of all products, as a good server would: compressed as small as brotli can, beforehand.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {codeOf, image, LATENCY_MS, pageOf} from './page.mjs';
import {PRODUCTS} from './products.mjs';

const here = (folder) => fileURLToPath(new URL(folder, import.meta.url));
const FOLDERS = {dist: here('../../dist/web/'), peers: here('../node_modules/')};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The browser's clock counts in steps of 100 µs on a page that is not isolated, and of 5 µs on one that is. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const compress = (text) =>
  brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY}});

/** Keeps what has been made once: no visitor waits for the compressor. */
function keep(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key);
  };
}

/** Files that the owners of the sites write, and those that a bundler makes of them. */
async function ownFiles() {
  const all = await Promise.all(Object.values(PRODUCTS).map(({files, build}) => build?.() ?? files ?? {}));
  return new Map(all.flatMap(Object.entries));
}

/** @returns {Promise<{url: string, bytesOf: (visit: string) => number, close: () => Promise<void>}>} */
export async function startServer() {
  const own = await ownFiles();
  const bytes = new Map();

  const pages = keep((query) => {
    const {product, count, inline, plain, controls, attributes} = Object.fromEntries(
      new URLSearchParams(query),
    );
    return compress(pageOf(product, {count: Number(count), inline, plain, controls, attributes}));
  });
  const files = keep(async (name) => {
    const [folder, ...rest] = name.split('/');
    if (own.has(name)) return compress(own.get(name));
    if (folder === 'image') return compress(image(Number.parseInt(rest[0])));
    if (folder === 'slow') return compress(codeOf(Number.parseInt(rest[0])));
    if (!(folder in FOLDERS) || rest.includes('..')) throw Object.assign(new Error(name), {code: 'ENOENT'});
    return compress(await readFile(path.join(FOLDERS[folder], ...rest)));
  });

  async function answer(request, response) {
    // The first part of an address is the visit, so nothing is in a cache, and what it got can be counted.
    const {pathname, search} = new URL(request.url, 'http://localhost');
    const [visit, ...rest] = pathname.slice(1).split('/');
    const name = rest.join('/');
    const isPage = name === 'page.html';
    const slow = rest[0] === 'slow';
    const [body] = await Promise.all([
      isPage ? pages(search.slice(1)) : files(name),
      slow ? pause(LATENCY_MS) : undefined,
    ]);
    if (!slow) bytes.set(visit, (bytes.get(visit) ?? 0) + body.length);
    const headers = {
      ...ISOLATED,
      'content-type': TYPES[path.extname(name)],
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'max-age=600',
    };
    response.writeHead(200, headers).end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (error.code !== 'ENOENT') console.error(error);
      response.writeHead(404).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    bytesOf: (visit) => bytes.get(visit) ?? 0,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
