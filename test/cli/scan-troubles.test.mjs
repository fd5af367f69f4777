// Pages that cannot be scanned, and sites whose banner is another tool's. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';

/** Longer than what is read of a document. Unit: bytes. */
const TOO_MANY = 50 * 1024 * 1024;
const CHUNK = Buffer.from(`<p>${'x'.repeat(1024 * 1024)}`);

const page = (body) => `<!doctype html><html lang="en"><title>Page</title><body>${body}`;

/** Starts a host. `answers`: by path, a text, or a function of request and response. */
async function startHost(answers) {
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url, 'http://localhost').pathname];
    if (typeof answer === 'function') return void answer(response, request);
    response
      .writeHead(answer ? 200 : 404, {'content-type': 'text/html; charset=utf-8'})
      .end(answer ?? 'none');
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return {
    url: `http://bad.localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function sendMuch(response) {
  response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
  for (let sent = 0; sent < TOO_MANY && !response.destroyed; sent += CHUNK.length) {
    if (!response.write(CHUNK))
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  }
  response.end();
}

const BAD = {
  '/': page(
    ['hang', 'loop', 'file', 'large', 'busy', 'missing', 'data', 'good']
      .map((name) => `<a href="/${name}">${name}</a>`)
      .join(' '),
  ),
  '/hang': () => undefined,
  '/loop': (response) => response.writeHead(302, {location: '/loop'}).end(),
  '/file': (response) =>
    response.writeHead(200, {'content-disposition': 'attachment; filename=a.bin'}).end('a'),
  '/large': sendMuch,
  '/busy': page('<script>setTimeout(() => { for (;;); }, 0)</script>'),
  '/data': (response) => response.writeHead(200, {'content-type': 'application/json'}).end('{}'),
  '/good': page('<script>localStorage.setItem("good", 1)</script>'),
};

describe('scan of pages that cannot be scanned', () => {
  const cleanups = [];
  let host, result, report;

  before(async () => {
    host = await startHost(BAD);
    const steps = `export default async ({page, state}) => {
      if (state === 'before') await page.goto('chrome://crash').catch(() => undefined);
      if (state === 'gpc') throw new Error('no such button');
    };`;
    const folder = folderOf({after: (run) => cleanups.push(run)}, {'steps.mjs': steps});
    const limits = ['--pages', '9', '--wait', '0', '--timeout', '6'];
    result = await runProgram(
      ['scan', host.url, ...limits, '--json', 'report.json', '--script', 'steps.mjs'],
      folder.path,
    );
    report = JSON.parse(folder.read('report.json'));
  });
  after(() => {
    host.close();
    for (const run of cleanups) run();
  });

  const EXPECTED = {
    hang: 'page-hangs',
    loop: 'redirect-loop',
    file: 'download',
    large: 'too-large',
    busy: 'page-hangs',
    missing: 'http-error',
    data: 'not-html',
  };
  for (const [name, code] of Object.entries(EXPECTED)) {
    it(`names ${code} for the page ${name}`, () => {
      const found = report.troubles.filter(
        ({page: url, state}) => url === host.url + name && state === 'before',
      );
      assert.deepEqual(
        found.map((one) => one.code),
        [code],
      );
    });
  }

  it('goes on after them', () => {
    assert.ok(
      report.items.some(({name}) => name === 'good'),
      result.err,
    );
  });

  it('goes on after a crash, and after steps that throw', () => {
    const codes = report.troubles
      .filter(({page: url}) => url === host.url)
      .map(({code, state}) => `${state} ${code}`);
    assert.deepEqual(codes, ['before page-crashed', 'gpc script-failed']);
  });

  it('does not run if the start page does not answer', async () => {
    const {code, err} = await runProgram(['scan', 'http://localhost:9/']);
    assert.equal(code, 2);
    assert.match(err, /error \[no-answer\] http:\/\/localhost:9\//);
  });
});

describe('scan of a site with another tool', () => {
  const script = readFileSync(createRequire(import.meta.url).resolve('cookieconsent3'));
  const other = page(`<script src="/tool.js"></script><script>
    const act = () => {
      if (CookieConsent.acceptedCategory('analytics')) document.cookie = '_ga=1; path=/; max-age=86400';
      else if (CookieConsent.validConsent()) document.cookie = '_fbp=1; path=/';
    };
    CookieConsent.run({
      onConsent: act,
      categories: {necessary: {readOnly: true}, analytics: {}},
      language: {default: 'en', translations: {en: {
        consentModal: {title: 'Cookies', description: 'We use cookies.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all'},
        preferencesModal: {sections: []},
      }}},
    });
  </script>`);
  let host;

  before(async () => {
    host = await startHost({
      '/': other,
      '/tool.js': (response) => response.writeHead(200, {'content-type': 'text/javascript'}).end(script),
    });
  });
  after(() => host.close());

  it('answers its banner, and finds what a refusal does not stop', async (t) => {
    const folder = folderOf(t, {});
    const {code, out, err} = await runProgram(
      ['scan', host.url, '--wait', '0', '--pages', '1', '--json', 'report.json', '--write', 'policy.html'],
      folder.path,
    );

    const report = JSON.parse(folder.read('report.json'));
    assert.equal(report.banner.kind, 'other', err);
    assert.deepEqual(
      report.states.map(({id, reached}) => `${id} ${reached}`),
      ['before true', 'refused true', 'granted true', 'gpc true'],
    );
    assert.deepEqual(
      report.findings.filter(({certainty}) => certainty === 'sure').map(({id}) => id),
      ['after-refusal cookie _fbp bad.localhost'],
      out,
    );
    assert.equal(code, 1);
    assert.match(folder.read('policy.html'), /<consent-service name="google-analytics"[^]*name="_ga"/);
  });
});
