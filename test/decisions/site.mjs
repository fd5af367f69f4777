// The server of the random visitors: the board, its windows on two hosts of one site, and the built library, whose
// files can be missing or never come.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const PAGES = fileURLToPath(new URL('pages/', import.meta.url));

const TYPES = {'.js': 'text/javascript; charset=utf-8', '.html': 'text/html; charset=utf-8'};

/** What stands in the page beside the banner and takes a name of the document's own. */
const SHADOWS = {
  none: '',
  cookie:
    '<img name="cookie" alt=""><img name="querySelector" alt=""><img name="getElementsByTagName" alt="">',
  document:
    '<form name="readyState"></form><img name="addEventListener" alt=""><img name="documentElement" alt="">',
};

/** The record's place is said on the tag, so that the library knows it before the banner is parsed. */
function windowPage(query) {
  const get = (name) => query.get(name) ?? '';
  const domain = get('domain') && ` data-cookie-domain="${get('domain')}"`;
  const gated = ['analytics', 'stats', 'social', 'advertising-on-the-sites-of-others'].map(
    (name) => `<script type="text/plain" data-consent="${name}">agent.started('script', '${name}')</script>`,
  );
  return `<!doctype html><html lang="en"><title>A window</title>
<script src="/agent.js"></script>
<script src="/lib/${get('files')}/consent.js" data-cookie-name="${get('name')}"${domain}></script>
<script>agent.follow(); agent.point('early')</script>
<body>${SHADOWS[get('shadow')] ?? ''}
<consent-banner hidden organization="Model"${get('reload') ? '' : ' no-reload'}>
<consent-category name="analytics"><consent-service name="stats"></consent-service></consent-category>
<consent-category name="social" model="opt-out"></consent-category>
<consent-category name="advertising-on-the-sites-of-others"></consent-category>
</consent-banner>
<script>agent.point('parsing')</script>
<p>Text</p>
${gated.join('\n')}
<script>agent.point('end')</script>`;
}

async function sendFile(response, file, isKept = false) {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const caching = isKept ? 'max-age=3600, immutable' : 'no-store';
  try {
    const body = await readFile(file);
    response.writeHead(200, {'content-type': type, 'cache-control': caching}).end(body);
  } catch {
    response.writeHead(404).end(); // a file that is not there is what a page may well ask for
  }
}

/** Most runs need no interface, and a page without one loads in half the time. */
const BARE_UI =
  'const nothing = () => {}; export const mount = () => ({open: nothing, close: nothing, define: nothing});';

const sendText = (response, text) =>
  response
    .writeHead(200, {'content-type': TYPES['.js'], 'cache-control': 'max-age=3600, immutable'})
    .end(text);

const sendPage = (response, html) =>
  response
    .writeHead(200, {
      'content-type': TYPES['.html'],
      'cache-control': 'no-store',
      // The windows of one site may then call each other.
      'origin-agent-cluster': '?0',
    })
    .end(html);

/**
 * Starts the server.
 *
 * @param {string} folder of the built library
 * @returns {Promise<{board: string, close: () => void}>} `board`: address of the page that plays runs
 */
export async function startSite(folder) {
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    const [, top, variant, ...rest] = pathname.split('/');
    if (pathname === '/board')
      sendPage(response, '<!doctype html><title>Board</title><body><script src="/board.js"></script>');
    else if (pathname === '/win/page') sendPage(response, windowPage(searchParams));
    else if (top !== 'lib') void sendFile(response, path.join(PAGES, path.basename(pathname)), true);
    else if (variant === 'bare' && rest.at(-1) === 'ui.js') sendText(response, BARE_UI);
    else if (['ok', 'bare'].includes(variant) || rest.join('/') === 'consent.js') {
      void sendFile(response, path.join(folder, ...rest), true);
    } else if (variant === 'missing') response.writeHead(404).end();
    // What hangs is never answered; the window's end closes the connection.
  });
  // Both loopback addresses: browsers take either for `localhost`.
  await new Promise((resolve) => server.listen(0, resolve));
  const {port} = server.address();
  return {
    board: `http://a.shop.localhost:${port}/board`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
