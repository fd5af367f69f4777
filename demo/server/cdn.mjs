import {finished} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {VENDOR_FOLDER} from '../build-vendors.mjs';
import {sendFrom, sendText} from './files.mjs';
import {folderOf, isSiteName} from './pages.mjs';

const LIBRARY_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Module scripts from another origin need CORS. `no-cache`: a new build must show at once. */
const FILE_HEADERS = {'access-control-allow-origin': '*', 'cache-control': 'no-cache'};

/** What a vendor's client takes for success; the others are content with 204. */
const ANSWERS = new Map([
  // It asks with `verbose=1`, and keeps its queue for a retry unless the status is 1.
  ['mixpanel', {type: 'application/json', body: '{"status":1,"error":null}'}],
  ['snowplow', {type: 'text/plain', body: 'ok'}],
]);

/**
 * Answers for the other origin: the library, the vendors' scripts, what sites embed, and the collector of them all.
 */
export function createCdn({traffic}) {
  return async function answer(request, response, url) {
    const path = decodeURIComponent(url.pathname);
    const [, area, name] = path.split('/');
    if (area === 'collect' && /^[a-z][a-z0-9-]*$/.test(name ?? '')) {
      return collect(request, response, name, traffic);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendText(response, 405, 'Only GET and HEAD', {allow: 'GET, HEAD'});
    }
    if (area === 'consent-elements') {
      return sendFrom(response, LIBRARY_FOLDER, path.slice('/consent-elements/'.length), FILE_HEADERS);
    }
    if (area === 'vendors') {
      return sendFrom(response, VENDOR_FOLDER, path.slice('/vendors/'.length), FILE_HEADERS);
    }
    if (area === 'embed' && isSiteName(name)) {
      return sendFrom(response, folderOf(name, 'embed'), path.split('/').slice(3).join('/'), FILE_HEADERS);
    }
    return sendText(response, 404, 'Not found');
  };
}

async function collect(request, response, vendor, traffic) {
  // With credentials a wildcard is not allowed: name the origin.
  const headers = {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'cache-control': 'no-store',
    vary: 'origin',
  };
  if (request.method === 'OPTIONS') {
    headers['access-control-allow-methods'] = request.headers['access-control-request-method'] ?? 'GET, POST';
    headers['access-control-allow-headers'] = request.headers['access-control-request-headers'] ?? '';
    return sendText(response, 204, '', headers);
  }
  traffic.count(vendor);
  // The content is nobody's business here, but it has to be read for the connection to go on.
  await finished(request.resume());
  const answer = ANSWERS.get(vendor);
  if (answer) sendText(response, 200, answer.body, {...headers, 'content-type': answer.type});
  else response.writeHead(204, headers).end();
}
