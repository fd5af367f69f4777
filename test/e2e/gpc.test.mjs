// Global Privacy Control: what sells is off while the signal is on, unless the visitor has granted it over the signal.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookieNamesOf, fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {fewEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** What Firefox's own switch sets. */
const PREFS = {
  'privacy.globalprivacycontrol.enabled': true,
  'privacy.globalprivacycontrol.functionality.enabled': true,
};

// These run in the page.
const giveSignal = () =>
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true, configurable: true});
const granted = (name) => window.consent.isGranted(name);
const decide = (choice) => window.consent.decide(choice);
const noticeShows = () => Boolean(document.querySelector('consent-notice')?.shadowRoot?.textContent.trim());

/** As browser extensions do it. */
const SIGNAL = `<script>(${giveSignal})()</script>`;

/** Marketing sells by nature, personalization because it says so, analytics does not. */
const banner = (attributes = '', category = '') => `<consent-banner hidden organization="Acme" ${attributes}>
  <consent-category name="analytics"></consent-category>
  <consent-category name="marketing" ${category}><consent-cookie name="_mk"></consent-cookie></consent-category>
  <consent-category name="personalization" sells="yes"></consent-category>
</consent-banner>`;

const ALL = 'analytics.marketing.personalization';

for (const engine of fewEngines()) {
  describe(`Global Privacy Control in ${engine}`, () => {
    const site = useSmallSite(engine, {prefs: PREFS});
    const record = async (page) => (await recordsOf(engine, page))[0];

    /** A page with the signal: Firefox has it by itself. @param signal without it: a page where it has been taken off */
    function add({signal = true, ...options} = {}) {
      const head = signal && engine === 'webkit' ? SIGNAL : '';
      return site.addPage({banner: banner(), head, ...options});
    }

    /** In a profile with that record, with the signal on in all its pages. */
    async function openSignalled(t, url, stored = '') {
      const page = await site.newPage(t);
      if (engine === 'chromium') await page.raw.evaluateOnNewDocument(giveSignal);
      if (stored) {
        const headers = {'set-cookie': [`consent-choice=${stored}; Path=/`, '_mk=1; Path=/']};
        await page.goto(site.addRaw('<!doctype html><title>Before</title>', headers));
      }
      await goTo(page, url);
      assert.equal(await page.evaluate(() => navigator.globalPrivacyControl), true);
      return page;
    }

    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);
    async function sellsNothing(page, made) {
      await sleep(QUIET_MS);
      assert.equal(made.vendorRequests(), 0);
      assert.equal(await page.evaluate(granted, 'marketing'), false);
      assert.equal(await page.evaluate(granted, 'personalization'), false);
    }

    it('keeps off what sells on a first visit, also where it would run until refused', async (t) => {
      const made = add({banner: banner('', 'model="opt-out"')});
      const page = await openSignalled(t, made.url);

      await page.waitFor(bannerShows);
      await sellsNothing(page, made);
      assert.deepEqual((await seenOf(page)).ran, ['own']);

      await page.evaluate(decide, {analytics: true});
      await comesToRun(page, ['own', 'analytics']);
      await sellsNothing(page, made);
      const text = await record(page);
      assert.deepEqual(fieldOf(text, 'g'), ['analytics']);
      assert.deepEqual(fieldOf(text, 'd'), []);
      assert.deepEqual(fieldOf(text, 'f'), ['gpc']);
    });

    it('turns off what was granted before it came, at once; the record then says so, and so does a notice', async (t) => {
      const made = add();
      const before = recordText({granted: ALL});
      const page = await openSignalled(t, made.url, before);

      await comesToRun(page, ['own', 'analytics']);
      await sellsNothing(page, made);
      await comesTo(async () => fieldOf(await record(page), 'o'), ['gpc']);
      const text = await record(page);
      assert.deepEqual(fieldOf(text, 'f')[0], 'gpc');
      assert.deepEqual(fieldOf(text, 'g'), ['analytics']);
      assert.deepEqual(fieldOf(text, 'd'), ['marketing', 'personalization']);
      for (const name of ['id', 't', 'u', 'p']) assert.deepEqual(fieldOf(text, name), fieldOf(before, name));
      assert.equal(await page.evaluate(bannerIsGone), true);
      await page.waitFor(noticeShows);

      const next = add();
      await goTo(page, next.url);
      await comesToRun(page, ['own', 'analytics']);
      await sellsNothing(page, next);
    });

    it('clears what is declared for what it turns off', async (t) => {
      const page = await openSignalled(t, add().url, recordText({granted: ALL}));

      await comesTo(() => cookieNamesOf(engine, page), ['consent-choice']);
    });

    it('yields to a later grant, which stays', async (t) => {
      const made = add();
      const page = await openSignalled(t, made.url, recordText({granted: ALL}));
      await comesTo(async () => fieldOf(await record(page), 'o'), ['gpc']);

      await page.evaluate(decide, {marketing: true});
      await comesTo(async () => made.vendorRequests(), 1);
      const text = await record(page);
      assert.deepEqual(fieldOf(text, 'g'), ['analytics', 'marketing']);
      assert.deepEqual([fieldOf(text, 'o'), fieldOf(text, 'f')[0]], [['api'], 'gpc']);

      const next = add();
      await goTo(page, next.url);
      await comesTo(async () => next.vendorRequests(), 1);
      assert.equal(await page.evaluate(granted, 'personalization'), false);
      assert.equal(await page.evaluate(bannerIsGone), true);
    });

    it('is not overridden by "Accept all", and the next page does not ask again', async (t) => {
      const made = add();
      const page = await openSignalled(t, made.url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');

      await comesToRun(page, ['own', 'analytics']);
      await sellsNothing(page, made);
      const next = add();
      await goTo(page, next.url);
      await comesToRun(page, ['own', 'analytics']);
      await sellsNothing(page, next);
      assert.equal(await page.evaluate(bannerIsGone), true);
      assert.deepEqual(fieldOf(await record(page), 'f'), ['gpc']);
    });

    // N1 of docs/law.md.
    it('is the answer to what sells: there is no banner, and the button says on each page that it is honored', async (t) => {
      const sold =
        '<consent-banner hidden organization="Acme" categories="affiliate marketing"></consent-banner>';
      const button = '<consent-preferences-button></consent-preferences-button>';
      const page = await openSignalled(t, add({banner: sold, end: button}).url);
      const status = () =>
        document.querySelector('consent-preferences-button')?.shadowRoot?.querySelector('[part~=status]')
          ?.textContent;

      await comesTo(() => page.evaluate(status), 'Opt-out request honored');
      assert.equal(await page.evaluate(bannerIsGone), true);
      assert.deepEqual(await cookieNamesOf(engine, page), []);
      const next = add({banner: sold, end: button});
      await goTo(page, next.url);
      await comesTo(() => page.evaluate(status), 'Opt-out request honored');

      await page.evaluate(() => window.consent.acceptAll());
      await sellsNothing(page, next);
    });

    it('is not heard under gpc="ignore"', async (t) => {
      const made = add({banner: banner('gpc="ignore"')});
      const before = recordText({granted: ALL});
      const page = await openSignalled(t, made.url, before);

      await comesToRun(page, ['own', 'analytics']);
      await comesTo(async () => made.vendorRequests(), 1);
      await sleep(QUIET_MS);
      assert.equal(await record(page), before);
      assert.deepEqual(made.files(), ['consent.js']);
    });

    const always = engine === 'firefox' ? {skip: 'its signal is a setting of the whole browser'} : {};
    it('that went and came again turns off what was granted over it', always, async (t) => {
      const made = add();
      const page = await openSignalled(t, made.url, `${recordText({granted: ALL})}&f=gpc`);
      await comesTo(async () => made.vendorRequests(), 1);

      const quiet = add({signal: false});
      const tab = await page.newTab(); // in Chromium the signal is the first tab's
      await goTo(tab, quiet.url);
      assert.notEqual(await tab.evaluate(() => navigator.globalPrivacyControl), true);
      await comesTo(async () => fieldOf(await record(page), 'f'), []);
      await comesTo(async () => quiet.vendorRequests(), 1);
      await tab.close();

      const again = add();
      await goTo(page, again.url);
      await comesTo(async () => fieldOf(await record(page), 'o'), ['gpc']);
      await sellsNothing(page, again);
    });

    const header =
      engine === 'firefox' ? {} : {skip: 'does not have the signal: the tests define it in the page'};
    it('comes to the server as the header Sec-GPC', header, async (t) => {
      const heard = [];
      const server = createServer((request, response) => {
        heard.push(request.headers['sec-gpc']);
        response.setHeader('content-type', 'text/html').end('<!doctype html><title>Heard</title>');
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      t.after(() => server.close());
      const page = await site.newPage(t);

      await page.goto(`http://localhost:${server.address().port}/`);

      assert.equal(heard[0], '1');
    });
  });
}
