// A decision that is sent arrives, and the documented receiver keeps it once: with a receiver that fails, hangs, and dies after
// it has written.
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {startReceiverSite} from '../servers/receiver.mjs';
import {comesTo} from './comes-to.mjs';
import {sleep} from './driver-common.mjs';
import {launch, fewEngines} from './driver.mjs';
import {isStarted} from './in-page.mjs';

/** Longer than a page leaves a new decision to the page that made it. Unit: milliseconds. */
const OWN_TRY_MS = 5500;

const accept = () => void window.consent.acceptAll();
const reject = () => void window.consent.rejectAll();
const waiting = () => (localStorage.getItem('consent-choice-unsent') ?? '').split('\n').filter(Boolean);
const failures = () => window.failed;
const partsLoaded = () =>
  performance.getEntriesByType('resource').flatMap(({name}) => /[\w-]+(?=\.js)/.exec(name) ?? []);

for (const engine of fewEngines()) {
  describe(`a decision that is sent, in ${engine}`, () => {
    let browser;
    let site;
    before(async () => {
      site = await startReceiverSite();
      browser = await launch(engine);
    });
    beforeEach(() => site.reset());
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    async function goTo(page, name) {
      await page.goto(site.url(name));
      await page.waitFor(isStarted);
    }

    async function open(t) {
      const page = await browser.newPage();
      t.after(() => page.close());
      await goTo(page, 'first');
      return page;
    }

    /** What the receiver has kept, by what was granted. */
    const grants = () => site.kept().map(({granted}) => granted.join());

    it('arrives at once where the receiver works, and later pages load and send nothing', async (t) => {
      const page = await open(t);

      await page.evaluate(accept);
      await comesTo(grants, ['analytics,marketing']);
      await comesTo(() => page.evaluate(waiting), []);
      await goTo(page, 'second');
      await sleep(500);

      assert.equal(site.requests().length, 1);
      assert.equal((await page.evaluate(partsLoaded)).includes('send-again'), false);
    });

    it('arrives from a later page where the receiver fails, a withdrawal as well as a grant, in their order', async (t) => {
      site.answer('503');
      const page = await open(t);
      await page.evaluate(accept);
      await comesTo(() => page.evaluate(failures), ['record-not-sent 503']);
      await page.evaluate(reject);
      await comesTo(() => site.requests().length, 2);
      assert.equal((await page.evaluate(waiting)).length, 2);
      const sent = site.requests().slice();

      site.answer('well');
      await sleep(OWN_TRY_MS);
      await goTo(page, 'second');

      await comesTo(grants, ['analytics,marketing', '']);
      assert.deepEqual(
        site.kept().map(({form}) => form),
        sent,
      );
      await comesTo(() => page.evaluate(waiting), []);
    });

    it('waits on while the receiver fails', async (t) => {
      site.answer('500');
      const page = await open(t);
      await page.evaluate(accept);
      await comesTo(() => site.requests().length, 1);
      await sleep(OWN_TRY_MS);

      await goTo(page, 'second');
      await comesTo(() => page.evaluate(failures), ['record-not-sent 500']);

      assert.equal((await page.evaluate(waiting)).length, 1);
      site.answer('well');
      await goTo(page, 'third');
      await comesTo(grants, ['analytics,marketing']);
    });

    it('arrives from a later page where the receiver hangs', async (t) => {
      site.answer('hangs');
      const page = await open(t);
      await page.evaluate(accept);
      await comesTo(() => site.requests().length, 1);

      site.answer('well');
      await goTo(page, 'second');

      await comesTo(grants, ['analytics,marketing']);
      await comesTo(() => page.evaluate(waiting), []);
    });

    it('is kept once where the receiver dies after it has written', async (t) => {
      site.answer('dies after writing');
      const page = await open(t);
      await page.evaluate(accept);
      await comesTo(() => page.evaluate(() => window.failed.length), 1);
      assert.deepEqual(grants(), ['analytics,marketing']);

      await site.restart();
      site.answer('well');
      await sleep(OWN_TRY_MS);
      await goTo(page, 'second');

      await comesTo(() => page.evaluate(waiting), []);
      // A browser may send a form once more by itself where the connection breaks.
      assert.ok(site.requests().length >= 2, `${site.requests().length} requests`);
      assert.equal(new Set(site.requests()).size, 1);
      assert.deepEqual(grants(), ['analytics,marketing']);
    });

    it('is given up where the receiver refuses it', async (t) => {
      site.answer('403');
      const page = await open(t);

      await page.evaluate(accept);

      await comesTo(() => page.evaluate(failures), ['record-not-sent 403']);
      assert.deepEqual(await page.evaluate(waiting), []);
    });
  });
}
