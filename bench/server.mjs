// One origin for everything: a second one would add connections and checks that no contender asked for.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {pageOf} from './pages.mjs';

const here = (folder) => fileURLToPath(new URL(folder, import.meta.url));

const FOLDERS = {dist: here('../dist/web/'), peers: here('./node_modules/')};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The browser's clock counts in steps of 100 µs on a page that is not isolated, and of 5 µs on one that is. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const send = (response, status, type, body) =>
  response
    .writeHead(status, {...ISOLATED, 'content-type': TYPES[type], 'cache-control': 'max-age=600'})
    .end(body);

async function sendFile(response, [folder, ...rest]) {
  const file = path.join(FOLDERS[folder], ...rest);
  send(response, 200, path.extname(file), await readFile(file));
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const query = Object.fromEntries(url.searchParams);
  const [first, ...rest] = url.pathname.slice(1).split('/');
  if (first === 'page') send(response, 200, '.html', pageOf(rest[0], query));
  else if (first === 'slow.js')
    setTimeout(() => send(response, 200, '.js', query['code']), Number(query['ms']));
  else if (first in FOLDERS && !rest.includes('..')) await sendFile(response, [first, ...rest]);
  else response.writeHead(404).end();
}

/** @returns {Promise<{url: string, close: () => Promise<void>}>} */
export function startServer() {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (error.code !== 'ENOENT') console.error(error);
      response.writeHead(404).end();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () =>
        new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        });
      resolve({url: `http://127.0.0.1:${server.address().port}`, close});
    });
  });
}
