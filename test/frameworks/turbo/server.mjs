// The site: pages that are written here, and files as they lie in their packages. No bundler.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {pages, streams} from './pages.mjs';

/** `node server.mjs dev`: with the library's warnings. */
const library = `node_modules/consent-elements/dist/${process.argv[2] === 'dev' ? 'dev/' : ''}web/`;
const FOLDERS = {'/consent/': library, '/turbo/': 'node_modules/@hotwired/turbo/dist/', '/': 'public/'};
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8'};

function fileOf(pathname) {
  const [prefix, folder] = Object.entries(FOLDERS).find(([start]) => pathname.startsWith(start));
  return path.join(folder, path.normalize(pathname.slice(prefix.length - 1)));
}

async function answer({pathname, searchParams}) {
  if (pathname in pages) return {type: TYPES['.html'], body: pages[pathname](searchParams)};
  if (pathname in streams) return {type: 'text/vnd.turbo-stream.html', body: streams[pathname](searchParams)};
  return {type: TYPES[path.extname(pathname)] ?? 'text/plain', body: await readFile(fileOf(pathname))};
}

const server = createServer(async (request, response) => {
  try {
    const {type, body} = await answer(new URL(request.url, 'http://localhost'));
    response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(body);
  } catch {
    // There is no such file.
    response.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
