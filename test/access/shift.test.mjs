// Nothing of the page moves when the interface comes and goes.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {bannerIsGone} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {openSurface} from './pages.mjs';

/** @see https://wicg.github.io/layout-instability/ */
const WATCH = `<script>
  window.shifts = new PerformanceObserver((list) => (window.moved ??= []).push(...list.getEntries()));
  shifts.observe({type: 'layout-shift', buffered: true});
</script>`;
const PAGE = `<main><h1>A page</h1>${'<p>Some words.</p>'.repeat(30)}</main>`;
/** The box is there before the library is, as docs/recipes/embeds.md says. */
const boxOf = (surface) => {
  const [width, height] = surface === 'embed' ? [560, 315] : [120, 90];
  return `<style>consent-embed:not(:defined) {display: block; width: ${width}px; height: ${height}px}</style>`;
};
const WITH_BANNER = ['banner', 'banner at the top', 'banner in the middle', 'modal'];

// These run in the page.
const moved = async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return [...(window.moved ?? []), ...window.shifts.takeRecords()].map(({value}) => value);
};
const pushDown = () => {
  const box = document.createElement('div');
  box.style.blockSize = '120px';
  document.body.prepend(box);
};

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`the page in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const surface of [...WITH_BANNER, 'notice', 'floating settings']) {
      it(`stays where it is: ${surface}`, async (t) => {
        const page = await openSurface(site, t, surface, {head: WATCH, more: PAGE});
        assert.deepEqual(await page.evaluate(moved), []);

        if (WITH_BANNER.includes(surface)) {
          await page.click('consent-banner >>> [part=reject]');
          await page.waitFor(bannerIsGone);
          assert.deepEqual(await page.evaluate(moved), []);
        }

        await page.evaluate(pushDown);
        assert.notDeepEqual(await page.evaluate(moved), []);
      });
    }

    for (const surface of ['embed', 'small embed', 'small embed, open']) {
      it(`stays where it is when an embed loads and goes: ${surface}`, async (t) => {
        const head = WATCH + boxOf(surface);
        const page = await openSurface(site, t, surface, {head, more: PAGE});
        assert.deepEqual(await page.evaluate(moved), []);

        const button = surface === 'small embed' ? 'open' : 'load-once';
        await page.click(`consent-embed >>> [part=${button}]`);
        if (button === 'open') await page.click('consent-embed >>> [part=load-once]');
        await page.waitFor(() => document.querySelector('consent-embed').frame);
        assert.deepEqual(await page.evaluate(moved), []);

        await page.evaluate(() => window.consent.decide({analytics: true}));
        await page.evaluate(() => window.consent.rejectAll());
        await page.waitFor(() => !document.querySelector('consent-embed').frame);
        assert.deepEqual(await page.evaluate(moved), []);
      });
    }
  });
}
