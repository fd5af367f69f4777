// A decision holds everywhere: in other tabs, in pages that come back, in those that nobody sees yet.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {sleep} from './driver-common.mjs';
import {engines} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogShows, switchesOn} from './in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** A page that may be kept in the back-forward cache, and come from a cache when it is prerendered. */
const KEPT = {'cache-control': 'max-age=0'};

/** Notes what happens, and has code that can be stopped. */
const NOTES = `<script>
  window.notes = [];
  document.addEventListener('consent-ready', () => {
    consent.when('analytics', ({signal}) => {
      notes.push('started');
      signal.addEventListener('abort', () => notes.push('aborted'));
    });
  });
  for (const type of ['consent-change', 'consent-reload']) {
    document.addEventListener(type, () => notes.push(type));
  }
  addEventListener('pageshow', ({persisted}) => persisted && notes.push('persisted'));
</script>`;

const stoppable = () => `<main><h1>A page that can stop</h1>
  <template data-consent="analytics"><p id="widget">A widget</p></template></main>`;

// These run in the page.
const accept = () => window.consent.acceptAll();
const withdraw = () => window.consent.rejectAll();
const notes = () => window.notes;
const runs = () => Boolean(document.querySelector('#widget')) && window.consent.isGranted('analytics');
const isOff = () => !document.querySelector('#widget') && !window.consent.isGranted('analytics');
const goBack = () => void history.back();

for (const engine of engines()) {
  describe(`a decision in ${engine}`, () => {
    const site = useSmallSite(engine, {whole: true});
    const add = (options) => site.addPage({head: NOTES, body: stoppable, headers: KEPT, ...options});

    /** Another page of the site, in a new tab of the same profile. */
    async function openTab(page, url) {
      const tab = await page.newTab();
      await goTo(tab, url);
      return tab;
    }

    it('in another tab answers the banner here, and starts code here', async (t) => {
      const here = await site.open(t, add().url);
      const there = await openTab(here, add().url);
      for (const page of [here, there]) await page.waitFor(bannerShows);

      await there.evaluate(accept);

      for (const page of [here, there]) {
        await page.waitFor(runs);
        await page.waitFor(bannerIsGone);
        assert.deepEqual(await page.evaluate(notes), ['started', 'consent-change']);
      }
    });

    it('to withdraw in another tab stops code here, without a reload if it can stop, and shows here', async (t) => {
      const here = await site.open(t, add().url);
      await here.evaluate(accept);
      await here.waitFor(runs);
      const there = await openTab(here, add().url);

      await there.evaluate(withdraw);

      await here.waitFor(isOff);
      await comesTo(() => here.evaluate(notes), ['started', 'consent-change', 'aborted', 'consent-change']);
      await there.close();
      await here.evaluate(() => window.consent.showPreferences());
      await here.waitFor(dialogShows);
      assert.deepEqual(await here.evaluate(switchesOn), []);
    });

    it('to withdraw in another tab reloads this one once where code had run that cannot stop', async (t) => {
      const counter = `<script>sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1</script>`;
      const made = site.addPage({head: counter});
      const here = await site.open(t, made.url);
      await here.evaluate(accept);
      await comesTo(async () => (await seenOf(here)).ran, ['own', 'analytics']);
      await comesTo(async () => made.vendorRequests(), 1);
      const there = await openTab(here, add().url);

      await there.evaluate(withdraw);

      await here.waitFor(() => sessionStorage.loads === '2' && window.consent?.policy);
      await sleep(QUIET_MS);
      assert.equal(await here.evaluate(() => sessionStorage.loads), '2');
      assert.deepEqual((await seenOf(here)).ran, ['own']);
      assert.equal(made.vendorRequests(), 1);
    });

    it('to withdraw elsewhere stops a page that comes back from the back-forward cache', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);
      await page.waitFor(runs);
      await goTo(page, add().url);
      await page.evaluate(withdraw);
      await page.waitFor(isOff);

      await page.evaluate(goBack);

      await comesTo(
        async () => (await page.evaluate(notes)).filter((note) => note !== 'persisted'),
        ['started', 'consent-change', 'aborted', 'consent-change'],
      );
      assert.equal(await page.evaluate(isOff), true);
      assert.equal(await page.evaluate(() => window.notes.includes('persisted')), true);
    });

    it('to withdraw elsewhere loads a page anew that comes back and had run code that cannot stop', async (t) => {
      const made = site.addPage({headers: KEPT});
      const page = await site.open(t, made.url);
      await page.evaluate(accept);
      await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);
      await comesTo(async () => made.vendorRequests(), 1);
      await goTo(page, add().url);
      await page.evaluate(withdraw);

      await page.evaluate(goBack);

      await page.waitFor(
        (url) => location.href === url && window.consent?.isGranted('analytics') === false,
        made.url,
      );
      await comesTo(async () => (await seenOf(page)).ran, ['own']);
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ['own']);
      assert.equal(made.vendorRequests(), 1);
    });

    it('to accept elsewhere starts a page that comes back from the back-forward cache', async (t) => {
      const made = add();
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      await goTo(page, add().url);
      await page.evaluate(accept);

      await page.evaluate(goBack);

      await page.waitFor((url) => location.href === url, made.url);
      await page.waitFor(runs);
      await page.waitFor(bannerIsGone);
      await comesTo(
        async () => (await page.evaluate(notes)).sort(),
        ['consent-change', 'persisted', 'started'],
      );
    });

    const lifecycle = engine === 'chromium' ? {} : {skip: 'only the DevTools protocol freezes a page'};
    it('to withdraw while a tab is frozen holds as soon as it wakes', lifecycle, async (t) => {
      const here = await site.open(t, add().url);
      await here.evaluate(accept);
      await here.waitFor(runs);
      const there = await openTab(here, add().url);
      await there.raw.bringToFront();
      const cdp = await here.raw.createCDPSession();
      await here.evaluate(() => document.addEventListener('freeze', () => window.notes.push('frozen')));
      await cdp.send('Page.setWebLifecycleState', {state: 'frozen'});

      await there.evaluate(withdraw);
      await sleep(QUIET_MS);
      await cdp.send('Page.setWebLifecycleState', {state: 'active'});

      await here.waitFor(isOff);
      const all = ['started', 'consent-change', 'frozen', 'aborted', 'consent-change'];
      await comesTo(() => here.evaluate(notes), all);
    });

    const rules = engine === 'chromium' ? {} : {skip: 'has no speculation rules'};
    describe('of a page that is prerendered', rules, () => {
      /**
       * Tells the server how things stand: while nobody sees the page, and after the visitor has come. The driver often
       * loses sight of a page that was prerendered.
       */
      const teller = (id) => `<script>
        const isAsking = () =>
          Boolean(document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part=base]'));
        // Without a record the banner is to come, which may take a while.
        const tellAfter = () => {
          if (document.cookie || isAsking()) tell('.after');
          else setTimeout(tellAfter, 50);
        };
        const tell = (when) => {
          const {ran} = window.seen;
          const asks = isAsking();
          const {activationStart} = performance.getEntriesByType('navigation')[0];
          const names = document.cookie.split('; ').map((pair) => pair.split('=')[0]);
          const stored = Object.keys(localStorage);
          const body = JSON.stringify({ran, asks, names, stored, activated: activationStart > 0});
          fetch('/fixture/x.txt?id=${id}' + when, {method: 'POST', body});
        };
        if (document.prerendering) {
          addEventListener('load', () => setTimeout(tell, ${QUIET_MS}, '.before'));
          document.addEventListener('consent-ready', () => setTimeout(tellAfter, ${QUIET_MS}));
          document.addEventListener('consent-change', () => setTimeout(tell, ${QUIET_MS}, '.decided'));
        }
      </script>`;

      /** Opens a page that has another one prerendered. @returns What that tells. */
      async function prerender(t, options) {
        const id = `told-${Math.random()}`;
        const made = site.addPage({headers: KEPT, ...options, head: teller(id) + (options?.head ?? '')});
        const rule = {prerender: [{source: 'list', urls: [made.url], eagerness: 'immediate'}]};
        const link = `<!doctype html><html lang="en"><title>A link</title><a id="go" href="${made.url}">Go</a>
          <script type="speculationrules">${JSON.stringify(rule)}</script></html>`;
        const page = await site.newPage(t);
        await page.goto(site.addRaw(link, options?.entry));
        const told = async (when) => {
          await comesTo(async () => site.log(id + when).length, 1);
          return JSON.parse(site.log(id + when)[0].body);
        };
        return {page, made, told, before: await told('.before')};
      }

      const NOTHING = {ran: ['own'], asks: false, names: [''], stored: [], activated: false};

      it('is not asked for, kept or sent before the visitor is there, and then is', async (t) => {
        const head = `<script>
          document.addEventListener('consent-ready', async () => {
            const accept = () => document.querySelector('consent-banner').shadowRoot?.querySelector('[part=accept]');
            while (!accept()) await new Promise((done) => setTimeout(done, 50));
            setTimeout(() => accept().click(), ${2 * QUIET_MS});
          });
        </script>`;
        const {page, made, told, before} = await prerender(t, {head});
        assert.deepEqual(before, NOTHING);
        assert.deepEqual(made.files(), ['consent.js']);
        assert.equal(made.vendorRequests(), 0);

        await page.click('#go');

        assert.deepEqual(await told('.after'), {...NOTHING, asks: true, activated: true});
        const {ran, stored} = await told('.decided');
        assert.deepEqual(ran, ['own', 'analytics']);
        assert.deepEqual(stored, ['consent-choice']);
        await comesTo(async () => made.vendorRequests(), 1);
      });

      it('runs nothing before the visitor is there, though it is granted, and then does', async (t) => {
        const entry = {'set-cookie': `consent-choice=${recordText()}; Path=/`};
        const {page, made, told, before} = await prerender(t, {entry});
        assert.deepEqual(before.ran, ['own']);
        assert.deepEqual(made.files(), ['consent.js']);
        assert.equal(made.vendorRequests(), 0);

        await page.click('#go');

        const {ran, asks, activated} = await told('.after');
        assert.deepEqual({ran, asks, activated}, {ran: ['own', 'analytics'], asks: false, activated: true});
        await comesTo(async () => made.vendorRequests(), 1);
      });

      it('is the one that holds when the visitor comes, not the one that held when it was prerendered', async (t) => {
        const entry = {'set-cookie': `consent-choice=${recordText()}; Path=/`};
        const {page, made, told} = await prerender(t, {entry});
        const there = await openTab(page, add().url);
        await there.evaluate(withdraw);
        await there.close();

        await page.click('#go');

        const {ran, asks, activated} = await told('.after');
        assert.deepEqual({ran, asks, activated}, {ran: ['own'], asks: false, activated: true});
        assert.equal(made.vendorRequests(), 0);
      });
    });
  });
}
