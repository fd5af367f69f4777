// A policy that is to come: the visitor is told once, and old answers stand until then.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {oneEngine} from './driver.mjs';
import {bannerShows} from './in-page.mjs';
import {goTo, MISSING, recordText, seenOf, useSmallSite} from './small-site.mjs';

const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const banner = (
  effective,
) => `<consent-banner hidden organization="Acme" policy-href="/privacy" policy-version="2"
  policy-effective="${effective}" categories="analytics marketing"></consent-banner>`;

const noticeText = () => document.querySelector('consent-notice')?.shadowRoot?.textContent.trim() ?? '';
const ranOn = async (page) => (await seenOf(page)).ran;

for (const engine of oneEngine()) {
  describe(`a policy that is to come in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('is told of until the visitor has put that away; what was granted runs meanwhile', async (t) => {
      const cookie = recordText();
      const first = site.addPage({banner: banner(dayFromNow(30)), cookie});
      const next = site.addPage({banner: banner(dayFromNow(30))});
      const page = await site.newPage(t);

      await goTo(page, first.url);
      await page.waitFor(noticeText);
      assert.equal(await page.evaluate(bannerShows), false);
      await comesTo(() => ranOn(page), ['own', 'analytics']);
      await page.click('consent-notice >>> [part~=dismiss]');
      await page.waitFor(() => document.cookie.includes('&n=2'));

      const kept = await page.evaluate(() => document.cookie);
      assert.equal(kept.replace('&n=2', ''), `consent-choice=${cookie}`);
      await goTo(page, next.url);
      await comesTo(() => ranOn(page), ['own', 'analytics']);
      assert.equal(await page.evaluate(noticeText), '');
      assert.deepEqual(next.files(), ['consent.js']);
    });

    it('leaves the rest alone where its file is missing, which is told', async (t) => {
      const page = await site.newPage(t);
      const made = site.addPage({
        banner: banner(dayFromNow(30)),
        cookie: recordText(),
        answers: {'notice.js': MISSING},
      });

      await goTo(page, made.url);
      await comesTo(async () => (await seenOf(page)).failed, ['ui-failed']);
      await page.evaluate(() => window.consent.showPreferences());

      await page.waitFor(() =>
        document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog[open]'),
      );
      const {ran, uncaught} = await seenOf(page);
      assert.deepEqual(ran, ['own', 'analytics']);
      assert.deepEqual(uncaught, []);
    });

    it('is asked about once it holds', async (t) => {
      const today = site.addPage({banner: banner(dayFromNow(-1)), cookie: recordText()});
      const page = await site.newPage(t);

      await goTo(page, today.url);

      await page.waitFor(bannerShows);
      assert.equal(await page.evaluate(noticeText), '');
      assert.deepEqual(await ranOn(page), ['own']);
    });
  });
}
