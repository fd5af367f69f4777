// The site that the documentation speaks of, made up by answering each request of the browser.
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {WEB_DEV, webFile} from '../helpers/web-files.mjs';

export const ORIGIN = 'https://www.example.com';

/** Where the pages take the library from: the site itself, and a CDN. */
const FOLDERS = [
  `${ORIGIN}/consent-elements/`,
  'https://cdn.jsdelivr.net/npm/consent-elements@0.1.0/dist/web/',
];

/** What the pages take for granted where a block says nothing of its policy. */
const POLICY = `<consent-banner hidden organization="Acme" policy-href="/privacy">
  <consent-category name="affiliate"></consent-category>
  <consent-category name="personalization">
    <consent-cookie name="last-visit" retention="30 days">Shows what is new.</consent-cookie>
  </consent-category>
  <consent-category name="analytics"><consent-service name="matomo"></consent-service></consent-category>
  <consent-category name="social"><consent-service name="youtube"></consent-service></consent-category>
  <consent-category name="marketing"></consent-category>
  <consent-category name="chat" label="Chat"></consent-category>
</consent-banner>`;

const LIBRARY = '<script async src="/consent-elements/consent.js"></script>';

/** A whole page of what may be a piece of one. */
export function pageOf(code, {library = true} = {}) {
  if (/^\s*<!doctype/i.test(code)) return code;
  const hasLibrary = /<script[^>]+src="\/consent-elements\//.test(code);
  const hasWayBack = /data-consent-action="preferences"|<consent-preferences-button|showPreferences/.test(
    code,
  );
  const declares = /<consent-banner|data-categories=/.test(code);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A block of the docs</title>
<link rel="icon" href="data:,">${hasLibrary || !library ? '' : LIBRARY}</head>
<body>${declares ? '' : POLICY}${code}${hasWayBack ? '' : WAY_BACK}</body></html>`;
}

/** Most blocks are a part of a page, which has this elsewhere. */
const WAY_BACK = '<button type="button" data-consent-action="preferences">Cookie settings</button>';

const TYPES = {'.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8'};

/** A file of the build with warnings; the themes are the same in both. */
function libraryFile(name) {
  const file = /^(themes|dev)\//.test(name) ? webFile(name) : path.join(WEB_DEV, name);
  if (!existsSync(file)) return {status: 404, body: ''};
  return {body: readFileSync(file), contentType: TYPES[path.extname(name)]};
}

/** What vendors and the rest of the site answer; a script notes that it has run. */
const HARMLESS = {
  stylesheet: {contentType: TYPES['.css'], body: ''},
  image: {
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  },
  document: {contentType: 'text/html', body: '<!doctype html><title>Another page</title>'},
};

/**
 * Answers a request of the page.
 *
 * @param pages Whole pages with their headers, by path
 * @param vendors What vendors answer, by address without its query
 */
export function answer(request, pages, vendors = {}) {
  const {origin, pathname} = new URL(request.url());
  const headers = {'access-control-allow-origin': '*'};
  const own = vendors[origin + pathname];
  if (own) return {status: 200, headers, ...own};
  const page = origin === ORIGIN ? pages.get(pathname) : undefined;
  if (page)
    return {status: 200, contentType: 'text/html; charset=utf-8', body: page.html, headers: page.headers};
  const folder = FOLDERS.find((address) => (origin + pathname).startsWith(address));
  if (folder) return {status: 200, headers, ...libraryFile((origin + pathname).slice(folder.length))};
  if (request.resourceType() === 'script') {
    const body = `(window.vendorsRan ??= []).push(${JSON.stringify(request.url())});`;
    return {status: 200, headers, contentType: TYPES['.js'], body};
  }
  const harmless = HARMLESS[request.resourceType()];
  return harmless ? {status: 200, headers, ...harmless} : {status: 204, headers};
}
