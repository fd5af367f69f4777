// docs/recipes/optimizers.md: its page, as each optimizer changes it, with the exclusions and without. None of this is the
// real service; optimizers.mjs says what each does.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sleep} from '../e2e/driver-common.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {bannerShows, isStarted} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {BLOCKS} from '../docs/blocks.mjs';
import {
  combineOfWpRocket,
  deferOfWpRocket,
  delayOfLiteSpeed,
  delayOfWpRocket,
  mergeOfAutoptimize,
  minifyOfWpRocket,
  moveOfJetpackBoost,
  rocketLoader,
} from './optimizers.mjs';
import {AT_ONCE, addPasted, assertHeld, assertWorks, eventsOf, failedOf, namedBy} from './pasted.mjs';

const [MARKED] = BLOCKS.filter(({file}) => file === 'docs/recipes/optimizers.md').map(({code}) => code);

/** Without the marks that exclude the tag. */
const BARE = MARKED.replace(/\n\s+(?:data-(?:cf|no|jetpack)[\w-]*="[^"]*"|nowprocket)(?=\n)/g, '');

/** With an expression in place of what stands behind `data-consent`. */
const typed = (page, attributes) =>
  page.replaceAll('type="text/plain" data-consent="analytics"', () => attributes);

/** The address of the vendor's file, as it stands in the pages here. */
const VENDOR = '/fixture/script.js';

/** Longer than a tag manager may take to put the library in. Unit: milliseconds. */
const LATE_MS = 1200;

for (const engine of oneEngine()) {
  describe(`optimizers in ${engine}`, {concurrency: AT_ONCE}, () => {
    const site = useSmallSite(engine);

    it('reads a page with marks from the docs, and takes them all away', () => {
      assert.match(MARKED, /nowprocket/);
      assert.match(BARE, /<script\s+async\s+src="\/consent-elements\/consent.js"\s*>/);
    });

    const MARKED_PAGES = {
      'Cloudflare Rocket Loader': [rocketLoader],
      'WP Rocket that delays': [delayOfWpRocket],
      'WP Rocket that minifies': [minifyOfWpRocket, {excluded: [VENDOR]}],
      'WP Rocket that combines': [combineOfWpRocket, {excluded: [VENDOR]}],
      'WP Rocket that defers': [deferOfWpRocket, {excluded: [VENDOR]}],
      'LiteSpeed Cache that delays': [delayOfLiteSpeed],
      'Autoptimize that merges': [mergeOfAutoptimize],
      'Jetpack Boost': [moveOfJetpackBoost],
    };
    for (const [name, [change, options]] of Object.entries(MARKED_PAGES)) {
      it(`works with ${name} and the exclusions, and loads the library from its own address`, async (t) => {
        const page = await site.newPage(t);
        const made = addPasted(site, MARKED, change, options);

        await assertWorks(page, made);

        assert.ok(made.files().includes('consent.js'), String(made.files()));
        assert.deepEqual(await failedOf(page), []);
      });
    }

    for (const [name, change] of Object.entries({
      'Cloudflare Rocket Loader': rocketLoader,
      'Jetpack Boost': moveOfJetpackBoost,
    })) {
      it(`works with ${name} without an exclusion`, async (t) => {
        const page = await site.newPage(t);
        await assertWorks(page, addPasted(site, BARE, change));
      });
    }

    for (const [name, change] of Object.entries({
      'WP Rocket': delayOfWpRocket,
      'LiteSpeed Cache': delayOfLiteSpeed,
    })) {
      it(`asks late where ${name} delays it, and all else holds`, async (t) => {
        const page = await site.newPage(t);
        const made = addPasted(site, BARE, change);
        await page.goto(made.url);
        await assertHeld(page, made);
        assert.equal(await page.evaluate(() => typeof window.consent), 'undefined');

        await assertWorks(page, made, {arrive: () => page.press('ArrowDown')});
      });
    }

    it('names in the dev build that something held it back', async (t) => {
      const page = await site.newPage(t);
      await page.goto(addPasted(site, BARE, delayOfWpRocket, {folder: 'dev/'}).url);
      await page.waitFor(() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0);
      await sleep(LATE_MS);

      await page.press('ArrowDown');
      await page.waitFor(bannerShows);

      assert.deepEqual(await namedBy(page), ['late-start']);
    });

    for (const [name, change] of Object.entries({
      'Autoptimize merges': mergeOfAutoptimize,
      'WP Rocket minifies': minifyOfWpRocket,
    })) {
      it(`asks nobody and releases nothing where ${name} it, keeps a refusal, and says why`, async (t) => {
        const page = await site.newPage(t);
        const made = addPasted(site, BARE, change, {folder: 'dev/'});
        await page.goto(made.url);
        await page.waitFor(() => window.seen.failed.includes('ui-failed'));
        await assertHeld(page, made);
        assert.match(
          await page.evaluate(() => window.seen.warnings.join(' ')),
          /\[ui-failed\].* optimizer merged, copied or inlined/,
        );

        await page.evaluate(() => window.consent.rejectAll());
        await page.reload();
        await page.waitFor(isStarted);

        await assertHeld(page, made);
        assert.match(await page.evaluate(() => document.cookie), /&d=analytics\.marketing/);
      });
    }

    for (const [name, change] of Object.entries({
      'Autoptimize merges': mergeOfAutoptimize,
      'WP Rocket minifies': (html, options) => minifyOfWpRocket(html, {...options, excluded: [VENDOR]}),
    })) {
      it(`works as one file where ${name} it`, async (t) => {
        const page = await site.newPage(t);
        await assertWorks(page, addPasted(site, BARE, change, {file: 'consent.bundle.js'}));
      });
    }

    it('cannot hold a vendor whose file WP Rocket combines, as the docs say', async (t) => {
      const page = await site.newPage(t);
      await page.goto(addPasted(site, MARKED, combineOfWpRocket).url);
      await page.waitFor(bannerShows);

      assert.deepEqual(await eventsOf(page), ['vendor']);
    });

    it('runs a vendor behind the inline code where WP Rocket defers it, as the docs say', async (t) => {
      const page = await site.newPage(t);
      const made = addPasted(site, MARKED, deferOfWpRocket);
      await assertWorks(page, made, {events: ['visit', 'vendor']});
    });

    const MISREAD = {
      'Autoptimize, by a needless type': [
        mergeOfAutoptimize,
        'type="text/plain" data-consent="analytics" data-consent-type="text/javascript"',
      ],
      'WP Rocket that delays, by the order of attributes': [
        delayOfWpRocket,
        'data-consent-type="module" type="text/plain" data-consent="analytics"',
      ],
    };
    for (const [name, [change, attributes]] of Object.entries(MISREAD)) {
      it(`cannot hold what ${name} takes for a live script, and names it in the dev build`, async (t) => {
        const page = await site.newPage(t);
        const misread = addPasted(site, typed(MARKED, attributes), change);
        await page.goto(misread.url);
        await page.waitFor(bannerShows);
        await page.press('ArrowDown');
        await page.waitFor(() => window.dataLayer?.length > 0);

        const plain = addPasted(site, typed(MARKED, attributes), undefined, {folder: 'dev/'});
        await page.goto(plain.url);
        await page.waitFor(bannerShows);
        await page.waitFor(isStarted);

        assert.deepEqual(await namedBy(page), ['misread-type']);
      });
    }
  });
}
