// A site and a vendor on hosts of their own, with everything that a scan has to find. Build first: npm run build
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const LIBRARY = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const BANNER = `<consent-banner hidden organization="Acme">
  <consent-category name="necessary">
    <consent-cookie name="basket" retention="session">Keeps the basket.</consent-cookie>
  </consent-category>
  <consent-category name="analytics">
    <consent-cookie name="early" retention="session">Counts visits.</consent-cookie>
    <consent-cookie name="stats" retention="1 day">Counts visits.</consent-cookie>
    <consent-cookie name="server_id" retention="1 year">Counts visits.</consent-cookie>
    <consent-cookie name="ghost" retention="1 year">Counts visits.</consent-cookie>
  </consent-category>
  <consent-category name="marketing">
    <consent-cookie name="ad" retention="session">Shows advertisements.</consent-cookie>
    <consent-cookie name="anyway" retention="session">Shows advertisements.</consent-cookie>
  </consent-category>
</consent-banner>`;

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<script async src="/consent-elements/consent.js"></script></head><body>${BANNER}<h1>${title}</h1>${body}</body></html>`;

/** The pages of the shop. `vendor` is the origin of the other host. */
const pages = (vendor) => ({
  '/': page(
    'Shop',
    `<p><site-menu><template shadowrootmode="open"><a href="/second">Second page</a></template></site-menu>
<a href="/price-list.pdf">Prices</a></p>
<script>document.cookie = 'early=1; path=/'</script>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-TEST123"></script>
<script type="text/plain" data-consent="analytics">
  document.cookie = 'stats=1; path=/; max-age=2592000';
  document.cookie = 'ad=1; path=/';
  fetch('/count');
</script>
<script>
  new Worker('/worker.js');
  addEventListener('scroll', () => localStorage.setItem('scrolled', '1'), {once: true});
</script>
<iframe src="${vendor}/frame" title="Frame"></iframe>
<img src="${vendor}/redirect" alt="">
<div style="height: 3000px"></div>`,
  ),
  '/second': page(
    'Second',
    `<script>document.cookie = 'second=1; path=/; max-age=60'</script>
<script>const keep = (name) => () => localStorage.setItem(name, '1');</script>
<details><summary>Sizes</summary><p>All</p></details>
<form><input id="mail" aria-label="Address"><button id="plain" type="button">Compare</button><button id="send">Go on</button></form>
<a id="route" href="#/summer">Summer</a>
<div style="position: fixed; top: 0"><p>Ten percent</p><button id="close" aria-label="Close">×</button></div>
<div style="position: fixed; top: 99px"><p>This shop uses cookies</p><button id="fine" type="button">Fine</button></div>
<button id="remove" type="button">Delete all</button>
<script>
  document.querySelector('details').addEventListener('toggle', keep('used-details'));
  mail.addEventListener('focus', keep('used-field'));
  addEventListener('hashchange', keep('used-route'));
  for (const id of ['plain', 'close', 'fine', 'remove']) document.getElementById(id).addEventListener('click', keep('used-' + id));
  send.form.addEventListener('submit', keep('used-send'));
  send.addEventListener('mouseover', keep('hovered'));
</script>`,
  ),
});

const VENDOR_PAGES = {
  '/frame': `<!doctype html><title>Frame</title><script>localStorage.setItem('framed', '1')</script>`,
};

const TYPES = {'.js': 'text/javascript', '.html': 'text/html; charset=utf-8'};

/** Starts both hosts. @returns `{shop, vendor, close}`: their origins */
export async function startHosts() {
  let port = 0;
  const server = createServer((request, response) => {
    const {pathname, hostname} = new URL(request.url, `http://${request.headers.host}`);
    response.setHeader('cache-control', 'no-store');
    const html = (text) => response.setHeader('content-type', TYPES['.html']).end(text);
    if (hostname === 'vendor.localhost') return void answerVendor(pathname, response, html);
    const found = pages(`http://vendor.localhost:${port}`)[pathname];
    if (found) {
      // The server takes the refusal for an invitation.
      const hasRefused = /consent-choice=[^;]*&d=[^&;]*marketing/.test(request.headers.cookie ?? '');
      const cookies = ['basket=1; Path=/; HttpOnly', ...(hasRefused ? ['anyway=1; Path=/; HttpOnly'] : [])];
      response.setHeader('set-cookie', cookies);
      return void html(found);
    }
    if (pathname === '/count') {
      response.setHeader('set-cookie', 'server_id=1; Path=/; Max-Age=3600; HttpOnly');
      return void response.writeHead(204).end();
    }
    if (pathname === '/worker.js') {
      return void response
        .setHeader('content-type', TYPES['.js'])
        .end("setTimeout(() => indexedDB.open('worker-db'), 100)");
    }
    return void sendLibrary(pathname, response);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  ({port} = server.address());
  return {
    shop: `http://shop.localhost:${port}`,
    vendor: `http://vendor.localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerVendor(pathname, response, html) {
  if (pathname === '/redirect') {
    response.setHeader('set-cookie', 'hop=1; Max-Age=86400; SameSite=None; Secure');
    return void response.writeHead(302, {location: '/pixel'}).end();
  }
  const found = VENDOR_PAGES[pathname];
  if (found) return void html(found);
  return void response.writeHead(404).end();
}

function sendLibrary(pathname, response) {
  try {
    const file = path.join(LIBRARY, pathname.replace('/consent-elements/', ''));
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'text/plain');
    response.end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
}
