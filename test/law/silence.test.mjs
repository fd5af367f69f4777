// Without an answer nothing optional happens, whatever else the visitor does.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {cookieNamesOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerShows, dialogIsGone, dialogShows, storedKeys, switchesOn} from '../e2e/in-page.mjs';
import {goTo, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {openDialog, turnAllOn} from './acts-in-page.mjs';
import {ENGINE, QUIET_MS, smallBanner} from './law-page.mjs';
import {useOnePage} from './one-page.mjs';

/** How many requests to the vendor the page below has in it. */
const GATED = 7;

/** All that can be gated, on a page that can be scrolled. */
function everything(vendor) {
  const as = (file) => vendor.replace('script.js', file);
  return `<main>
    <h1>A page</h1>
    <a id="link" href="#end">To the end</a>
    <button id="own" type="button">Count</button>
    <input id="field" aria-label="Words">
    <div style="height: 3000px"></div>
    <p id="end">The end</p>
    <script type="text/plain" data-consent="analytics">
      document.cookie = '_ga=1; path=/';
      localStorage.setItem('_ga', '1');
      sessionStorage.setItem('_ga', '1');
      indexedDB.open('_ga');
      seen.ran.push('analytics');
    </script>
    <script type="text/plain" data-consent="marketing" src="${vendor}"></script>
    <link data-consent="marketing" rel="stylesheet" data-consent-href="${as('a.css')}">
    <img data-consent="marketing" data-consent-src="${as('a.png')}" alt="">
    <video data-consent="marketing" data-consent-poster="${as('a.svg')}"></video>
    <iframe data-consent="marketing" data-consent-src="${as('a.html')}" title="A frame"></iframe>
    <template data-consent="marketing"><img data-consent="marketing" data-consent-src="${as('b.png')}" alt=""></template>
    <consent-embed category="marketing" src="${as('b.html')}" title="A film"><a href="/film">A film</a></consent-embed>
  </main>
  <script>document.querySelector('#own').addEventListener('click', () => seen.clicks++)</script>`;
}

// These run in the page.
const scrollDown = () => scrollTo(0, document.body.scrollHeight);
const scrollUp = () => scrollTo(0, 0);
const leave = () => {
  for (const type of ['blur', 'pagehide', 'visibilitychange']) dispatchEvent(new Event(type));
};
const hints = () => [...document.querySelectorAll('link[href*="id=vendor"]')].map(({rel}) => rel);
const isUsable = () => {
  const {overflow} = getComputedStyle(document.documentElement);
  return overflow !== 'hidden' && document.querySelectorAll('[inert], dialog:modal').length === 0;
};
const isModal = () =>
  Boolean(document.querySelector('consent-banner').shadowRoot.querySelector('dialog:modal'));

describe('without an answer', () => {
  const site = useSmallSite(ENGINE);
  const one = useOnePage(site);
  const add = (attributes) => site.addPage({banner: smallBanner(attributes), body: everything});

  async function openAsking(made) {
    const page = await one.open(made.url);
    await page.waitFor(bannerShows);
    return page;
  }

  async function assertNothing(page, made) {
    await sleep(QUIET_MS);
    assert.equal(made.vendorRequests(), 0);
    assert.deepEqual(await page.evaluate(hints), []);
    assert.deepEqual(await cookieNamesOf(ENGINE, page), []);
    assert.deepEqual(await page.evaluate(storedKeys), []);
    assert.deepEqual((await seenOf(page)).ran, []);
    assert.equal(await page.evaluate(bannerShows), true);
  }

  /** What a visitor does with a page, and none of it is an answer. */
  async function browse(page) {
    await page.click('#link');
    await page.raw.mouse.move(200, 100);
    await page.raw.mouse.wheel({deltaY: 400});
    await page.evaluate(scrollDown);
    await page.evaluate(scrollUp);
    await page.click('#own');
    await page.click('#field');
    await page.type('words');
    for (const key of ['Enter', 'Escape', 'Tab', 'PageDown', 'Home']) await page.press(key);
    await page.evaluate(leave);
  }

  it('T1: nothing optional is asked for, run or stored; all of it is after a yes', async () => {
    const made = add();
    const page = await openAsking(made);

    await browse(page);
    await assertNothing(page, made);

    await page.evaluate(() => window.consent.acceptAll());
    await comesTo(async () => made.vendorRequests(), GATED);
    assert.deepEqual(await cookieNamesOf(ENGINE, page), ['_ga', 'consent-choice']);
  });

  it('T7: scrolling, waiting, clicking, typing, Escape, another page and another tab are no consent', async (t) => {
    const [made, next, last] = [add(), add(), add()];
    const page = await openAsking(made);

    await browse(page);
    await page.waitFor(bannerShows);
    await goTo(page, next.url);
    await page.waitFor(bannerShows);
    const tab = await page.newTab();
    t.after(() => tab.close());
    await goTo(tab, last.url);
    await tab.waitFor(bannerShows);

    await assertNothing(page, next);
    await assertNothing(tab, last);
    assert.equal(made.vendorRequests(), 0);
  });

  const closings = {
    Escape: (page) => page.press('Escape'),
    'its close button': (page) => page.click('consent-preferences >>> [part~=close]'),
    'code of the page': (page) => page.evaluate(() => window.consent.hidePreferences()),
  };
  it('T7, T8: neither a click beside the dialog nor closing it by any way keeps anything, though all switches were on', async () => {
    const made = add();
    const page = await openAsking(made);

    for (const [name, close] of Object.entries(closings)) {
      await page.evaluate(openDialog);
      await page.waitFor(dialogShows);
      assert.deepEqual(await page.evaluate(switchesOn), [], `before ${name}`);
      await page.evaluate(turnAllOn);
      assert.deepEqual(await page.evaluate(switchesOn), ['analytics', 'marketing']);
      await page.raw.mouse.click(3, 3); // beside it, which leaves it open
      await close(page);
      await page.waitFor(dialogIsGone);
    }

    await assertNothing(page, made);
  });

  it('T7: a modal is not got rid of by Escape or a click beside it, and neither is consent', async () => {
    const made = add('modal');
    const page = await openAsking(made);

    for (const key of ['Escape', 'Escape', 'Escape']) await page.press(key);
    await page.raw.mouse.click(3, 3);

    await page.waitFor(isModal);
    await assertNothing(page, made);
  });

  it('T18: the page scrolls, and can be used, while it is asked; a modal stands only where it was set', async () => {
    const page = await openAsking(add());

    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
    assert.equal(await page.evaluate(isUsable), true);
    assert.equal(await page.evaluate(isModal), false);
    await page.click('#own');
    assert.equal((await seenOf(page)).clicks, 1);
    await page.click('#field');
    await page.type('words');
    assert.equal(await page.evaluate(() => document.querySelector('#field').value), 'words');
    await page.raw.mouse.wheel({deltaY: 400});
    await page.waitFor(() => scrollY > 0);

    await goTo(page, add('modal').url);
    await page.waitFor(isModal);
  });
});
