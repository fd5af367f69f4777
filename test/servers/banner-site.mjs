// A plain Node server whose pages hold the banner in their HTML, with a strict Content Security Policy. Tests say how its
// next pages are made, and may hold files of the library back.
import {createHash, randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {Readable} from 'node:stream';
import {
  answerBanner,
  bannerStyleSheet,
  createPolicy,
  preloadLinks,
  renderBanner,
  renderStaticBanner,
  revealScript,
} from '../../dist/server.js';
import {webFile} from '../helpers/web-files.mjs';

export const POLICY = createPolicy({
  organization: 'Acme',
  policyHref: '/privacy',
  categories: ['analytics', 'marketing'],
});

/** How pages are made, unless a test says otherwise. */
const USUAL = {
  policy: POLICY,
  /** `request`, `static` or `none`: what renders the banner. */
  rendering: 'request',
  lang: 'en',
  isModal: false,
  hasLibrary: true,
  hasStyleSheet: false,
  /** Whether the page is as a cache keeps it of a first visitor. */
  isCached: false,
  /** `header` or `html`: where the links to the library's files are. */
  preloads: '',
  reveals: true,
  /** Between the banner and the end of the page. */
  content: '<main><h1>A page</h1><p>Text of the page.</p></main>',
  head: '',
};

const bodyOf = (request) => (request.method === 'POST' ? Readable.toWeb(request) : undefined);

/** Makes a web-standard request, as the documentation shows. */
function toRequest(incoming, origin) {
  return new Request(new URL(incoming.url, origin), {
    method: incoming.method,
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one]),
    ),
    body: bodyOf(incoming),
    duplex: 'half',
  });
}

const hashOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

async function renderPage(incoming, options) {
  const {policy, rendering, lang, isModal, hasLibrary, hasStyleSheet, preloads, reveals, content, head} =
    options;
  const nonce = randomUUID();
  const cookies = options.isCached ? '' : incoming.headers.cookie;
  const look = {lang, modal: isModal, ...(hasStyleSheet ? {styleHref: '/ask.css'} : {nonce})};
  const template = await {
    request: () => renderBanner(policy, {...look, cookies, path: incoming.url}),
    static: () => renderStaticBanner(policy, look),
    none: () => '',
  }[rendering]();
  const reveal = rendering === 'static' && reveals ? revealScript(policy) : '';
  const links = preloadLinks(cookies, policy, {
    ...{base: '/library/', lang, nonce},
    isRendered: rendering !== 'none',
  });
  const script = hasLibrary ? `'nonce-${nonce}' ${reveal && hashOf(reveal)}` : "'none'";
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,">${head.replaceAll('NONCE', nonce)}${preloads === 'html' ? links.html : ''}
${hasLibrary ? `<script async nonce="${nonce}" src="/library/consent.js"></script>` : ''}</head>
<body><consent-banner hidden ${isModal ? 'modal' : ''} organization="Acme" policy-href="/privacy"
categories="analytics marketing">${template}</consent-banner>${reveal && `<script>${reveal}</script>`}
${content}
<button id="settings" data-consent-action="preferences">Cookie settings</button>
<script type="text/plain" data-consent="analytics" nonce="${nonce}">window.ran = true;</script>
</body></html>`;
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': rendering === 'static' ? 'public, max-age=60' : 'private, no-cache',
      'Content-Security-Policy': [
        "default-src 'none'",
        `script-src ${script} 'strict-dynamic'`,
        `style-src ${hasStyleSheet ? "'self'" : `'nonce-${nonce}'`}`,
        'img-src data:',
        "form-action 'self'",
        "base-uri 'none'",
      ].join('; '),
      ...(preloads === 'header' && links.header && {Link: links.header}),
    },
  };
}

const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};

/** Starts the site. Its host is `localhost`, where browsers send what they send on https. */
export async function startBannerSite() {
  let options = USUAL;
  let held;
  let waiting = [];
  const requests = [];

  async function answer(incoming, response) {
    const {pathname} = new URL(incoming.url, 'http://localhost');
    requests.push({method: incoming.method, pathname, at: performance.now()});
    if (pathname.startsWith('/library/')) {
      if (held?.test(pathname)) await new Promise((resolve) => waiting.push(resolve));
      const body = readFileSync(webFile(pathname.slice('/library/'.length)));
      response
        .writeHead(200, {'Content-Type': TYPES[path.extname(pathname)], 'Cache-Control': 'no-cache'})
        .end(body);
    } else if (pathname === '/ask.css') {
      response.writeHead(200, {'Content-Type': 'text/css'}).end(bannerStyleSheet);
    } else if (pathname === '/consent') {
      const answered = await answerBanner(toRequest(incoming, 'http://localhost'), options.policy);
      response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
    } else {
      const {html, headers} = await renderPage(incoming, options);
      response.writeHead(200, headers).end(html);
    }
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error) => response.writeHead(500).end(String(error.stack)));
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const release = () => {
    held = undefined;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    url: (name = '') => `http://localhost:${server.address().port}/${name}`,
    /** Says how pages are made from now on, and forgets what was asked for. */
    set(changes = {}) {
      options = {...USUAL, ...changes};
      requests.length = 0;
      release();
    },
    /** Holds files back until `release()`. */
    hold: (pattern) => void (held = pattern),
    release,
    requests,
    /** The paths that were asked for, without the folder of the parts. */
    asked: () => requests.map(({pathname}) => pathname.replace(/parts-[0-9a-f]+\//, '')),
    close() {
      release();
      server.closeAllConnections();
      server.close();
    },
  };
}
