// On a phone the visitor still sees the page: the banner takes a third of the screen or less, and its two answers share a row.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {oneEngine} from '../e2e/driver.mjs';
import {bannerShows, dialogShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';

/** A small phone's window, as the browser leaves it. Unit: CSS pixels. */
const PHONE = [390, 664];

/** Boxes of parts in an element of the library. */
const boxes = (host, parts) =>
  parts.map((part) => {
    const {top, width, height} = document
      .querySelector(host)
      .shadowRoot.querySelector(`[part~=${part}]`)
      .getBoundingClientRect();
    return {top, width, height};
  });

for (const engine of oneEngine()) {
  describe(`a phone in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('shows two thirds of the page beside the banner, whose answers share a row', async (t) => {
      const page = await site.newPage(t);
      await page.setViewport(...PHONE);
      const {url} = site.addPage({head: '<meta name="viewport" content="width=device-width">'});

      await page.goto(url);
      await page.waitFor(bannerShows);

      const [base, reject, accept] = await page.evaluate(boxes, 'consent-banner', [
        'base',
        'reject',
        'accept',
      ]);
      assert.ok(base.height <= PHONE[1] / 3, `the banner is ${base.height} px high`);
      assert.equal(reject.top, accept.top);
      assert.equal(reject.width, accept.width);
      assert.equal(reject.height, accept.height);
    });

    it('leaves most of the dialog to its content', async (t) => {
      const page = await site.newPage(t);
      await page.setViewport(...PHONE);
      await page.goto(site.addPage({}).url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=preferences]');
      await page.waitFor(dialogShows);

      const [dialog, reject, accept] = await page.evaluate(boxes, 'consent-preferences', [
        'dialog',
        'reject',
        'accept',
      ]);
      const content = await page.evaluate(
        () => document.querySelector('consent-preferences').shadowRoot.querySelector('.body').clientHeight,
      );
      assert.ok(content > dialog.height * 0.6, `${content} of ${dialog.height} px`);
      assert.equal(reject.top, accept.top);
    });
  });
}
