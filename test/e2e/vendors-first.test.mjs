// Vendors hear what holds before anything of theirs may run; what fails on the way opens nothing and stops nobody else.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerShows} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';
import {
  assertRefused,
  bannerOf,
  goTo,
  HANGING,
  MISSING,
  modelsIn,
  recordText,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** How long vendors may take to be told before the page hears of the delay, and a margin. Unit: milliseconds. */
const LATE_MS = 5000 + 1500;

/** How long a withdrawal may wait for the deletion, and a margin for the reload. Unit: milliseconds. */
const DELETION_MS = 2000 + 1500;

/** A file of the library that cannot be told from one that works, and throws. */
const THROWING = {body: 'throw new Error("broken file")'};

/** As browser extensions do it. */
const SIGNAL = `<script>
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true, configurable: true});
</script>`;

/** Notes in the order of events what Google was told, and what ran. */
const WATCH = `<script>
  window.told = [];
  window.dataLayer = [];
  dataLayer.push = function (...all) {
    for (const [, kind, keys] of all) told.push(kind + ' ' + keys.analytics_storage + ' ' + keys.ad_storage);
    return Array.prototype.push.apply(this, all);
  };
  addEventListener('load', () => consent.when('analytics', () => told.push('when')));
</script>`;

const GATED = `<script type="text/plain" data-consent="analytics">told.push('script')</script>`;

// These run in the page.
const told = () => window.told;
const acceptAll = () => window.consent.acceptAll();
const rejectAll = () => window.consent.rejectAll();

for (const engine of usualEngines()) {
  describe(`vendors and failures in ${engine}`, () => {
    const site = useSmallSite(engine);
    const add = ({model = 'opt-in', attributes = 'signals="google" no-reload', ...options} = {}) =>
      site.addPage({banner: bannerOf(model, attributes), head: WATCH, end: GATED, ...options});
    const record = async (page) => (await recordsOf(engine, page))[0];

    for (const model of modelsIn(engine)) {
      it(`are told before scripts and code of a visitor who returns (${model})`, async (t) => {
        const answers = {'tell-vendors.js': {delay: '600'}};
        const page = await site.openLater(t, add({model, answers}).url, recordText());

        await page.waitFor(() => window.told.includes('when') && window.told.includes('script'));

        const order = await page.evaluate(told);
        assert.deepEqual(order.slice(0, 2), ['default denied denied', 'update granted granted']);
        assert.deepEqual(order.slice(2).sort(), ['script', 'when']);
      });
    }

    it('are told before what opt-out starts without an answer', async (t) => {
      const page = await site.open(t, add({model: 'opt-out'}).url);

      await page.waitFor(() => window.told.includes('when') && window.told.includes('script'));

      const order = await page.evaluate(told);
      assert.equal(order.findIndex((what) => what.includes('granted')) < order.indexOf('when'), true);
      assert.equal(order.findIndex((what) => what.includes('granted')) < order.indexOf('script'), true);
    });

    it('are told of a signal that is new since the record, before anything runs', async (t) => {
      const page = await site.newPage(t);
      const headers = {'set-cookie': `consent-choice=${recordText()}; Path=/`};
      await page.goto(site.addRaw('<!doctype html><title>Earlier</title>', headers));
      const banner = bannerOf('opt-in', 'signals="google" no-reload');
      const end = `${GATED}<script type="text/plain" data-consent="marketing">told.push('sold')</script>`;

      await goTo(page, site.addPage({banner, head: SIGNAL + WATCH, end}).url);

      await page.waitFor(() => window.told.includes('script'));
      await sleep(QUIET_MS);
      const order = await page.evaluate(told);
      // Marketing sells by nature: that grant is from before the signal.
      assert.equal(
        order.some((what) => what.endsWith(' granted')),
        false,
      );
      assert.equal(order.includes('sold'), false);
      assert.equal(order.indexOf('update granted denied') < order.indexOf('script'), true);
    });

    const BROKEN = {missing: MISSING, hanging: HANGING, 'one that throws': THROWING};
    for (const [how, answer] of Object.entries(BROKEN)) {
      for (const model of modelsIn(engine)) {
        it(`that cannot be told, because their file is ${how}, keep everything closed (${model})`, async (t) => {
          const made = add({model, answers: {'tell-vendors.js': answer}});
          const page = await site.newPage(t);
          await page.goto(made.url, {wait: 'start'});
          await page.waitFor(bannerShows);

          await page.evaluate(acceptAll);
          await sleep(LATE_MS);

          assert.ok((await seenOf(page)).failed.includes('vendors-not-told'));
          assert.deepEqual(await page.evaluate(told), []);
          assert.deepEqual((await seenOf(page)).ran, ['own']);
          assert.equal(made.vendorRequests(), 0);
          assert.deepEqual(fieldOf(await record(page), 'g'), ['analytics', 'marketing']);
          await page.evaluate(rejectAll);
          assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics', 'marketing']);
        });
      }

      it(`lose no withdrawal when follow-up.js is ${how}: it is told, and the page loads anew`, async (t) => {
        const head = `<script>
          document.addEventListener('consent-reload', ({removed}) => {
            sessionStorage.withdrawn = removed.join() + ' ' + (Date.now() - sessionStorage.clicked);
          });
        </script>`;
        const banner = bannerOf('opt-in');
        const made = site.addPage({banner, head, answers: {'follow-up.js': answer}});
        const page = await site.openLater(t, made.url, recordText(), {wait: 'start'});
        await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);

        await page.evaluate(() => {
          sessionStorage.clicked = Date.now();
          window.consent.rejectAll();
        });

        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);
        const [removed, took] = (await page.evaluate(() => sessionStorage.withdrawn)).split(' ');
        assert.equal(removed, 'analytics,marketing');
        assert.ok(Number(took) < DELETION_MS, `${took} ms`);
        await assertRefused(page, {vendorRequests: () => made.vendorRequests() - 1});
      });
    }

    it('that throw stop neither the other vendors nor the page', async (t) => {
      const head = `${WATCH}<script>
        window.uetq = [];
        uetq.push = () => { throw new Error('broken vendor') };
      </script>`;
      const attributes = 'signals="microsoft google" no-reload';
      const page = await site.openLater(t, add({head, attributes}).url, recordText());

      await page.waitFor(() => window.told.includes('script') && window.told.includes('when'));
      await page.evaluate(rejectAll);

      const {failed} = await seenOf(page);
      assert.ok(failed.includes('vendor-failed'));
      assert.equal((await page.evaluate(told)).at(-1), 'update denied denied');
      assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics', 'marketing']);
    });

    it('stand beside listeners and handlers that throw, at a grant and at a withdrawal', async (t) => {
      const head = `<script>
        window.heard = [];
        const fails = (what) => () => {
          heard.push(what);
          throw new Error('broken ' + what);
        };
        addEventListener('consent-reload', (event) => event.preventDefault());
        for (const type of ['consent-ready', 'consent-change', 'consent-reload']) {
          document.addEventListener(type, fails(type));
          document.addEventListener(type, () => heard.push('second ' + type));
        }
      </script>`;
      const tag = (src) => `<script src="${src}"></script><script>
        consent.subscribe(fails('subscriber'));
        consent.subscribe(() => heard.push('second subscriber'));
        consent.when('analytics', fails('handler'));
        consent.when('analytics', ({signal}) => {
          heard.push('second handler');
          signal.addEventListener('abort', fails('abort'));
          signal.addEventListener('abort', () => heard.push('second abort'));
        });
      </script>`;
      const made = site.addPage({banner: bannerOf('opt-in'), head, tag});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      await page.evaluate(acceptAll);
      await comesTo(async () => made.vendorRequests(), 1);
      assert.deepEqual((await seenOf(page)).ran, ['own', 'analytics']);

      await page.evaluate(rejectAll);

      await page.waitFor(() => window.heard.includes('second consent-reload'));
      const all = await page.evaluate(() => window.heard);
      const twins = ['consent-ready', 'consent-change', 'consent-reload', 'subscriber', 'handler', 'abort'];
      const count = (what) => all.filter((one) => one === what).length;
      for (const what of twins) assert.equal(count(what), count(`second ${what}`), what);
      assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics', 'marketing']);
      assert.equal(await isGranted(page, 'analytics'), false);
    });
  });
}
