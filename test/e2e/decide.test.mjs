// What a page can ask the library to decide, and what it cannot.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fieldOf, recordsOf} from './cookies.mjs';
import {launch, fewEngines} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows} from './in-page.mjs';
import {startFixtureServer} from '../helpers/fixture-server.mjs';
import {assertRefused, bannerOf, goTo, MODELS, recordText, seenOf, useSmallSite} from './small-site.mjs';

const ALL = ['analytics', 'marketing'];

/** What is no choice, as code. */
const BAD_CHOICES = {
  "'analytics'": 'bad-choice',
  "'false'": 'bad-choice',
  1: 'bad-choice',
  0: 'bad-choice',
  null: 'bad-choice',
  undefined: 'bad-choice',
  "['analytics']": 'bad-choice',
  "{analytics: 'no'}": 'bad-choice',
  '{analytics: 1}': 'bad-choice',
  '{analytics: undefined}': 'bad-choice',
  '{analitics: true}': 'unknown-name',
  '{necessary: false}': 'mandatory',
};

const CANCEL = `<script>
  document.addEventListener('consent-request', (event) => {
    event.preventDefault();
    (window.requests ??= []).push({choice: event.choice, cancelable: event.cancelable});
  });
</script>`;

// These run in the page.
const requests = () => window.requests;
const decideCode = (code) => {
  try {
    return {result: window.consent.decide(new Function(`return ${code}`)())};
  } catch (error) {
    return {code: error.code, name: error.name};
  }
};

for (const engine of fewEngines()) {
  for (const model of MODELS) {
    describe(`a decision by code under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const add = (options) => site.addPage({banner: bannerOf(model), ...options});
      const record = async (page) => (await recordsOf(engine, page))[0];

      it('that is none throws, and changes nothing', async (t) => {
        const page = await site.openLater(
          t,
          add().url,
          recordText({granted: 'analytics', denied: 'marketing'}),
        );
        const kept = await record(page);

        for (const [code, expected] of Object.entries(BAD_CHOICES)) {
          const answer = await page.evaluate(decideCode, code);
          assert.deepEqual(answer, {code: expected, name: 'ConsentConfigError'}, code);
        }

        assert.equal(await record(page), kept);
      });

      it('that is none throws before the policy is known, too', async (t) => {
        const tag = (src) => `<script src="${src}"></script><script>
          try {
            consent.decide('analytics');
          } catch ({code}) {
            seen.ran.push(code);
          }
        </script>`;
        const page = await site.open(t, add({tag}).url);

        assert.equal((await seenOf(page)).ran[0], 'bad-choice');
        assert.equal(await record(page), undefined);
      });

      it('acts, is kept and is announced before the call returns', async (t) => {
        const page = await site.open(t, add({banner: bannerOf(model, 'no-reload')}).url);

        const told = await page.evaluate(() => {
          const order = [];
          document.addEventListener('consent-change', () => order.push('event'));
          window.consent.subscribe(() => order.push('subscriber'));
          order.length = 0;
          const isKept = window.consent.rejectAll();
          order.push('returned');
          return {order, isKept, cookie: document.cookie, granted: window.consent.isGranted('analytics')};
        });

        assert.equal(told.order.at(-1), 'returned');
        assert.deepEqual(told.order.sort(), ['event', 'returned', 'subscriber']);
        assert.deepEqual([told.isKept, told.granted], [true, false]);
        assert.match(told.cookie, /d=analytics\.marketing/);
      });

      it('leaves a name that it does not mention as it was', async (t) => {
        const page = await site.open(t, add().url);

        await page.evaluate(() => window.consent.decide({analytics: true}));

        const text = await record(page);
        assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [['analytics'], []]);
        await page.waitFor(bannerShows);
      });
    });

    describe(`a request that the page cancels under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const add = (options) => site.addPage({banner: bannerOf(model, 'no-reload'), head: CANCEL, ...options});
      const record = async (page) => (await recordsOf(engine, page))[0];

      it('is no yes', async (t) => {
        const page = await site.open(t, add().url);
        await page.waitFor(bannerShows);

        await page.click('consent-banner >>> [part~=accept]');

        await page.waitFor(() => window.requests);
        assert.equal((await page.evaluate(requests))[0].cancelable, true);
        assert.equal(await record(page), undefined);
        assert.equal(await page.evaluate(bannerShows), true);
      });

      it('is a no all the same, from the banner', async (t) => {
        const page = await site.openLater(t, add().url, recordText({granted: '', denied: ''}));
        await page.waitFor(bannerShows);

        await page.click('consent-banner >>> [part~=reject]');

        await page.waitFor(bannerIsGone);
        assert.equal((await page.evaluate(requests))[0].cancelable, false);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
        const next = add();
        await goTo(page, next.url);
        await assertRefused(page, next);
      });

      it('is a no all the same, from the preferences', async (t) => {
        const page = await site.openLater(t, add().url, recordText());
        await page.evaluate(() => window.consent.showPreferences());
        await page.waitFor(dialogShows);

        await page.click('consent-preferences >>> [part~=withdraw]');

        await page.waitFor(dialogIsGone);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
      });

      it('keeps of a mixed choice what is refused', async (t) => {
        const page = await site.openLater(
          t,
          add().url,
          recordText({granted: 'analytics', denied: 'marketing'}),
        );
        await page.evaluate(() => window.consent.showPreferences());
        await page.waitFor(dialogShows);

        await page.click('consent-preferences >>> [part~=switch][data-name=analytics]');
        await page.click('consent-preferences >>> [part~=switch][data-name=marketing]');
        await page.click('consent-preferences >>> [part~=save]');

        await page.waitFor(() => window.requests);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
      });
    });
  }
}

describe('what a page gave to the library', () => {
  let browser;
  let server;
  before(async () => {
    server = await startFixtureServer();
    browser = await launch('chromium', {args: ['--js-flags=--expose-gc']});
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('is not kept alive when it is taken off, or when its root is gone', async (t) => {
    const html = `<!doctype html><html lang="en"><title>Memory</title>
      <script async src="/fixture/dist/consent.js"></script>
      <consent-banner hidden categories="analytics"></consent-banner></html>`;
    const page = await browser.newPage();
    t.after(() => page.close());
    await page.goto(server.addPage({html}));
    await page.waitFor(() => window.consent?.policy);

    await page.evaluate(() => {
      const {consent} = window;
      const big = () => ({bytes: new Uint8Array(1000)});
      const refs = (window.refs = {});
      const keep = (name, value) => {
        refs[name] = new WeakRef(value);
        return value;
      };
      const withClosure = (name, give) => {
        const held = keep(name, big());
        give(() => held.bytes)();
      };
      withClosure('subscriber', (fn) => consent.subscribe(fn));
      withClosure('handler', (fn) => consent.when('analytics', fn));
      consent.acceptAll();
      withClosure('running handler', (fn) =>
        consent.when('analytics', ({signal}) => signal.addEventListener('abort', fn)),
      );
      withClosure('late subscriber', (fn) => consent.subscribe(fn));
      const host = keep('host', document.createElement('div'));
      const root = keep('root', host.attachShadow({mode: 'open'}));
      root.innerHTML = '<p><script type="text/plain" data-consent="marketing">1</script></p>';
      document.body.append(host);
      consent.observe(root);
      host.remove();
      const loose = keep('loose root', document.createElement('section'));
      consent.observe(loose);
    });

    const alive = () =>
      page.evaluate(async () => {
        for (let i = 0; i < 5; i++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          window.gc();
        }
        return Object.entries(window.refs).flatMap(([name, ref]) => (ref.deref() ? [name] : []));
      });
    assert.deepEqual(await alive(), []);
  });
});
