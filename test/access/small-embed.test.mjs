// A small embed by the keyboard alone: its button, its dialog, the way back, and the frame.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {usualEngines} from '../e2e/driver.mjs';
import {goTo, useSmallSite} from '../e2e/small-site.mjs';
import {addPage, banner, REFUSED} from './pages.mjs';

const BODY = `${banner()}<main><a id="before" href="#x">Before</a>
  <consent-embed category="analytics" service="matomo" src="/fixture/frame.html" title="Map" width="120" height="90">
  <a href="#y">Open the map</a></consent-embed></main>`;

// These run in the page.
const isSmall = () =>
  Boolean(document.querySelector('consent-embed').shadowRoot?.querySelector('[part=open]'));
const dialogIsOpen = () => document.querySelector('consent-embed').shadowRoot.querySelector('dialog')?.open;
const dialogIsGone = () => !document.querySelector('consent-embed').shadowRoot.querySelector('dialog');
const hasFrame = () => document.querySelector('consent-embed').frame !== null;
const start = () => document.querySelector('#before').focus();
const focused = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('part') ?? (active?.id || active?.localName);
};
const record = () => window.consent.record.source;

for (const engine of usualEngines()) {
  describe(`a small embed by the keyboard in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function openByKeys(t) {
      const page = await site.newPage(t);
      await goTo(page, addPage(site, {body: BODY, record: REFUSED}));
      await page.waitFor(isSmall);
      await page.evaluate(start);
      await page.press('Tab');
      assert.equal(await page.evaluate(focused), 'open');
      await page.press('Enter');
      await page.waitFor(dialogIsOpen);
      assert.equal(await page.evaluate(focused), 'title');
      return page;
    }

    it('goes through the dialog in the order of reading', async (t) => {
      const page = await openByKeys(t);
      const order = [];
      for (let i = 0; i < 5; i++) {
        await page.press('Tab');
        order.push(await page.evaluate(focused));
      }

      assert.deepEqual(order, ['a', 'policy', 'load-once', 'always-allow', 'close']);
    });

    it('closes by Escape without a decision, and comes back to the button', async (t) => {
      const page = await openByKeys(t);

      await page.press('Escape');

      await page.waitFor(dialogIsGone);
      assert.equal(await page.evaluate(focused), 'open');
      assert.equal(await page.evaluate(record), 'banner');
    });

    it('loads once, and goes into the frame', async (t) => {
      const page = await openByKeys(t);
      for (let i = 0; i < 3; i++) await page.press('Tab');

      await page.press('Enter');

      await page.waitFor(hasFrame);
      assert.equal(await page.evaluate(focused), 'frame');
      assert.equal(await page.evaluate(record), 'banner');
    });
  });
}
