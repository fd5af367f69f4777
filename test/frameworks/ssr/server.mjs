import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';

const mode = process.env.NODE_ENV;
const {stream, text} = await import(`./dist/${mode}-server/server.js`);
const TYPES = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8'};

/** Pages that are rendered now, by their address. */
const PAGES = {
  '/': (request, response) => stream(response),
  '/stats': ({headers}, response) => response.end(text(headers.cookie)),
};

const server = createServer(async (request, response) => {
  const {pathname} = new URL(request.url, 'http://localhost');
  const type = TYPES[path.extname(pathname) || '.html'] ?? 'text/plain';
  try {
    const body = PAGES[pathname] ?? (await readFile(path.join('dist', mode, path.normalize(pathname))));
    response.writeHead(200, {'content-type': type, 'cache-control': 'private, no-store'});
    if (typeof body === 'function') body(request, response);
    else response.end(body);
  } catch {
    // There is no such file.
    response.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
