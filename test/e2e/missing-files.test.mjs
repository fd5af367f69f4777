// Files of the library that answer 404: no failure turns a no into a yes, and the page works.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
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
      it(`keeps a refusal, and reloads, when follow-up.js is missing (${build})`, async (t) => {
        const made = site.addPage({folder, answers: {'follow-up.js': MISSING}});
        const page = await site.openLater(t, made.url, recordText());
        await assertAllRan(page, made);

        await page.click('#reject');

        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);
        const [record] = await recordsOf(engine, page);
        assert.deepEqual(fieldOf(record, 'g'), []);
        assert.deepEqual(fieldOf(record, 'd'), ['analytics', 'marketing']);
        assert.deepEqual(await page.evaluate(storedKeys), ['local consent-choice']);
        // What was declared is still to be deleted, and this page cannot do it either.
        await comesTo(async () => (await seenOf(page)).failed, ['file-failed']);
        assert.deepEqual(codesOf(await seenOf(page)), build === 'dev' ? ['file-failed'] : []);
        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.equal(made.vendorRequests(), 1);
      });
    }

    it('keeps an acceptance, and runs all, when only consent.js and ui.js are there', async (t) => {
      const others = ['follow-up.js', 'markup.js', 'tell-vendors.js', 'jar-cookies.js'];
      const answers = Object.fromEntries(others.map((name) => [name, MISSING]));
      const {page, made} = await open(t, {answers});
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');

      await assertAllRan(page, made);
      const [record] = await recordsOf(engine, page);
      assert.deepEqual(fieldOf(record, 'g'), ['analytics', 'marketing']);
      assert.deepEqual((await seenOf(page)).failed, []);
    });
  });
}
