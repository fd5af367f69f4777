// N9 of docs/law.md: choices that follow an account, by the code of docs/recipes/regions.md.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BLOCKS} from '../docs/blocks.mjs';
import {comesTo} from './comes-to.mjs';
import {recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, seenOf, useSmallSite} from './small-site.mjs';

/** Longer than a window defends its own decision. Unit: milliseconds. */
const SETTLED_MS = 1500;

const [recipe] = BLOCKS.filter(
  ({file, code}) => file.endsWith('regions.md') && code.includes('useChoicesOfAccount'),
);

const CODE = `<script type="module">
${recipe.code}
Object.assign(window, {useChoicesOfAccount, useChoicesOfDevice});
</script>`;

// These run in the page.
const logIn = () => window.useChoicesOfAccount({analytics: true, marketing: false});
const logOut = () => window.useChoicesOfDevice();
const isReady = () => Boolean(window.useChoicesOfDevice && window.consent?.policy);
const copyNow = () => localStorage.getItem('consent-choice');

for (const engine of usualEngines()) {
  describe(`choices of an account in ${engine}`, () => {
    const site = useSmallSite(engine);
    const records = (page) => recordsOf(engine, page);
    const ranIs = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);

    async function open(t) {
      const page = await site.newPage(t);
      await page.goto(site.addPage({end: CODE}).url);
      await page.waitFor(isReady);
      return page;
    }

    it('hold after a login, and the record of the device is back after the logout, byte for byte', async (t) => {
      const page = await open(t);
      await page.waitFor(bannerShows);
      await page.click('consent-banner >>> [part~=reject]');
      await comesTo(async () => (await records(page)).length, 1);
      const ofDevice = await records(page);
      const copy = await page.evaluate(copyNow);

      await page.evaluate(logIn);
      await ranIs(page, ['own', 'analytics']);
      await goTo(page, site.addPage({end: CODE}).url);
      await page.waitFor(isReady);
      await ranIs(page, ['own', 'analytics']);
      await sleep(SETTLED_MS);
      await page.evaluate(logOut);

      await page.waitFor(
        () => document.readyState === 'complete' && window.consent?.record?.granted.length === 0,
      );
      await ranIs(page, ['own']);
      assert.deepEqual(await records(page), ofDevice);
      assert.equal(await page.evaluate(copyNow), copy);
      assert.equal(await page.evaluate(bannerIsGone), true);
    });

    it('end at the logout on a device where nothing was decided, which then asks', async (t) => {
      const page = await open(t);
      await page.waitFor(bannerShows);
      await page.evaluate(logIn);
      await page.waitFor(bannerIsGone);
      await sleep(SETTLED_MS);

      await page.evaluate(logOut);

      await page.waitFor(bannerShows);
      await ranIs(page, ['own']);
      assert.deepEqual(await records(page), []);
    });
  });
}
