// What a page does besides loading, and the options of a scan, in a browser. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {startBadCertificate} from '../../bench/scan/servers/bad-certificate.mjs';
import {folderOf, runProgram} from './program.mjs';

const LIBRARY = new URL('../../dist/web/', import.meta.url);

const WORKER = "addEventListener('install', (event) => event.waitUntil(caches.open('from-worker')))";

const page = (body) => `<!doctype html><html lang="en"><title>Page</title><body>${body}`;

/** The pages of a site without a banner. `other` makes the address of another host. */
const pages = (other) => ({
  '/': page(`<link rel="preconnect" href="${other('warm')}">
    <a href="#top" ping="${other('ping')}/p ${other('pong')}/p">Top</a>
    <a href="/moved">Moved</a>
    <script>
      document.cookie = 'without a name';
      document.cookie = 'probe=1; path=/';
      document.cookie = 'probe=; path=/; max-age=0';
      document.cookie = 'refused=1; path=/; domain=other.example';
      document.cookie = 'refused=; path=/; domain=other.example; max-age=0';
      document.cookie = 'long=1; path=/; max-age=63072000';
      navigator.serviceWorker.register('/worker.js');
      addEventListener('pagehide', () => navigator.sendBeacon('${other('leave')}/bye', 'x'));
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') navigator.sendBeacon('${other('hide')}/bye', 'x');
      });
    </script>`),
  '/moved': page(`<meta http-equiv="refresh" content="0; url=/target">
    <script>document.cookie = 'moving=1; path=/';</script>`),
  '/target': page(`<script>localStorage.setItem('arrived', '1')</script>`),
  '/mapped': page(`<script>localStorage.setItem('mapped', '1')</script>`),
  '/rules': page(`<consent-banner hidden model="EEA: opt-in; *: opt-out" region-cookie="country">
      <consent-category name="analytics"></consent-category></consent-banner>
    <script src="/library/consent.js"></script>
    <script type="text/plain" data-consent="analytics">localStorage.setItem('counted', '1')</script>`),
});

async function startSite() {
  const server = createServer((request, response) => {
    const {hostname, pathname, port} = new URL(request.url, `http://${request.headers.host}`);
    const other = (name) => `http://${name}.localhost:${port}`;
    const send = (type, text) => response.writeHead(200, {'content-type': type}).end(text);
    const origin = `http://${hostname}:${port}`;
    const found = pages(other)[pathname];
    if (found) return void send('text/html; charset=utf-8', found);
    if (pathname.startsWith('/library/')) {
      return void send('text/javascript', readFileSync(new URL(pathname.slice('/library/'.length), LIBRARY)));
    }
    if (pathname === '/worker.js') return void send('text/javascript', WORKER);
    if (pathname === '/sitemap.xml') {
      const addresses = [`${origin}/mapped`, 'https://elsewhere.example/'];
      const list = addresses.map((one) => `<url><loc>${one}</loc></url>`).join('');
      return void send('application/xml', `<urlset>${list}</urlset>`);
    }
    return void response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const {port} = server.address();
  return {
    url: `http://ways.localhost:${port}/`,
    // Node knows this name on every system.
    plain: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('scan of', () => {
  const cleanups = [];
  let site;

  before(async () => {
    site = await startSite();
  });
  after(() => {
    site.close();
    for (const run of cleanups) run();
  });

  const scan = async (t, address, ...options) => {
    const folder = folderOf(t, {});
    const args = ['scan', address, '--wait', '0', '--json', 'report.json', ...options];
    const result = await runProgram(args, folder.path);
    const read = () => JSON.parse(folder.read('report.json'));
    return {...result, folder, args, read};
  };

  describe('a page that does much', () => {
    let report;

    before(async () => {
      const t = {after: (run) => cleanups.push(run)};
      report = (await scan(t, site.url, '--pages', '2')).read();
    });

    const findingsOf = (kind, name) =>
      report.findings
        .filter(({subject}) => subject.kind === kind && subject.name === name)
        .map(({code, certainty}) => `${code} ${certainty}`);

    it('finds what a page sends when it is left or hidden', () => {
      for (const name of ['leave', 'hide'])
        assert.deepEqual(findingsOf('request', `${name}.localhost`), ['before-choice sure'], name);
    });

    it('finds the hosts that a preconnect link and a ping attribute name', () => {
      for (const name of ['warm', 'ping', 'pong'])
        assert.deepEqual(findingsOf('request', `${name}.localhost`), ['before-choice sure'], name);
    });

    it('finds a cookie without a name', () => {
      assert.deepEqual(findingsOf('cookie', ''), ['before-choice check']);
    });

    it('finds a cookie that its script deletes again, unless the browser never took it', () => {
      assert.deepEqual(findingsOf('cookie', 'probe'), ['before-choice check']);
      assert.deepEqual(
        report.items.filter(({name}) => name === 'refused'),
        [],
      );
    });

    it('finds a service worker that keeps something', () => {
      assert.deepEqual(findingsOf('service-worker', `${site.url}worker.js`), ['before-choice check']);
    });

    it('follows a page that leads on by itself', () => {
      assert.deepEqual(report.troubles, []);
      const names = report.items.map(({name}) => name);
      assert.ok(names.includes('moving') && names.includes('arrived'), names.join(' '));
    });
  });

  it('the pages of a sitemap, without those of other hosts and without links', async (t) => {
    const {read} = await scan(t, site.plain, '--sitemap', '/sitemap.xml');

    const report = read();
    assert.deepEqual(
      report.pages.map(({url}) => url),
      [site.plain, `${site.plain}mapped`],
    );
    assert.ok(report.items.some(({name}) => name === 'mapped'));
  });

  it('a site whose findings a baseline accepts, and of a site with a new one', async (t) => {
    const first = await scan(
      t,
      `${site.plain}target`,
      '--pages',
      '1',
      '--baseline',
      'known.json',
      '--update-baseline',
    );
    const {accepted} = JSON.parse(first.folder.read('known.json'));
    assert.deepEqual(accepted, ['before-choice local arrived localhost']);

    await runProgram(
      first.args.filter((one) => one !== '--update-baseline'),
      first.folder.path,
    );

    assert.deepEqual(
      first.read().findings.map(({known}) => known),
      [true],
    );
  });

  it('a visitor in each region, by its rules', async (t) => {
    const {read} = await scan(t, `${site.url}rules`, '--pages', '1', '--region', 'DE', '--region', 'US-CA');

    const {states, items, troubles} = read();
    const granted = (id) => states.find((one) => one.id === id)?.granted;
    assert.deepEqual(troubles, []);
    assert.deepEqual(granted('before@DE'), ['necessary']);
    assert.deepEqual(granted('before@US-CA'), ['necessary', 'analytics']);
    const seenIn = items.find(({name}) => name === 'counted').seen.map(({state}) => state);
    assert.ok(seenIn.includes('before@US-CA') && !seenIn.includes('before@DE'), seenIn.join(' '));
  });

  it('a host whose certificate the browser refuses does not run', async (t) => {
    const certificate = await startBadCertificate();
    t.after(() => certificate.close());

    const {code, err} = await runProgram(['scan', certificate.address]);

    assert.equal(code, 2);
    assert.match(err, /error \[bad-certificate\]/);
  });
});
