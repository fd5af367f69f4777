// The site's own cookies that wait for consent, and parameters that are captured from the address.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookieNamesOf, cookiesOf} from './cookies.mjs';
import {engines} from './driver.mjs';
import {storedKeys} from './in-page.mjs';
import {goTo, seenOf, useSmallSite} from './small-site.mjs';

const DAY_SECONDS = 86_400;

const JARS = `<consent-banner hidden organization="Acme" categories="affiliate analytics"></consent-banner>`;

/** The captured cookie is not declared: the library names it itself. */
const CAPTURING = `<consent-banner hidden organization="Acme">
  <consent-category name="affiliate" capture="ref promo"></consent-category>
</consent-banner>`;

const BODY = () => `<main><h1>A page with jars</h1></main>`;

// These run in the page.
const put = (jar, name, value, attributes) => window.consent.jar(jar).set(name, value, attributes);
const take = (jar, name) => window.consent.jar(jar).get(name) ?? null;
const accept = () => window.consent.acceptAll();
const reject = () => window.consent.rejectAll();
const decide = (choice) => window.consent.decide(choice);

for (const engine of engines()) {
  describe(`jars in ${engine}`, () => {
    const site = useSmallSite(engine);
    const names = (page) => cookieNamesOf(engine, page);
    const find = async (page, wanted) =>
      (await cookiesOf(engine, page)).find(({name}) => name === wanted) ?? null;
    const add = (options) => site.addPage({banner: JARS, body: BODY, ...options});

    /** Where a page could keep something. */
    const kept = async (page) => ({cookies: await names(page), stored: await page.evaluate(storedKeys)});
    const ONLY_RECORD = {cookies: ['consent-choice'], stored: ['local consent-choice']};
    const NOTHING = {cookies: [], stored: []};

    it('keep a write in memory until something is decided, then write it with its attributes', async (t) => {
      const page = await site.open(t, add().url);

      await page.evaluate(put, 'affiliate', 'partner', 'a b;c', {expires: 2, path: '/fixture/'});
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), 'a b;c');
      assert.deepEqual(await kept(page), NOTHING);

      await page.evaluate(accept);
      const now = Date.now() / 1000;
      assert.deepEqual(await names(page), ['consent-choice', 'partner']);
      const {value, path, ends} = await find(page, 'partner');
      assert.equal(decodeURIComponent(value), 'a b;c');
      assert.equal(path, '/fixture/');
      assert.ok(Math.abs(ends - now - 2 * DAY_SECONDS) < 60, `ends ${ends}, now ${now}`);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), 'a b;c');
      assert.deepEqual((await seenOf(page)).uncaught, []);
    });

    it('write at once what is granted already, and drop at once what is refused already', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(decide, {affiliate: true, analytics: false});

      await page.evaluate(put, 'affiliate', 'partner', '1');
      await page.evaluate(put, 'analytics', 'visits', '1');

      assert.deepEqual(await names(page), ['consent-choice', 'partner']);
      assert.equal(await page.evaluate(take, 'analytics', 'visits'), null);
    });

    it('take a write from before the library has started', async (t) => {
      const early = `<script>
        const wait = setInterval(() => {
          if (!window.consent) return;
          clearInterval(wait);
          consent.jar('necessary').set('early', '1');
        });
      </script>`;
      const page = await site.open(t, add({head: early}).url);

      await comesTo(() => names(page), ['early']);
    });

    it('drop a waiting write at a refusal, and a later grant does not bring it back', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(put, 'affiliate', 'partner', '42');

      await page.evaluate(reject);
      assert.deepEqual(await kept(page), ONLY_RECORD);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), null);

      await page.evaluate(accept);
      assert.deepEqual(await kept(page), ONLY_RECORD);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), null);
    });

    it('lose their cookies at withdrawal, and those of others stay', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);
      await page.evaluate(put, 'affiliate', 'partner', '42');
      await page.evaluate(put, 'affiliate', 'narrow', '42', {path: '/fixture/', expires: 2});
      await page.evaluate(put, 'analytics', 'visits', '1');
      assert.deepEqual(await names(page), ['consent-choice', 'narrow', 'partner', 'visits']);

      await page.evaluate(decide, {affiliate: false});

      await comesTo(() => names(page), ['consent-choice', 'visits']);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), null);
      assert.equal(await page.evaluate(take, 'analytics', 'visits'), '1');

      await page.evaluate(accept);
      assert.deepEqual(await names(page), ['consent-choice', 'visits']);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), null);
    });

    it('lose cookies of an earlier page at withdrawal, as far as these are declared', async (t) => {
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="affiliate">
        <consent-cookie name="partner"></consent-cookie></consent-category></consent-banner>`;
      const page = await site.open(t, add({banner}).url);
      await page.evaluate(accept);
      await page.evaluate(put, 'affiliate', 'partner', '42', {expires: 2});
      await goTo(page, add({banner}).url);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), '42');

      await page.evaluate(reject);

      await comesTo(() => names(page), ['consent-choice']);
      assert.equal(await page.evaluate(take, 'affiliate', 'partner'), null);
    });

    it('with attributes of their own set and remove by these, and the jar itself stays as it was', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);

      await page.evaluate(async () => {
        const jar = window.consent.jar('affiliate');
        const narrow = jar.withAttributes({path: '/fixture/'}).withAttributes({expires: 2});
        await narrow.set('narrow', '1');
        await narrow.set('narrower', '1', {path: '/fixture/page/'});
        await jar.set('wide', '1');
      });
      assert.deepEqual((await find(page, 'narrow')).path, '/fixture/');
      assert.ok((await find(page, 'narrow')).ends);
      assert.equal((await find(page, 'narrower')).path, '/fixture/page/');
      assert.ok((await find(page, 'narrower')).ends);
      assert.equal((await find(page, 'wide')).path, '/');
      assert.equal((await find(page, 'wide')).ends, null);

      await page.evaluate(() => window.consent.jar('affiliate').remove('narrow'));
      assert.deepEqual(await names(page), ['consent-choice', 'narrow', 'narrower', 'wide']);
      await page.evaluate(() =>
        window.consent.jar('affiliate').withAttributes({path: '/fixture/'}).remove('narrow'),
      );
      assert.deepEqual(await names(page), ['consent-choice', 'narrower', 'wide']);
    });

    it('of what is necessary write before any choice, and take no end date', async (t) => {
      const page = await site.open(t, add().url);

      await page.evaluate(put, 'necessary', 'sid', '7');
      assert.equal((await find(page, 'sid')).ends, null);
      assert.deepEqual(await kept(page), {cookies: ['sid'], stored: []});

      for (const attributes of [{expires: 1}, {'max-age': '60'}]) {
        const code = await page.evaluate(
          (given) =>
            window.consent
              .jar('necessary')
              .set('lasting', '1', given)
              .catch((error) => error.code),
          attributes,
        );
        assert.equal(code, 'session-expires');
      }
      assert.deepEqual(await kept(page), {cookies: ['sid'], stored: []});
      assert.equal(await page.evaluate(take, 'necessary', 'lasting'), null);
      // The author was told by the rejection; nothing of the library's has failed.
      assert.deepEqual((await seenOf(page)).failed, []);
    });

    it('of what is necessary take an end date where the policy declares how long the cookie is kept', async (t) => {
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="necessary">
        <consent-cookie name="basket_*" retention="30 days">Your basket.</consent-cookie></consent-category>
        <consent-category name="analytics"></consent-category></consent-banner>`;
      const page = await site.open(t, site.addPage({banner}).url);

      await page.evaluate(() => window.consent.jar('necessary').set('basket_1', '7', {expires: 30}));

      assert.ok((await find(page, 'basket_1')).ends > Date.now() / 1000 + 29 * 86_400);
    });

    it('keep a captured parameter nowhere before a choice, nor after a refusal', async (t) => {
      const made = add({banner: CAPTURING});
      const page = await site.open(t, `${made.url}?ref=partner-42&q=shoes`);
      await comesTo(async () => made.files().includes('follow-up.js'), true);
      assert.deepEqual(await kept(page), NOTHING);

      await page.evaluate(reject);
      assert.deepEqual(await kept(page), ONLY_RECORD);
      assert.doesNotMatch(JSON.stringify(await page.evaluate(() => ({...localStorage}))), /partner-42/);

      await page.evaluate(accept);
      assert.deepEqual(await kept(page), ONLY_RECORD);
    });

    it('write captured parameters as one session cookie with the landing page at the grant', async (t) => {
      const made = add({banner: CAPTURING});
      const page = await site.open(t, `${made.url}?ref=partner%2042&q=shoes&promo=x%26y`);
      await page.evaluate(() => history.replaceState(null, '', '/fixture/elsewhere'));

      await page.evaluate(accept);

      await comesTo(() => names(page), ['affiliate', 'consent-choice']);
      const {value, ends, path} = await find(page, 'affiliate');
      assert.deepEqual(
        [...new URLSearchParams(value)],
        [
          ['ref', 'partner 42'],
          ['promo', 'x&y'],
          ['landing', new URL(made.url).pathname],
        ],
      );
      assert.equal(ends, null);
      assert.equal(path, '/');
      assert.deepEqual(await page.evaluate(storedKeys), ['local consent-choice']);
    });

    it('lose the captured cookie at withdrawal, on a later page too', async (t) => {
      const page = await site.open(t, `${add({banner: CAPTURING}).url}?ref=partner-42`);
      await page.evaluate(accept);
      await comesTo(() => names(page), ['affiliate', 'consent-choice']);
      await page.evaluate(reject);
      await comesTo(() => names(page), ['consent-choice']);

      const again = await site.open(t, `${add({banner: CAPTURING}).url}?ref=partner-42`);
      await again.evaluate(accept);
      await comesTo(() => names(again), ['affiliate', 'consent-choice']);
      await goTo(again, add({banner: CAPTURING}).url);
      await again.evaluate(reject);
      await comesTo(() => names(again), ['consent-choice']);
    });
  });
}
