// A site with one category, as its owner would test it: its own origin, and a host of another site that waits for consent.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {createPolicy} from 'consent-elements/testing';

const resolve = createRequire(import.meta.url).resolve;
const WEB = path.dirname(resolve('consent-elements/consent.js'));

/** The policy, as the banner below declares it. */
export const policy = createPolicy({
  organization: 'Acme',
  categories: ['analytics', 'marketing'],
  regionCookie: 'place',
  prompt: 'EEA: ask; *: none',
  model: 'EEA: opt-in; *: opt-out',
});

const BY_REGION = 'region-cookie="place" prompt="EEA: ask; *: none" model="EEA: opt-in; *: opt-out"';

const pageOf = (
  head,
  rules = BY_REGION,
) => `<!doctype html><html lang="en"><head><title>Acme</title><link rel="icon" href="data:,">
<script async src="/web/consent.js"></script>${head}</head><body><h1>Acme</h1>
<consent-banner hidden organization="Acme" categories="analytics marketing" ${rules}></consent-banner>
<script type="text/plain" data-consent="analytics">document.title = 'counted'</script>
<button type="button" data-consent-action="preferences">Cookie settings</button></body></html>`;

const PAGES = {
  '/': pageOf(''),
  '/plain': pageOf('', ''),
  '/early': pageOf('<script>document.cookie = "_ga=GA1.1.1; path=/; max-age=99999"</script>'),
};

/** Starts the site. `seen`: the headers of each request for a page. */
export async function startSite() {
  const seen = [];
  const server = createServer(async (request, response) => {
    const page = PAGES[request.url];
    if (page) {
      seen.push(request.headers);
      response.setHeader('Content-Type', 'text/html');
      response.end(page);
      return;
    }
    try {
      const body = await readFile(path.join(WEB, path.normalize(request.url.replace(/^\/web\//, '/'))));
      response.setHeader('Content-Type', 'text/javascript');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {url: `http://127.0.0.1:${server.address().port}/`, seen, close: () => server.close()};
}
