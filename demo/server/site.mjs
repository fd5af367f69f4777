import {randomUUID} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {answerBuilder} from './builder.mjs';
import {sendFrom, sendText} from './files.mjs';
import {folderOf, pageOf, readSites, renderIndex, renderPage, versionOf} from './pages.mjs';
import {contentSecurityPolicy} from './policy-header.mjs';

const DEMO = new URL('../', import.meta.url);
const SHARED_FILES = ['/panel.js', '/panel-state.js', '/panel.css', '/index.css'];
const NO_STORE = {'cache-control': 'no-store'};

/** Answers for the site's own origin: pages, their assets, the panel. */
export function createSite({addresses, traffic, options}) {
  function valuesFor(url) {
    const build = url.searchParams.get('lib') ?? options.lib;
    const {cdn} = addresses;
    const library = `${cdn}/consent-elements${build === 'dev' ? '/dev' : ''}`;
    return {cdn, library};
  }

  async function sendPage(request, response, url, site, path) {
    const place = pageOf(site, path);
    const version = versionOf(site, url);
    const own = await site.respond?.({request, url, page: place.page, version: version.name});
    if (!own && !isRead(request)) return refuse(response);
    if (own?.location) return redirect(response, own.location, 303, own.headers);
    const values = {...valuesFor(url), ...own?.values};
    const html = await renderPage(site, {...place, page: own?.page ?? place.page}, version, values);
    if (html === null) return sendText(response, 404, 'Not found');
    sendHtml(response, html, {
      'content-security-policy': contentSecurityPolicy(addresses.cdn),
      ...(site.session && sessionCookie(request, site)),
      ...own?.headers,
    });
  }

  return async function answer(request, response, url) {
    const path = decodeURIComponent(url.pathname);
    const [, name, ...rest] = path.split('/');
    const sites = await readSites();
    const site = sites.find((candidate) => candidate.name === name);
    if (!isRead(request) && !site) return refuse(response);
    if (path === '/collected') return sendJson(response, traffic.collected());
    if (SHARED_FILES.includes(path)) return sendFrom(response, fileURLToPath(DEMO), path, NO_STORE);
    if (path === '/favicon.ico') return sendText(response, 204, '');

    if (path === '/') return sendHtml(response, await renderIndex(sites, valuesFor(url)));

    if (name === 'builder' && rest.length > 0) return answerBuilder(response, rest.join('/'));
    if (name === 'builder') return redirect(response, '/builder/');
    if (!site) return sendText(response, 404, 'Not found');
    if (rest.length === 0) return redirect(response, `/${name}/${url.search}`);
    if (rest[0] === 'assets')
      return sendFrom(response, folderOf(name, 'assets'), rest.slice(1).join('/'), NO_STORE);
    return sendPage(request, response, url, site, rest.filter(Boolean));
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

const isRead = ({method}) => method === 'GET' || method === 'HEAD';

function refuse(response) {
  sendText(response, 405, 'Only GET and HEAD', {allow: 'GET, HEAD'});
}

function redirect(response, location, status = 302, headers = {}) {
  response.writeHead(status, {...NO_STORE, ...headers, location});
  response.end();
}
