// shop.localhost and its subdomains: the site with the planted facts.
import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {send, sendGif, sendNothing, YEAR} from './answers.mjs';

const read = (file) => readFile(new URL(`../planted/${file}`, import.meta.url), 'utf8');

const PAGES = {
  '/': 'index',
  '/products': 'products',
  '/product/1': 'product-1',
  '/blog': 'blog',
  '/blog/post': 'blog-post',
  '/about': 'about',
  '/contact': 'contact',
  '/help': 'help',
  '/video': 'video',
  '/map': 'map',
  '/app': 'app',
  '/app/settings': 'app',
  '/press': 'press',
  '/offers': 'offers',
  '/labs': 'labs',
  '/gallery': 'gallery',
  '/status': 'status',
  '/legacy': 'legacy',
  '/login': 'login',
  '/wholesale': 'wholesale',
  '/privacy': 'privacy',
};
/** Pages without head and menu. */
const BARE = {'/frames/inner': 'inner', '/popup/newsletter': 'popup'};
const SCRIPTS = {'/s/worker.js': 'worker.js', '/s/shared-worker.js': 'shared-worker.js', '/sw.js': 'sw.js'};

/** The sessions that analytics has counted. */
const counted = new Set();

const sessionOf = (request) => /(?:^|; )sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];

/** What pages send besides their text. */
const PAGE_OPTIONS = {
  '/': (site, request) => ({
    cookies: [
      ...(sessionOf(request) ? [] : [`sid=${randomUUID()}; Path=/; HttpOnly`]),
      `srv_vid=1; Path=/; HttpOnly; ${YEAR}`,
      // A server that tags: it knows by the session who has been counted, and goes on.
      ...(counted.has(sessionOf(request)) ? [`keep_alive=1; Path=/; HttpOnly; ${YEAR}`] : []),
    ],
  }),
  '/privacy': ({port}) => ({
    headers: {
      'content-security-policy-report-only': `img-src 'none'; script-src 'none'; report-uri http://cspreports.localhost:${port}/csp`,
    },
  }),
};

/** What is neither a page nor a file. */
const ROUTES = {
  '/img/banner.gif': (request, response) => sendGif(response, {cookies: [`img_seen=1; Path=/; ${YEAR}`]}),
  '/img/count.gif': (request, response) => {
    counted.add(sessionOf(request));
    sendGif(response, {cookies: [`srv_aid=1; Path=/; HttpOnly; ${YEAR}`]});
  },
  '/img/missing.gif': (request, response) =>
    sendNothing(response, {status: 404, cookies: [`err_id=1; Path=/; ${YEAR}`]}),
  '/img/cached.gif': (request, response) => {
    const headers = {etag: '"1"', 'cache-control': 'no-cache'};
    if (request.headers['if-none-match'])
      sendNothing(response, {status: 304, headers, cookies: [`etag_id=1; Path=/; ${YEAR}`]});
    else sendGif(response, {headers});
  },
  '/img/plain.gif': (request, response) => sendGif(response),
  '/favicon.ico': (request, response) => sendGif(response, {cookies: [`fav_seen=1; Path=/; ${YEAR}`]}),
  '/go/campaign': (request, response) =>
    sendNothing(response, {
      status: 302,
      headers: {location: '/img/plain.gif'},
      cookies: [`hop_id=1; Path=/; ${YEAR}`],
    }),
  '/collect': (request, response) => sendNothing(response, {cookies: [`collect_id=1; Path=/; ${YEAR}`]}),
  '/api/cart': (request, response) =>
    send(response, 'json', '[]', {cookies: [`cart=1; Path=/; HttpOnly; ${YEAR}`]}),
  '/api/hint': (request, response) => sendNothing(response, {cookies: [`nl_hint=1; Path=/; ${YEAR}`]}),
  '/api/broken': (request, response) =>
    send(response, 'json', '{}', {status: 500, cookies: [`trace_id=1; Path=/; ${YEAR}`]}),
  '/s/imports.css': (request, response, {port}) =>
    send(response, 'css', `@import url(//importcss.localhost:${port}/more.css);`),
};

/** @param {{port: number, warm: number, vendors: Map<string, string>}} site */
export async function answerShop(request, response, url, site) {
  const {pathname} = url;
  const route = ROUTES[pathname];
  if (route) route(request, response, site);
  else if (pathname === '/login' && request.method === 'POST') sendLogin(response);
  else if (pathname === '/account') await sendAccount(request, response, site);
  else if (pathname in PAGES)
    await sendPage(response, PAGES[pathname], site, pageOptions(request, pathname, site));
  else if (pathname in BARE) send(response, 'html', await read(`pages/${BARE[pathname]}.html`));
  else if (pathname in SCRIPTS) send(response, 'js', await read(`scripts/${SCRIPTS[pathname]}`));
  else if (pathname.startsWith('/vendors/'))
    send(response, 'js', site.vendors.get(pathname.slice('/vendors/'.length)) ?? '');
  else send(response, 'json', '{}', {status: pathname.startsWith('/ahoy/') ? 200 : 404});
}

/** The shop's subdomains, which share its site. */
export function answerSubdomain(request, response) {
  sendGif(response, {
    cookies: [`static_id=1; Path=/; ${YEAR}`, `wide_id=1; Path=/; Domain=shop.localhost; ${YEAR}`],
  });
}

function pageOptions(request, pathname, site) {
  const options = PAGE_OPTIONS[pathname]?.(site, request) ?? {};
  if (request.headers['sec-gpc'] !== '1') return options;
  return {...options, cookies: [...(options.cookies ?? []), `gpc_seen=1; Path=/; ${YEAR}`]};
}

async function sendPage(response, name, site, options) {
  const [shell, policy, main] = await Promise.all([
    read('shell.html'),
    read('policy.html'),
    read(`pages/${name}.html`),
  ]);
  const html = shell
    .replace('{{policy}}', () => policy)
    .replace('{{main}}', () => main)
    .replaceAll('{{port}}', String(site.port))
    .replaceAll('{{warm}}', String(site.warm));
  send(response, 'html', html, options);
}

function sendLogin(response) {
  sendNothing(response, {
    status: 303,
    headers: {location: '/account'},
    cookies: ['login=1; Path=/; HttpOnly', `remember_me=1; Path=/; HttpOnly; ${YEAR}`],
  });
}

async function sendAccount(request, response, site) {
  if (/(?:^|; )login=1/.test(request.headers.cookie ?? '')) await sendPage(response, 'account', site, {});
  else sendNothing(response, {status: 302, headers: {location: '/login'}});
}
