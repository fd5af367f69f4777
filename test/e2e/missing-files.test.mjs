// Files of the library that answer 404: no failure turns a no into a yes, and the page works.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows, storedKeys} from './in-page.mjs';
import {
  assertAllRan,
  assertOnlyOwn,
  buildsFor,
  codesOf,
  MISSING,
  recordText,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const statusText = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[role=status]').textContent.trim();

for (const engine of usualEngines()) {
  describe(`missing files in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, options) {
      const page = await site.newPage(t);
      const made = site.addPage(options);
      await page.goto(made.url);
      return {page, made, failed: async () => (await seenOf(page)).failed};
    }

    it('leaves the page alone when consent.js is missing', async (t) => {
      const {page, made} = await open(t, {answers: {'consent.js': MISSING}});

      await assertOnlyOwn(page, made);
      await page.click('#accept');

      await assertOnlyOwn(page, made);
      assert.equal(await page.evaluate(() => window.consent), undefined);
      assert.equal(
        await page.evaluate(() => document.querySelector('consent-banner').checkVisibility()),
        false,
      );
      assert.equal(await page.evaluate(() => document.cookie), '');
    });

    for (const [build, folder] of Object.entries(buildsFor(engine))) {
      it(`tells that ui.js is missing, and the page's own controls still answer (${build})`, async (t) => {
        const {page, made, failed} = await open(t, {folder, answers: {'ui.js': MISSING}});

        await comesTo(failed, ['ui-failed']);
        await assertOnlyOwn(page, made);
        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.equal(await page.evaluate(() => document.cookie), '');

        await page.click('#accept');
        await assertAllRan(page, made);
        assert.deepEqual(codesOf(await seenOf(page)), build === 'dev' ? ['ui-failed'] : []);
      });
    }

    for (const [build, folder] of Object.entries(buildsFor(engine))) {
      it(`drops the record when change.js is missing at a refusal (${build})`, async (t) => {
        const options = {folder, cookie: recordText(), answers: {'change.js': MISSING}};
        const {page, made, failed} = await open(t, options);
        await assertAllRan(page, made);

        await page.click('#reject');

        await page.waitFor(bannerShows);
        // Neither the choice could be kept nor what follows it be told.
        await comesTo(failed, ['part-failed', 'part-failed']);
        assert.equal(await page.evaluate(() => document.cookie), '');
        assert.deepEqual(await page.evaluate(storedKeys), []);
        assert.equal(await page.evaluate(() => window.consent.isGranted('analytics')), false);
        assert.deepEqual(codesOf(await seenOf(page)), build === 'dev' ? ['part-failed', 'part-failed'] : []);

        const next = site.addPage({folder, answers: {'change.js': MISSING}});
        await page.goto(next.url);
        await page.waitFor(bannerShows);
        await assertOnlyOwn(page, next);
      });
    }

    it('neither runs anything nor says that it was saved when change.js is missing at an acceptance', async (t) => {
      const {page, made} = await open(t, {answers: {'change.js': MISSING}});
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');
      await comesTo(async () => made.answered('change.js'), true);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(bannerShows), true);
      assert.equal(await page.evaluate(statusText), '');
      assert.equal(await page.evaluate(() => document.cookie), '');
      assert.deepEqual((await seenOf(page)).ran, ['own']);
      assert.equal(made.vendorRequests(), 0);
    });
  });
}
