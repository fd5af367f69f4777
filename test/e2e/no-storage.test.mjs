// A sandboxed frame has no cookies and no storage: reading either throws.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {engines} from './driver.mjs';
import {buildsFor, codesOf, useSmallSite} from './small-site.mjs';

/** In the frame, which nobody can look into: does what it is asked to, then tells how things stand. */
const INSIDE = `<script>
  const part = (name) => document.querySelector('consent-banner').shadowRoot?.querySelector('[part~=' + name + ']');
  const wishes = {
    accept: () => part('accept').click(),
    withdraw: () => consent.rejectAll(),
    'click own': () => document.querySelector('#own').click(),
    'sleep and wake': () => document.dispatchEvent(new Event('visibilitychange')),
  };
  addEventListener('message', ({data, source}) => {
    wishes[data]?.();
    const asks = Boolean(part('base')?.checkVisibility());
    const granted = Boolean(window.consent?.isGranted('analytics & marketing'));
    source.postMessage({seen, asks, granted}, '*');
  });
</script>`;

const outside = (url) => `<!doctype html><html lang="en"><title>A page around it</title>
<iframe title="A sandboxed page" sandbox="allow-scripts" src="${url}" width="900" height="600"></iframe>
<script>
  window.askFrame = (wish) =>
    new Promise((resolve) => {
      addEventListener('message', ({data}) => resolve(data), {once: true});
      frames[0].postMessage(wish, '*');
    });
</script></html>`;

for (const engine of engines()) {
  describe(`a sandboxed frame in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const [build, folder] of Object.entries(buildsFor(engine))) {
      it(`is asked, and its answer holds for as long as it is there (${build})`, async (t) => {
        const page = await site.newPage(t);
        const made = site.addPage({folder, end: INSIDE});
        const ask = (wish) => page.evaluate((text) => window.askFrame(text), wish);
        const comesToState = (expected) =>
          comesTo(async () => {
            const {seen, asks, granted} = await ask('tell');
            return {ran: seen.ran, asks, granted};
          }, expected);
        await page.goto(site.addRaw(outside(made.url)));

        await comesToState({ran: ['own'], asks: true, granted: false});
        const {seen} = await ask('click own');
        assert.equal(seen.clicks, 1);
        assert.equal(made.vendorRequests(), 0);

        const allRan = {ran: ['own', 'analytics'], asks: false, granted: true};
        await ask('accept');
        await comesToState(allRan);
        await comesTo(async () => made.vendorRequests(), 1);

        await ask('sleep and wake');
        await comesToState(allRan);
        const last = await ask('tell');
        assert.deepEqual(last.seen.uncaught, []);
        assert.deepEqual(codesOf(last.seen), build === 'dev' ? ['storage-blocked', 'record-not-kept'] : []);
      });
    }
  });
}
