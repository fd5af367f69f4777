// How a category stands before the choice: off until granted, on until refused, on without being asked.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookieNamesOf, fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {oneEngine} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogShows} from './in-page.mjs';
import {goTo, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const banner = (model, more = '') => `<consent-banner hidden organization="Acme">
  <consent-category name="analytics" model="${model}"><consent-cookie name="_ga"></consent-cookie></consent-category>
  ${more}</consent-banner>`;
const MARKETING = '<consent-category name="marketing"></consent-category>';

/** Notes reloads, where a reload leaves the notes. */
const NOTES = `<script>
  const noted = () => JSON.parse(sessionStorage.noted ?? '[]');
  const note = (what) => void (sessionStorage.noted = JSON.stringify([...noted(), what]));
  note('load');
  document.addEventListener('consent-reload', ({removed}) => note({removed}));
</script>`;

// These run in the page.
const setCookie = () => void (document.cookie = '_ga=1;path=/');
const notes = () => JSON.parse(sessionStorage.getItem('noted'));
const switches = () =>
  [...document.querySelector('consent-preferences').shadowRoot.querySelectorAll('[part~=switch]')]
    .map(({dataset, checked}) => [dataset.name, checked])
    .filter(([name]) => name !== 'necessary');

for (const engine of oneEngine()) {
  describe(`the model in ${engine}`, () => {
    const site = useSmallSite(engine);
    const add = (model, more) => site.addPage({banner: banner(model, more), head: NOTES});
    const names = (page) => cookieNamesOf(engine, page);
    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);
    const record = async (page) => (await recordsOf(engine, page))[0];

    async function stillRan(page, ran) {
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ran);
    }

    for (const model of ['opt-in', 'a-mistake']) {
      it(`${model} runs nothing until it is granted`, async (t) => {
        const page = await site.open(t, add(model).url);
        await page.waitFor(bannerShows);
        await stillRan(page, ['own']);

        await page.click('consent-banner >>> [part~=accept]');

        await comesToRun(page, ['own', 'analytics']);
        assert.deepEqual(fieldOf(await record(page), 'g'), ['analytics']);
      });
    }

    it('opt-out runs before the choice, and asks', async (t) => {
      const page = await site.open(t, add('opt-out').url);

      await comesToRun(page, ['own', 'analytics']);
      await page.waitFor(bannerShows);
      assert.deepEqual(await names(page), []);
      await page.evaluate(() => window.consent.showPreferences());
      await page.waitFor(dialogShows);
      assert.deepEqual(await page.evaluate(switches), [['analytics', true]]);
    });

    it('opt-out ends with the first refusal: it is told, cleared, loaded anew once, and stays off', async (t) => {
      const page = await site.open(t, add('opt-out').url);
      await comesToRun(page, ['own', 'analytics']);
      await page.evaluate(setCookie);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=reject]');

      const told = ['load', {removed: ['analytics']}, 'load'];
      await comesTo(() => page.evaluate(notes), told);
      await page.waitFor(() => window.consent?.policy);
      await stillRan(page, ['own']);
      assert.deepEqual(await page.evaluate(notes), told);
      assert.deepEqual(await names(page), ['consent-choice']);
      assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics']);
      assert.equal(await page.evaluate(bannerIsGone), true);

      await goTo(page, add('opt-out').url);
      await stillRan(page, ['own']);
    });

    it('opt-out goes on at a grant, and what runs does not run twice', async (t) => {
      const page = await site.open(t, add('opt-out').url);
      await comesToRun(page, ['own', 'analytics']);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');

      await page.waitFor(bannerIsGone);
      await stillRan(page, ['own', 'analytics']);
      assert.deepEqual(await page.evaluate(notes), ['load']);
      assert.deepEqual(fieldOf(await record(page), 'g'), ['analytics']);
    });

    it('required runs and asks nothing', async (t) => {
      const page = await site.open(t, add('required').url);

      await comesToRun(page, ['own', 'analytics']);
      await sleep(QUIET_MS);
      assert.equal(await page.evaluate(bannerIsGone), true);
      assert.deepEqual(await names(page), []);
    });

    it('required has no switch, and no refusal of the rest ends it', async (t) => {
      const page = await site.open(t, add('required', MARKETING).url);
      await comesToRun(page, ['own', 'analytics']);
      await page.evaluate(setCookie);
      await page.evaluate(() => window.consent.showPreferences());
      await page.waitFor(dialogShows);
      const free = (await page.evaluate(switches)).map(([name]) => name);
      assert.deepEqual(free, ['marketing']);

      await page.click('consent-preferences >>> [part~=reject]');

      await page.waitFor(bannerIsGone);
      await stillRan(page, ['own', 'analytics']);
      assert.deepEqual(await page.evaluate(notes), ['load']);
      assert.deepEqual(await names(page), ['_ga', 'consent-choice']);
      const text = await record(page);
      assert.deepEqual([fieldOf(text, 'g'), fieldOf(text, 'd')], [[], ['marketing']]);
      const code = await page.evaluate(() => {
        try {
          return window.consent.decide({analytics: false});
        } catch (error) {
          return error.code;
        }
      });
      assert.equal(code, 'mandatory');
    });
  });
}
