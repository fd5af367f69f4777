// All hosts are names below `localhost`, which Chromium resolves to this machine and takes for secure; each
// `NAME.localhost` is a site of its own. So a hosts file and the browser's arguments stay as they are.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {isMain} from '../../../demo/server/is-main.mjs';
import {answerBroken} from './broken.mjs';
import {answerHonest, buildHonest} from './honest.mjs';
import {answerOther, upgrade} from './others.mjs';
import {send} from './answers.mjs';
import {answerShop, answerSubdomain} from './shop.mjs';
import {startBadCertificate} from './bad-certificate.mjs';
import {buildVendors} from './vendors.mjs';

const LIBRARY = '/consent-elements/';
const dist = new URL('../../../dist/web/', import.meta.url);

const listen = (server, port = 0) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });

const close = (server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections?.();
  });

/**
 * Starts every host of the measuring site.
 *
 * `log` notes each request as `{host, path, referer}`, and connections that bring no request as `{host, path: ''}`.
 */
export async function startSite({port: wanted = 0} = {}) {
  const [vendors, honest] = await Promise.all([buildVendors(), buildHonest()]);
  const log = [];
  const site = {port: 0, warm: 0, vendors, honest};

  async function answer(request, response) {
    const url = new URL(request.url, `http://${request.headers.host}`);
    log.push({host: url.hostname, path: url.pathname, referer: request.headers.referer ?? ''});
    const labels = url.hostname.split('.');
    if (url.pathname.startsWith(LIBRARY)) await sendLibrary(response, url.pathname.slice(LIBRARY.length));
    else if (url.hostname === 'shop.localhost') await answerShop(request, response, url, site);
    else if (url.hostname === 'static.shop.localhost') answerSubdomain(request, response);
    else if (url.hostname === 'broken.localhost') answerBroken(request, response, url);
    else if (honest.has(labels[0])) await answerHonest(request, response, url, honest.get(labels[0]));
    else answerOther(request, response, url, labels[0], site);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on('upgrade', (request, socket) => {
    log.push({host: new URL(`http://${request.headers.host}`).hostname, path: request.url, referer: ''});
    upgrade(request, socket);
  });
  const warm = createServer((request, response) => response.end());
  warm.on('connection', () => log.push({host: 'warmup.localhost', path: '', referer: ''}));

  site.port = await listen(server, wanted);
  site.warm = await listen(warm);
  const certificate = await startBadCertificate();
  const address = (host) => `http://${host}.localhost:${site.port}`;
  return {
    ...site,
    log,
    address,
    badCertificate: certificate.address,
    close: async () => {
      await Promise.all([close(server), close(warm), certificate.close()]);
    },
  };
}

async function sendLibrary(response, file) {
  const body = file.includes('..') ? null : await readFile(new URL(file, dist)).catch(() => null);
  if (body === null) send(response, 'json', '{}', {status: 404});
  else send(response, file.endsWith('.css') ? 'css' : 'js', body);
}

if (isMain(import.meta.url)) {
  const site = await startSite({port: 8700});
  console.log(`The planted site: ${site.address('shop')}/ · troubles: ${site.address('broken')}/`);
  console.log(`Honest sites: ${[...site.honest.keys()].map(site.address).join(' ')}`);
}
