// The former tools as npm has them run in a page, a visitor accepts, refuses or chooses there, and the library's page takes
// over what they have really written. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launch, usualEngines} from './driver.mjs';
import {REAL_TOOLS} from './real-tools.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is taken over from each act, where the tool keeps a date and where it does not. */
const DATED = {
  accept: {granted: ['analytics', 'marketing'], denied: []},
  refuse: {granted: [], denied: ['analytics', 'marketing']},
  choose: {granted: ['analytics'], denied: ['marketing']},
};
const UNDATED = {refuse: DATED.refuse, choose: {granted: [], denied: ['marketing']}};

const html = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme</title>${head}</head><body>${body}</body></html>`;

const libraryPage = (tool, options) =>
  html(
    '<script async src="/dist/web/consent.js"></script>',
    `<consent-banner hidden organization="Acme" categories="analytics marketing" import-from="${tool}" ${options}></consent-banner>`,
  );

/** Serves pages, the files of packages, and the built library, on one host. */
async function startServer() {
  const pages = new Map();
  const server = createServer(({url}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const page = pages.get(pathname);
    const type = page ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    try {
      response.end(page ?? readFileSync(ROOT + decodeURIComponent(pathname)));
    } catch {
      // A tool may ask for files that its package does not have.
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const base = `http://localhost:${server.address().port}`;
  return {
    add(page) {
      const path = `/page-${pages.size}`;
      pages.set(path, page);
      return base + path;
    },
    close: () => server.close(),
  };
}

// These run in the page.
const decision = async () => {
  const {record} = await await window.consent.ready;
  return (
    record && {granted: [...record.granted].sort(), denied: [...record.denied].sort(), source: record.source}
  );
};
const isStarted = () => Boolean(window.consent);

for (const engine of usualEngines().filter((one) => one !== 'webkit')) {
  describe(`the record of a real tool in ${engine}`, () => {
    let browser;
    let server;
    before(async () => {
      server = await startServer();
      browser = await launch(engine);
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    for (const [label, {name, head, end = () => '', isStarted: isReady, acts, keepsDate}] of Object.entries(
      REAL_TOOLS,
    )) {
      /** Has a visitor act in the tool's page, and then open the library's. Resolves with the record and the cookies. */
      async function visit(t, act, options) {
        const page = await browser.newPage();
        t.after(() => page.close());
        await page.goto(server.add(html(await head(), `<h1>Acme</h1>${end()}`)));
        await page.waitFor(`${isReady}`);
        if (act) {
          const before = await page.evaluate('document.cookie');
          await page.evaluate(`void (${acts[act]})`);
          await page.waitFor(`document.cookie !== ${JSON.stringify(before)}`);
        }
        const written = await page.evaluate('document.cookie');
        await page.goto(server.add(libraryPage(name, options)));
        await page.waitFor(isStarted);
        const record = await page.evaluate(decision);
        return {record, written, left: await page.evaluate('document.cookie')};
      }

      const rules = keepsDate ? DATED : UNDATED;
      for (const act of Object.keys(acts)) {
        it(`of ${label} is taken over as what the visitor did: ${act}`, async (t) => {
          const {record, written, left} = await visit(t, act, 'import-grants import-until="2999-01-01"');

          const expected = rules[act];
          assert.notEqual(written, '');
          assert.deepEqual(record, expected ? {...expected, source: `import.${name}`} : null);
          assert.equal(left.includes(written), !expected);
        });
      }

      it(`of ${label} gives no grant where the site does not take grants over`, async (t) => {
        const {record} = await visit(t, Object.keys(acts)[0], '');

        assert.equal(record, null);
      });

      it(`of ${label} gives nothing before the visitor answers`, async (t) => {
        const {record} = await visit(t, undefined, 'import-grants import-until="2999-01-01"');

        assert.equal(record, null);
      });
    }
  });
}
