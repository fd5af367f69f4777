// A site whose pages Turbo puts in place of each other, and keeps copies of for the way back and as previews.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {usualEngines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows, isStarted} from '../e2e/in-page.mjs';
import {recordText, useSmallSite} from '../e2e/small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 500;

const ACCEPT = 'consent-banner >>> [part~=accept]';
const REJECT = 'consent-banner >>> [part~=reject]';

const turbo = await readFile(createRequire(import.meta.url).resolve('@hotwired/turbo'), 'utf8');

const BANNER = `<consent-banner hidden organization="Acme" categories="analytics social"></consent-banner>`;

let count = 0;

/**
 * Makes a site of two pages.
 *
 * @param options.banner markup of the banner
 * @param options.body makes more of the first page from the start of its vendor's addresses, and the id of its requests
 */
function addSite(site, {banner = BANNER, body = () => ''} = {}) {
  const id = `turbo${++count}`;
  const vendor = new URL(site.elsewhere('http://localhost/')).origin;
  const pageOf = (
    name,
    more,
  ) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<script>
  window.seen ??= {ran: [], previews: 0, uncaught: []};
  addEventListener('error', ({message}) => seen.uncaught.push(message));
  addEventListener('unhandledrejection', ({reason}) => seen.uncaught.push(String(reason)));
  document.addEventListener('turbo:load', () => document.documentElement.dataset.loaded = document.title);
  document.addEventListener('turbo:render', () => seen.previews += document.documentElement.hasAttribute('data-turbo-preview'));
</script>
<script src="${vendor}/fixture/dist@${id}/consent.js"></script><script>${turbo}</script></head>
<body>${banner}<main><h1>${name}</h1>
<button id="preferences" type="button" data-consent-action="preferences">Cookie settings</button>
<button id="reject" type="button" data-consent-action="reject">No</button>
<button id="accept" type="button" data-consent-action="accept">Yes</button></main>
<script type="text/plain" data-consent="analytics">seen.ran.push('${name}')</script>
${more}</body></html>`;
  const first = site.addRaw(pageOf('first', body(`${vendor}/fixture/`, id)));
  const second = site.addRaw(pageOf('second', ''));
  return {first, second, id};
}

const visit = async (page, url, title) => {
  await page.evaluate((to) => void window.Turbo.visit(to), url);
  await page.waitFor(
    (name) => document.title === name && document.documentElement.dataset.loaded === name,
    title,
  );
};
const goBack = async (page, title) => {
  await page.evaluate(() => history.back());
  await page.waitFor(
    (name) => document.title === name && document.querySelector('h1').textContent === name,
    title,
  );
};
const seen = (page) => page.evaluate(() => window.seen);
const isSamePage = (page) => page.evaluate(() => window.isSame === true);

/** Has the server's answers come so late that Turbo shows a copy of the page meanwhile. */
const answerLate = (ms) =>
  document.addEventListener('turbo:before-fetch-request', (event) => {
    event.preventDefault();
    setTimeout(() => event.detail.resume(), ms);
  });

const bannersShown = () =>
  [...document.querySelectorAll('consent-banner')].filter(({shadowRoot}) =>
    shadowRoot?.querySelector('[part~=base]')?.checkVisibility(),
  ).length;

for (const engine of usualEngines()) {
  describe(`Turbo in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, options) {
      const made = addSite(site, options);
      const page = await site.newPage(t);
      await page.goto(made.first);
      await page.waitFor(isStarted);
      // A page that has reloaded has forgotten it.
      await page.evaluate(() => void (window.isSame = true));
      return {...made, page};
    }

    it('asks once on each page before a choice, runs nothing, and stores nothing', async (t) => {
      const {page, second, first} = await open(t);
      await page.waitFor(bannerShows);

      await visit(page, second, 'second');
      await page.waitFor(bannerShows);
      assert.equal(await page.evaluate(bannersShown), 1);
      await goBack(page, 'first');
      await page.waitFor(bannerShows);
      await visit(page, second, 'second');
      await page.waitFor(bannerShows);
      await visit(page, first, 'first');
      await page.waitFor(bannerShows);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(bannersShown), 1);
      assert.deepEqual((await seen(page)).ran, []);
      assert.deepEqual((await seen(page)).uncaught, []);
      assert.deepEqual(await recordsOf(engine, page), []);
      assert.equal(await isSamePage(page), true);
    });

    it('keeps a refusal on later pages', async (t) => {
      const {page, second} = await open(t);
      await visit(page, second, 'second');
      await page.click(REJECT);
      await page.waitFor(bannerIsGone);

      await goBack(page, 'first');
      await sleep(QUIET_MS);
      assert.equal(await page.evaluate(bannersShown), 0);
      await visit(page, second, 'second');
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(bannersShown), 0);
      assert.deepEqual((await seen(page)).ran, []);
      const [record] = await recordsOf(engine, page);
      assert.deepEqual(fieldOf(record, 'd'), ['analytics', 'social']);
      assert.equal(await isSamePage(page), true);
    });

    it('runs the gated script of a body once at each page, after a grant', async (t) => {
      const {page, second} = await open(t);
      await page.click(ACCEPT);
      await comesTo(async () => (await seen(page)).ran, ['first']);

      await visit(page, second, 'second');
      await comesTo(async () => (await seen(page)).ran, ['first', 'second']);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(bannersShown), 0);
      assert.deepEqual((await seen(page)).ran, ['first', 'second']);
      // The copy of the first page is restored, and its script is new to the page.
      await goBack(page, 'first');
      await comesTo(async () => (await seen(page)).ran, ['first', 'second', 'first']);
      await sleep(QUIET_MS);
      assert.deepEqual((await seen(page)).ran, ['first', 'second', 'first']);
      assert.equal(await page.evaluate(bannersShown), 0);
    });

    it('runs it twice where Turbo shows a copy of the page first, as documented', async (t) => {
      const {page, second, first} = await open(t);
      await page.click(ACCEPT);
      await visit(page, second, 'second');
      await comesTo(async () => (await seen(page)).ran, ['first', 'second']);
      await page.evaluate(answerLate, QUIET_MS);

      await visit(page, first, 'first');
      await comesTo(async () => (await seen(page)).ran.length >= 4, true);
      await sleep(QUIET_MS);

      const {ran, previews} = await seen(page);
      assert.equal(previews, 1);
      assert.deepEqual(ran, ['first', 'second', 'first', 'first']);
    });

    it('asks once, too, where Turbo shows a copy of the page first', async (t) => {
      const {page, second, first} = await open(t);
      await visit(page, second, 'second');
      await page.waitFor(bannerShows);
      await page.evaluate(answerLate, QUIET_MS);

      await visit(page, first, 'first');
      await page.waitFor(() => window.seen.previews === 1);
      await page.waitFor(bannerShows);
      await sleep(2 * QUIET_MS);

      assert.equal(await page.evaluate(bannersShown), 1);
      await page.click(ACCEPT);
      await page.waitFor(bannerIsGone);
      await comesTo(async () => (await seen(page)).ran, ['first']);
      assert.equal((await recordsOf(engine, page)).length, 1);
    });

    it('reloads once at a withdrawal, and asks nothing again', async (t) => {
      const {page, second} = await open(t);
      await page.click(ACCEPT);
      await visit(page, second, 'second');
      await comesTo(async () => (await seen(page)).ran, ['first', 'second']);

      await page.click('#reject');
      await comesTo(() => page.evaluate(() => window.isSame), undefined);
      await page.waitFor(isStarted);
      await goBack(page, 'first');
      await page.waitFor(isStarted);
      await sleep(QUIET_MS);

      assert.deepEqual((await seen(page)).ran, []);
      assert.equal(await page.evaluate(bannersShown), 0);
    });

    it('keeps no open dialog in the copy of a page, and opens it again', async (t) => {
      const {page, second} = await open(t);
      await page.click('#preferences');
      await page.waitFor(dialogShows);

      await visit(page, second, 'second');
      await page.waitFor(dialogIsGone);
      await goBack(page, 'first');
      await page.waitFor(bannerShows);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(dialogShows), false);
      await page.click('#preferences');
      await page.waitFor(dialogShows);
      assert.equal(await page.evaluate(() => document.querySelectorAll('consent-preferences').length), 1);
    });

    it('keeps no open modal in the copy of a page, and opens one that can be answered', async (t) => {
      const {page, second} = await open(t, {banner: BANNER.replace('hidden', 'hidden modal')});
      await page.waitFor(bannerShows);
      await visit(page, second, 'second');
      await page.waitFor(bannerShows);
      await goBack(page, 'first');
      await page.waitFor(bannerShows);

      await page.click(REJECT);
      await page.waitFor(bannerIsGone);

      assert.deepEqual((await seen(page)).uncaught, []);
      assert.equal((await recordsOf(engine, page)).length, 1);
    });

    it('a permanent banner stays the same element, and is asked once', async (t) => {
      const {page, second} = await open(t, {
        banner: `<div id="consent" data-turbo-permanent>${BANNER}</div>`,
      });
      await page.waitFor(bannerShows);
      await page.evaluate(() => void (window.first = document.querySelector('consent-banner')));

      await visit(page, second, 'second');
      await page.waitFor(bannerShows);

      assert.equal(
        await page.evaluate(() => window.first === document.querySelector('consent-banner')),
        true,
      );
      await page.click(ACCEPT);
      await page.waitFor(bannerIsGone);
      await goBack(page, 'first');
      await sleep(QUIET_MS);
      assert.equal(await page.evaluate(bannersShown), 0);
    });

    const kept = {
      'a frame': (vendor, id) =>
        `<iframe title="A film" data-consent="social" data-consent-src="${vendor}frame.html?id=${id}."></iframe>`,
      'a template': (vendor, id) =>
        `<template data-consent="social"><iframe title="A film" src="${vendor}frame.html?id=${id}."></iframe></template>`,
      'an embed': (vendor, id) =>
        `<consent-embed category="social" src="${vendor}frame.html?id=${id}." title="A film" width="400" height="300"></consent-embed>`,
    };
    for (const [what, body] of Object.entries(kept)) {
      it(`${what} in the copy of a page does not load after a withdrawal`, async (t) => {
        const {page, second, id} = await open(t, {body});
        await page.evaluate(() => window.consent.decide({social: true}));
        await comesTo(async () => site.log(`${id}.`).length, 1);
        await visit(page, second, 'second');

        await page.evaluate(() => window.consent.decide({social: false}));
        await goBack(page, 'first');
        await page.waitFor(isStarted);
        await sleep(QUIET_MS);

        assert.equal(await isSamePage(page), true);
        assert.equal(site.log(`${id}.`).length, 1);
        assert.equal(await page.evaluate(() => document.querySelector('iframe[src]')), null);
      });

      it(`${what} that came out of a copy is taken off by a withdrawal`, async (t) => {
        const {page, second, id} = await open(t, {body});
        await page.evaluate(() => window.consent.decide({social: true}));
        await comesTo(async () => site.log(`${id}.`).length, 1);
        await visit(page, second, 'second');
        await goBack(page, 'first');
        await page.waitFor(
          () =>
            (document.querySelector('consent-embed')?.frame ?? document.querySelector('iframe[src]')) !==
            null,
        );

        await page.evaluate(() => window.consent.decide({social: false}));

        await comesTo(() => page.evaluate(() => document.querySelectorAll('iframe[src]').length), 0);
        assert.equal(await page.evaluate(() => document.querySelector('consent-embed')?.frame ?? null), null);
      });
    }

    it('a notice that the visitor has not put away is there on the next page', async (t) => {
      const dayInAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      const banner = BANNER.replace('hidden', `hidden policy-version="2" policy-effective="${dayInAMonth}"`);
      const {first, second} = addSite(site, {banner});
      const page = await site.openLater(t, first, recordText({granted: 'analytics.social'}));
      const noticeShows = () =>
        document.querySelectorAll('consent-notice').length === 1 &&
        document
          .querySelector('consent-notice')
          .shadowRoot?.querySelector('[part~=base]')
          ?.checkVisibility() === true;
      await page.waitFor(noticeShows);

      await visit(page, second, 'second');
      await page.waitFor(noticeShows);
      await page.click('consent-notice >>> [part~=dismiss]');
      await goBack(page, 'first');
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(noticeShows), false);
    });

    it('the floating button of a page that asks nothing is there on the next page', async (t) => {
      const {page, second} = await open(t, {
        banner:
          '<style>#preferences {display: none}</style><consent-banner hidden prompt="none" model="opt-out" categories="analytics"></consent-banner>',
      });
      const hasButton = () =>
        document.querySelectorAll('consent-preferences-button[floating]').length === 1 &&
        document.querySelector('consent-preferences-button').checkVisibility();
      await page.waitFor(hasButton);

      await visit(page, second, 'second');
      await page.waitFor(hasButton);
      await goBack(page, 'first');
      await page.waitFor(hasButton);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(hasButton), true);
    });
  });
}
