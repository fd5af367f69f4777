/** What the servers answer with. `cookies` are whole Set-Cookie headers. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  ico: 'image/gif',
  json: 'application/json',
  woff2: 'font/woff2',
};

export const YEAR = 'Max-Age=31536000';

const headersOf = (cookies, more) => ({
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'cache-control': 'no-store',
  ...(cookies.length > 0 && {'set-cookie': cookies}),
  ...more,
});

/** @param {keyof typeof TYPES} type */
export const send = (response, type, body, {status = 200, cookies = [], headers = {}} = {}) =>
  response.writeHead(status, headersOf(cookies, {'content-type': TYPES[type], ...headers})).end(body);

export const sendGif = (response, options) => send(response, 'gif', GIF, options);

export const sendNothing = (response, {status = 204, cookies = [], headers = {}} = {}) =>
  response.writeHead(status, headersOf(cookies, headers)).end();
