// Every host that is not the shop's: trackers, ad servers, fonts, vendors.
import {createHash} from 'node:crypto';
import {send, sendGif, sendNothing, YEAR} from './answers.mjs';

const THIRD = 'Path=/; SameSite=None; Secure';

/** What hosts set by an answer, besides their file. */
const COOKIES = {
  tracker: [`tuid=1; ${YEAR}; ${THIRD}`],
  pixelhub: [`sync_uid=1; ${YEAR}; ${THIRD}`],
};

const FRAMES = {
  widgets: {
    cookies: [`w_id=1; ${YEAR}; ${THIRD}`, `__Host-w_part=1; ${YEAR}; ${THIRD}; Partitioned`],
    code: `localStorage.setItem('w_state', '1');`,
  },
  widgetly: {cookies: [`wly_uid=1; ${YEAR}; ${THIRD}`], code: ''},
  map: {cookies: [], code: ''},
  accounts: {cookies: [], code: `document.cookie = 'acc_hint=1; path=/; max-age=31536000';`},
};

const FILES = {
  'fonts.css': ({port}) =>
    `@font-face { font-family: Planted; src: url(//fontfiles.localhost:${port}/planted.woff2); }`,
  'module.js': () => 'export const lamp = 1;',
};

/** A browser's WebSocket is answered, and stays open. */
export function upgrade(request, socket) {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.on('error', () => socket.destroy());
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
}

/** @param {string} host the first label of the host's name */
export function answerOther(request, response, url, host, {port}) {
  const [first, second = ''] = url.pathname.slice(1).split('/');
  const cookies = COOKIES[host] ?? [];
  if (first === 'sync')
    sendNothing(response, {
      status: 302,
      headers: {location: `http://pixelhub.localhost:${port}/match.gif`},
    });
  else if (first === 'frame' && FRAMES[second])
    send(response, 'html', `<!doctype html><p>${second}</p><script>${FRAMES[second].code}</script>`, {
      cookies: FRAMES[second].cookies,
    });
  else if (first === 'events') {
    response.writeHead(200, {'content-type': 'text/event-stream', 'access-control-allow-origin': '*'});
    response.write('data: 1\n\n');
  } else if (first in FILES) send(response, first.split('.').at(-1), FILES[first]({port}), {cookies});
  else if (first.endsWith('.gif')) sendGif(response, {cookies});
  else if (first.endsWith('.js')) send(response, 'js', '', {cookies});
  else if (first.endsWith('.css')) send(response, 'css', '', {cookies});
  else if (first.endsWith('.woff2')) send(response, 'woff2', '', {cookies});
  else send(response, 'json', '{}', {cookies});
}
