// The kit in both drivers: what a site owner's own tests do.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {ConsentExpectationError, expectNothingBeforeConsent} from '@consent-elements/cli/testing';
import {setConsent, simulateVisitor} from 'consent-elements/testing';
import {chromium} from 'playwright-core';
import puppeteer from 'puppeteer-core';
import {policy, startSite} from './site.mjs';

const executablePath = process.env.CHROME_PATH;
const args = (process.env.CHROME_ARGS ?? '').split(' ').filter(Boolean);

/** A new context of each driver, and what the two name differently. */
const DRIVERS = {
  Playwright: {
    launch: () => chromium.launch({executablePath, args}),
    newContext: (browser) => browser.newContext(),
  },
  Puppeteer: {
    launch: () => puppeteer.launch({executablePath, args, headless: true}),
    newContext: (browser) => browser.createBrowserContext(),
  },
};

// These run in the page.
const state = async () => {
  await window.consent.ready;
  const names = ['analytics', 'marketing'];
  return {
    granted: names.filter((name) => window.consent.isGranted(name)),
    cookies: document.cookie.split('; ').filter((one) => one.startsWith('consent-choice=')).length,
    asks: document.querySelector('consent-banner').shadowRoot?.querySelector('[part~=accept]') != null,
  };
};
const record = () => window.consent.record;

for (const [name, {launch, newContext}] of Object.entries(DRIVERS)) {
  describe(name, () => {
    let site;
    let browser;
    before(async () => {
      site = await startSite();
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      site?.close();
    });
    async function open(t) {
      const context = await newContext(browser);
      t.after(() => context.close());
      return {context, page: await context.newPage()};
    }

    it('opens a page that is decided, by the context', async (t) => {
      const {context, page} = await open(t);

      const cookie = await setConsent(context, policy, {
        ...{url: site.url, granted: ['analytics'], denied: 'all', region: 'DE'},
      });

      await page.goto(site.url);
      assert.deepEqual(await page.evaluate(state), {granted: ['analytics'], cookies: 1, asks: false});
      assert.match(
        await page.evaluate(() => document.cookie),
        new RegExp(`id=${(await page.evaluate(record)).id}`),
      );
      assert.ok(cookie.value.includes((await page.evaluate(record)).id));
    });

    it('changes the decision of a page, which finds one cookie and follows it', async (t) => {
      const {page} = await open(t);
      await page.goto(site.url);
      await page.evaluate(() => window.consent.acceptAll());
      const first = await page.evaluate(record);

      await setConsent(page, policy, {denied: 'all'});
      await page.reload();

      assert.deepEqual(await page.evaluate(state), {granted: [], cookies: 1, asks: false});
      const {id, updated} = await page.evaluate(record);
      assert.equal(id, first.id);
      assert.ok(updated > first.updated);
    });

    it('writes a cookie that the page itself takes the place of', async (t) => {
      const {page} = await open(t);
      await page.goto(site.url);
      await setConsent(page, policy, {granted: 'all'});
      await page.reload();

      await page.evaluate(() => window.consent.rejectAll());

      await page.reload();
      assert.deepEqual(await page.evaluate(state), {granted: [], cookies: 1, asks: false});
    });

    it('sends Global Privacy Control, to the page and to its server', async (t) => {
      const {page} = await open(t);

      await simulateVisitor(page, policy, {gpc: true, region: 'US-CA', regionHeaders: true});

      await page.goto(site.url);
      // Without the signal, both would be on outside of the EEA.
      assert.deepEqual((await page.evaluate(state)).granted, ['analytics']);
      assert.equal(await page.evaluate(() => navigator.globalPrivacyControl), true);
      const headers = site.seen.at(-1);
      assert.deepEqual(
        [headers['sec-gpc'], headers['cf-ipcountry'], headers['cf-region-code']],
        ['1', 'US', 'CA'],
      );
    });

    it('puts the visitor into a region', async (t) => {
      const found = {};
      for (const region of ['FR', 'US']) {
        const {page} = await open(t);
        await simulateVisitor(page, policy, {region});
        await page.goto(site.url);
        found[region] = (await page.evaluate(state)).granted;
      }

      assert.deepEqual(found, {FR: [], US: ['analytics', 'marketing']});
    });

    it('passes a page that waits for consent', async (t) => {
      const {page} = await open(t);

      await expectNothingBeforeConsent(page, {url: site.url});
    });

    it('fails for a page that sets a cookie of analytics before, and names it with its cure', async (t) => {
      const {page} = await open(t);
      await page.goto(`${site.url}early`);

      const error = await expectNothingBeforeConsent(page).catch((reason) => reason);

      assert.ok(error instanceof ConsentExpectationError, String(error));
      assert.deepEqual(
        error.findings.map(({code, subject}) => [code, subject.kind, subject.name]),
        [['before-choice', 'cookie', '_ga']],
      );
      assert.match(error.message, /_ga is stored before the visitor has chosen.*Gate what sets it/);
    });

    it('fails where the browser has decided, because such a page proves nothing', async (t) => {
      const {page} = await open(t);
      await setConsent(page, policy, {url: site.url, denied: 'all'});

      const error = await expectNothingBeforeConsent(page, {url: site.url}).catch((reason) => reason);

      assert.match(String(error), /The browser has a decision/);
    });

    it('refuses what is neither page nor context, with a code', async (t) => {
      const {context} = await open(t);
      const mistakes = [
        () => setConsent({}, policy, {url: site.url, granted: 'all'}),
        () => setConsent({cookies: () => []}, policy, {url: site.url, granted: 'all'}),
        () => setConsent(context, policy, {granted: 'all'}),
        () => simulateVisitor(browser, policy, {gpc: true}),
      ];

      const codes = [];
      for (const make of mistakes) codes.push(await make().catch(({code}) => code));

      assert.deepEqual(codes, ['bad-driver', 'bad-driver', 'bad-url', 'bad-driver']);
    });
  });
}
