import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {sendFrom, sendText} from './files.mjs';
import {assetsOf, readSites, renderIndex, renderPage} from './pages.mjs';

const DEMO = new URL('../', import.meta.url);
const SHARED_FILES = ['/panel.js', '/panel-state.js', '/panel.css', '/index.css'];
const NO_STORE = {'cache-control': 'no-store'};

/** Answers for the site's own origin: pages, their assets, the panel. */
export function createSite({addresses, traffic, options}) {
  async function valuesFor(url) {
    const build = url.searchParams.get('lib') ?? options.lib;
    const {cdn} = addresses;
    const library = `${cdn}/consent-elements${build === 'dev' ? '/dev' : ''}`;
    return {cdn, library, panel: await readFile(new URL('panel.html', DEMO), 'utf8')};
  }

  async function sendPage(request, response, url, site, page) {
    const html = await renderPage(site, page, await valuesFor(url));
    if (html === null) return sendText(response, 404, 'Not found');
    sendHtml(response, html, site.session ? sessionCookie(request, site) : {});
  }

  return async function answer(request, response, url) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendText(response, 405, 'Only GET and HEAD', {allow: 'GET, HEAD'});
    }
    const path = decodeURIComponent(url.pathname);
    if (path === '/collected') return sendJson(response, traffic.collected());
    if (SHARED_FILES.includes(path)) return sendFrom(response, fileURLToPath(DEMO), path, NO_STORE);
    if (path === '/favicon.ico') return sendText(response, 204, '');

    const sites = await readSites();
    if (path === '/') return sendHtml(response, await renderIndex(sites, await valuesFor(url)));

    const [, name, ...rest] = path.split('/');
    const site = sites.find((candidate) => candidate.name === name);
    if (!site) return sendText(response, 404, 'Not found');
    if (rest.length === 0) return redirect(response, `/${name}/${url.search}`);
    if (rest[0] === 'assets') return sendFrom(response, assetsOf(site), rest.slice(1).join('/'), NO_STORE);
    return sendPage(request, response, url, site, rest.join('/') || 'index');
  };
}

/** The session cookie that the shop declares: no end date, so gone with the visit. */
function sessionCookie(request, {name, session}) {
  const cookies = (request.headers.cookie ?? '').split(/; */);
  if (cookies.some((cookie) => cookie.startsWith(`${session}=`))) return {};
  return {'set-cookie': `${session}=${randomUUID()}; Path=/${name}/; SameSite=Lax`};
}

function sendHtml(response, html, headers = {}) {
  response.writeHead(200, {...NO_STORE, ...headers, 'content-type': 'text/html; charset=utf-8'});
  response.end(html);
}

function sendJson(response, value) {
  response.writeHead(200, {...NO_STORE, 'content-type': 'application/json; charset=utf-8'});
  response.end(JSON.stringify(value));
}

function redirect(response, location) {
  response.writeHead(302, {...NO_STORE, location});
  response.end();
}
