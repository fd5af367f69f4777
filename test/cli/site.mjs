// A host with pages, the files of packages, the built library, and a vendor: scripts that note that they ran, frames, images.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.gif': 'image/gif',
};

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Returns the answer of the vendor, by the end of the address. A script notes the name of its file. */
function vendorFile(pathname) {
  const {name, ext} = path.parse(pathname);
  if (ext === '.js') return `(window.ran ||= []).push('${name}');`;
  if (ext === '.html') return `<!doctype html><title>${name}</title>`;
  return ext === '.css' ? `.${name} { color: red }` : PIXEL;
}

/** Starts the host. `requests(page)`: the vendor's files that a page asked for, in their order. */
export async function startSite() {
  const pages = new Map();
  const log = [];
  const server = createServer(({url, headers}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const page = pages.get(pathname);
    response.setHeader(
      'content-type',
      page ? TYPES['.html'] : (TYPES[path.extname(pathname)] ?? 'text/plain'),
    );
    response.setHeader('cache-control', 'no-store');
    if (page) return void response.end(page);
    if (pathname.startsWith('/vendor/')) {
      log.push({page: headers.referer, file: path.basename(pathname)});
      return void response.end(vendorFile(pathname));
    }
    try {
      response.end(readFileSync(ROOT + decodeURIComponent(pathname)));
    } catch {
      // A tool may ask for files that its package does not have.
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const base = `http://localhost:${server.address().port}`;
  return {
    add(page) {
      const address = `/page-${pages.size}`;
      pages.set(address, page);
      return base + address;
    },
    requests: (page) => log.filter((one) => one.page === page).map(({file}) => file),
    close: () => server.close(),
  };
}
