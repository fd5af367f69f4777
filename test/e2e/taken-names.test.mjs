// A page whose own code takes names of the language for something else, after the library has started.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {usualEngines} from './driver.mjs';
import {bannerShows, isStarted} from './in-page.mjs';
import {bannerOf, modelsIn, useSmallSite} from './small-site.mjs';

const ALL = ['analytics', 'marketing'];

/** As `var URL = '/shop'` does it in a classic script, with every name of a class. `Date` is the clock of a site's tests. */
const takeNames = () => {
  const {defineProperty, getOwnPropertyDescriptor} = Object;
  const names = Object.getOwnPropertyNames(window).filter((one) => /^[A-Z]/.test(one) && one !== 'Date');
  for (const name of [...names, 'crypto']) {
    const isFree = getOwnPropertyDescriptor(window, name).configurable;
    if (isFree) defineProperty(window, name, {value: `the page's own ${name}`, configurable: true});
  }
};
const pressControl = (id) => document.getElementById(id).click();
const pressReject = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[part~=reject]').click();

for (const engine of usualEngines()) {
  for (const model of modelsIn(engine)) {
    describe(`a page that takes names of the language, under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const record = async (page) => (await recordsOf(engine, page))[0];
      const denied = async (page) => fieldOf(await record(page), 'd');

      async function openWithNamesTaken(t) {
        const page = await site.newPage(t);
        await page.goto(site.addPage({banner: bannerOf(model)}).url);
        await page.waitFor(isStarted);
        await page.waitFor(bannerShows);
        await page.evaluate(takeNames);
        return page;
      }

      it('keeps a refusal by the banner', async (t) => {
        const page = await openWithNamesTaken(t);

        await page.evaluate(pressReject);

        assert.deepEqual(await denied(page), ALL);
      });

      it('keeps a yes by a control, and then a refusal, also on the next page', async (t) => {
        const page = await openWithNamesTaken(t);

        await page.evaluate(pressControl, 'accept');
        assert.deepEqual(fieldOf(await record(page), 'g'), ALL);
        await page.evaluate(pressControl, 'reject');

        await comesTo(async () => denied(page), ALL);
        await page.goto(site.addPage({banner: bannerOf(model)}).url);
        await page.waitFor(isStarted);
        assert.deepEqual(await denied(page), ALL);
        assert.equal(await page.evaluate(() => window.consent.isGranted('analytics | marketing')), false);
      });
    });
  }
}
