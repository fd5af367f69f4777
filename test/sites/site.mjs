// A visit to a site of the demo in Chromium: `useSites()` in a describe, `sites.visit('/shop/')` in a test.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before} from 'node:test';
import {startDemo} from '../../demo/server.mjs';
import {cookiesOf} from '../e2e/cookies.mjs';
import {launch} from '../e2e/driver.mjs';
import {bannerShows, dialogIsGone, dialogShows, isStarted, ranVendors, storedKeys} from '../e2e/in-page.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findViolations = async () => {
  const {violations} = await globalThis.axe.run(document, {resultTypes: ['violations']});
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
};

/**
 * Starts the demo and Chromium before the tests of the enclosing `describe`, and ends both after them. No error may
 * have been uncaught in any page by then.
 */
export function useSites() {
  const pages = [];
  let demo;
  let browser;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo({port: 0, quiet: true}), launch('chromium')]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    assert.deepEqual(
      pages.flatMap(({errors}) => errors),
      [],
    );
  });

  return {
    /** As `startDemo` gives it: `site`, `cdn`, `options`, `log()`, `collected()`, `reset()`. */
    get demo() {
      return demo;
    },
    /**
     * Opens a page of the demo in a profile of its own, once the library has started.
     *
     * @param path as in `/shop/?ref=partner-42`
     * @param options `size` of the window in CSS pixels
     */
    async visit(path, options) {
      const visit = await this.open('about:blank', options);
      await visit.goto(path);
      return visit;
    },
    /** The same with a page that has no library. */
    async open(path, {size = [1280, 800]} = {}) {
      const page = await browser.newPage();
      pages.push(page);
      await page.raw.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
      await page.setViewport(...size);
      await page.goto(new URL(path, demo.site).href);
      return createVisit(page, demo);
    },
  };
}

function createVisit(page, demo) {
  const visit = {
    page,
    /** Goes to a page of the demo; the library has started. */
    async goto(path) {
      await page.goto(demo.site + path);
      await page.waitFor(isStarted);
    },
    async reload() {
      await page.reload();
      await page.waitFor(isStarted);
    },
    /** Presses `accept`, `reject` or `preferences` of the banner. */
    async answer(part) {
      await page.waitFor(bannerShows);
      await page.click(`consent-banner >>> [part~=${part}]`);
    },
    async openDialog() {
      await page.evaluate(() => window.consent.showPreferences());
      await page.waitFor(dialogShows);
    },
    /** Presses `save`, `accept`, `reject`, `withdraw` or `close` of the dialog, which then is gone. */
    async leaveDialog(part) {
      await page.click(`consent-preferences >>> [part~=${part}]`);
      await page.waitFor(dialogIsGone);
    },
    /** Turns switches of the dialog, by the names of their categories or services. */
    async toggle(...names) {
      for (const name of names) await page.click(`consent-preferences >>> [part~=switch][data-name=${name}]`);
    },
    /** Text of a part, as it is seen: `partText('consent-banner', 'message')`. */
    partText: (host, part) =>
      page.evaluate(
        (name, of) =>
          document.querySelector(name)?.shadowRoot?.querySelector(`[part~=${of}]`)?.innerText ?? '',
        host,
        part,
      ),
    /** All of the profile, as `cookiesOf` gives them. */
    cookies: () => cookiesOf('chromium', page),
    cookieNames: async () => (await visit.cookies()).map(({name}) => name).sort(),
    /** The record as a URLSearchParams: `get('g')` is what was granted; null before a decision. */
    async record() {
      const recordName = await page.evaluate(() => window.consent.policy.cookieName);
      const cookie = (await visit.cookies()).find(({name}) => name === recordName);
      return cookie ? new URLSearchParams(cookie.value) : null;
    },
    stored: () => page.evaluate(storedKeys),
    /** Names that the gated scripts have put into `window.__ran`. */
    ran: () => page.evaluate(ranVendors),
    /** What axe finds wrong with the page as it stands; a line each. */
    async violations() {
      await page.evaluate(axeSource);
      return page.evaluate(findViolations);
    },
    /** Whether the page is wider than the window. */
    scrollsSideways: () =>
      page.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth),
  };
  return visit;
}

/** What the second origin was asked for besides the library: `GET /vendors/x.js`, `POST /collect/x`. */
export const vendorRequests = (demo) =>
  demo
    .log()
    .filter(({origin, path}) => origin === 'cdn' && !path.startsWith('/consent-elements/'))
    .map(({method, path}) => `${method} ${path}`);
