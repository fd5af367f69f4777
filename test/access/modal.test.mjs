// The modal: the page waits for an answer, and only an answer ends that.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {atRest, boxOf, focusHost, focusName} from './in-page.mjs';
import {banner, createPage} from './pages.mjs';

const ESCAPES = 4;
/** More than the modal has controls. */
const TABS = 12;
const SCROLLED = 300;

/** It has the focus, and is scrolled, before there is a modal. */
const PAGE = `<style>main {padding-block: 600px 2000px}</style>
  <main><button id="own" type="button" onclick="window.clicks = (window.clicks ?? 0) + 1">Own</button></main>
  <script>document.querySelector('#own').focus(); scrollTo(0, ${SCROLLED});</script>`;

// These run in the page.
const isModal = () => boxOf('consent-banner', 'base')?.matches('dialog:modal') === true;
const isUndecided = () => window.consent.record === null && !document.cookie.includes('consent-choice=');
const clicks = () => window.clicks ?? 0;
const focusOwn = () => document.querySelector('#own').focus();
const atOwn = () => {
  const {left, top} = document.querySelector('#own').getBoundingClientRect();
  return document.elementFromPoint(left + 5, top + 5)?.localName;
};
const onTop = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2).localName;
const whereItIs = () => ({focus: document.activeElement.id, scrolled: scrollY});

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`the modal in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const attributes of ['modal', 'modal position="center"']) {
      const open = async (t) => {
        const page = await createPage(site, t, {body: banner(attributes), more: PAGE});
        await page.waitFor(bannerShows);
        await page.waitFor(isModal);
        return page;
      };

      it(`keeps the page waiting: ${attributes}`, async (t) => {
        const page = await open(t);
        assert.equal(await page.evaluate(focusHost), 'consent-banner');

        assert.notEqual(await page.evaluate(atOwn), 'button');
        await page.raw.mouse.click(200, 310);
        await page.evaluate(focusOwn);
        const hosts = new Set([await page.evaluate(focusHost)]);
        for (let steps = 0; steps < TABS; steps++) {
          await page.press('Tab');
          hosts.add(await page.evaluate(focusHost));
        }

        assert.equal(await page.evaluate(clicks), 0);
        // Between the last control and the first the browser has the focus.
        hosts.delete('body');
        assert.deepEqual([...hosts], ['consent-banner']);
      });

      it(`stays through Escape, which decides nothing: ${attributes}`, async (t) => {
        const page = await open(t);

        for (let times = 0; times < ESCAPES; times++) {
          await page.press('Escape');
          await page.waitFor(isModal);
          assert.equal(await page.evaluate(focusHost), 'consent-banner');
        }

        assert.equal(await page.evaluate(isUndecided), true);
      });

      it(`stands beneath the preferences, and is there after them: ${attributes}`, async (t) => {
        const page = await open(t);
        await page.evaluate(() => boxOf('consent-banner', 'preferences').focus());
        await page.press('Enter');
        await page.waitFor(dialogShows);
        await page.evaluate(() => atRest());
        assert.equal(await page.evaluate(onTop), 'consent-preferences');
        assert.equal(await page.evaluate(focusHost), 'consent-preferences');

        await page.press('Escape');
        await page.waitFor(dialogIsGone);

        assert.equal(await page.evaluate(isModal), true);
        assert.equal(await page.evaluate(isUndecided), true);
        await page.waitFor(() => focusName() === 'preferences');
      });

      for (const answer of ['reject', 'accept']) {
        it(`ends with ${answer}, and gives focus and place back: ${attributes}`, async (t) => {
          const page = await open(t);
          await page.evaluate((part) => boxOf('consent-banner', part).focus(), answer);

          await page.press('Enter');

          await page.waitFor(bannerIsGone);
          await page.waitFor(() => window.consent.record !== null);
          assert.deepEqual(await page.evaluate(whereItIs), {focus: 'own', scrolled: SCROLLED});
        });
      }
    }

    it('leaves a page that works', async (t) => {
      const page = await createPage(site, t, {body: banner('modal'), more: PAGE});
      await page.click('consent-banner >>> [part=accept]');
      await page.waitFor(bannerIsGone);

      await page.click('#own');

      assert.equal(await page.evaluate(clicks), 1);
    });

    it('ends with an answer in the preferences, too', async (t) => {
      const page = await createPage(site, t, {body: banner('modal'), more: PAGE});
      await page.waitFor(isModal);
      await page.evaluate(() => window.consent.showPreferences());
      await page.waitFor(dialogShows);

      await page.click('consent-preferences >>> [part=reject]');

      await page.waitFor(bannerIsGone);
      await page.waitFor(dialogIsGone);
      assert.deepEqual(await page.evaluate(whereItIs), {focus: 'own', scrolled: SCROLLED});
    });
  });
}
