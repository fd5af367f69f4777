// Rules by region: what a visitor sees and what runs, by where the region comes from; and opting out in one click.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {oneEngine} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';
import {allParts, goTo, HANGING, MISSING, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** Longer than a page has for a control of its own, before the floating button comes. Unit: milliseconds. */
const BUTTON_MS = 3000;

const RULES = 'model="EEA GB: opt-in; *: opt-out" prompt="EEA GB: ask; *: none"';
const WAY_BACK = '<button type="button" data-consent-action="preferences">Cookie settings</button>';

const banner = (attributes = RULES) =>
  `<consent-banner hidden organization="Acme" categories="analytics marketing" ${attributes}></consent-banner>`;

/** What sends the region, and with which attribute it is read. */
const SOURCES = {
  'the attribute region': (region) => ({banner: banner(`${RULES} region="${region}"`)}),
  'the Server-Timing header': (region) => ({headers: {'server-timing': `consent-region;desc="${region}"`}}),
  'a cookie': (region) => ({
    banner: banner(`${RULES} region-cookie="country"`),
    headers: {'set-cookie': `country=${region}; Path=/`},
  }),
};

// This runs in the page.
const confirmation = () =>
  document.querySelector('consent-status')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

for (const engine of oneEngine()) {
  describe(`rules by region in ${engine}`, () => {
    const site = useSmallSite(engine);
    const add = (page) => site.addPage({banner: banner(), end: WAY_BACK, ...page});
    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);
    const record = async (page) => (await recordsOf(engine, page))[0];

    // N13 of docs/law.md.
    for (const [source, from] of Object.entries(SOURCES)) {
      it(`ask in Germany, where ${source} says so`, async (t) => {
        const made = add(from('DE'));
        const page = await site.open(t, made.url);

        await page.waitFor(bannerShows);

        assert.deepEqual((await seenOf(page)).ran, ['own']);
        await page.click('consent-banner >>> [part~=reject]');
        assert.deepEqual(fieldOf(await record(page), 'r'), ['DE']);
      });

      it(`run what is opt-out in California without a banner, where ${source} says so`, async (t) => {
        const made = add(from('US-CA'));
        const page = await site.open(t, made.url);

        await comesToRun(page, ['own', 'analytics']);
        await comesTo(async () => made.vendorRequests(), 1);
        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.deepEqual(await recordsOf(engine, page), []);
      });

      for (const wrong of ['ZZ', 'Germany', '<b>']) {
        it(`ask where ${source} says "${wrong}"`, async (t) => {
          const page = await site.open(t, add(from(wrong)).url);

          await page.waitFor(bannerShows);

          assert.deepEqual((await seenOf(page)).ran, ['own']);
        });
      }
    }

    it('ask where the address of region-href hangs, and a late answer takes nothing away', async (t) => {
      const made = add({banner: banner(`${RULES} region-href="/fixture/script.js?id=region&hang=1"`)});
      const page = await site.open(t, made.url);

      await page.waitFor(bannerShows);

      assert.deepEqual((await seenOf(page)).ran, ['own']);
    });

    for (const [what, answer] of Object.entries({'is missing': MISSING, hangs: HANGING})) {
      it(`ask by the strictest rules where the file of the rules ${what}`, async (t) => {
        const made = add({
          ...SOURCES['the Server-Timing header']('US'),
          answers: {'region-rules.js': answer},
        });
        const page = await site.newPage(t);
        // In Firefox a file that hangs keeps the page from being complete.
        await page.goto(made.url, {wait: 'start'});

        await page.waitFor(bannerShows);

        assert.deepEqual((await seenOf(page)).ran, ['own']);
        await page.click('consent-banner >>> [part~=reject]');
        await sleep(QUIET_MS);
        assert.equal(made.vendorRequests(), 0);
      });
    }

    it('show the floating button where no visitor is asked and nothing leads to the preferences', async (t) => {
      const page = await site.open(t, add({...SOURCES['the Server-Timing header']('US'), end: ''}).url);

      await page.waitFor(() =>
        Boolean(document.querySelector('consent-preferences-button')?.shadowRoot?.querySelector('button')),
      );

      assert.equal(await page.evaluate(bannerIsGone), true);
      await page.click('consent-preferences-button >>> [part~=button]');
      await page.click('consent-preferences >>> [part~=reject]');
      await comesTo(() => page.evaluate(() => window.consent.isGranted('analytics | marketing')), false);
      assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics', 'marketing']);
    });

    it('load no interface where no visitor is asked and a button leads to the preferences', async (t) => {
      const made = add(SOURCES['the Server-Timing header']('US'));
      const page = await site.open(t, made.url);
      await comesToRun(page, ['own', 'analytics']);

      await sleep(BUTTON_MS);

      assert.ok(!made.files().some((file) => file.includes('ui.js')));
      assert.equal(
        await page.evaluate(() => document.querySelectorAll('consent-preferences-button').length),
        0,
      );
    });

    it('load no file where there are none', async (t) => {
      const made = site.addPage({});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);

      assert.ok(!made.files().some((file) => file.includes('region-rules')));
    });

    it('show a notice, whose OK grants nothing and whose "Opt out" refuses', async (t) => {
      const told = () => add({banner: banner('model="opt-out" prompt="notice"')});
      const page = await site.open(t, told().url);
      await page.waitFor(bannerShows);
      await comesToRun(page, ['own', 'analytics']);

      await page.click('consent-banner >>> [part~=dismiss]');

      await page.waitFor(bannerIsGone);
      assert.deepEqual(fieldOf(await record(page), 'g'), []);
      assert.deepEqual(fieldOf(await record(page), 'd'), []);
      await goTo(page, told().url);
      await comesToRun(page, ['own', 'analytics']);
      assert.equal(await page.evaluate(bannerIsGone), true);

      const other = await site.open(t, told().url);
      await other.waitFor(bannerShows);
      await other.click('consent-banner >>> [part~=opt-out]');
      await comesTo(() => other.evaluate(() => window.consent.isGranted('analytics | marketing')), false);
      assert.deepEqual(fieldOf(await record(other), 'd'), ['analytics', 'marketing']);
    });
  });

  describe(`opting out in ${engine}`, () => {
    const site = useSmallSite(engine);
    const OPT_OUT =
      '<button type="button" id="opt-out" data-consent-action="opt-out">Do not sell my data</button>';
    const record = async (page) => (await recordsOf(engine, page))[0];

    // N12 of docs/law.md.
    for (const [what, answers] of Object.entries({
      works: {},
      'works without any other file': allParts(MISSING),
      'works while every other file hangs': allParts(HANGING),
    })) {
      it(`${what}: one click refuses what sells, keeps that, and says so`, async (t) => {
        const made = site.addPage({banner: banner('model="opt-out" prompt="none"'), end: OPT_OUT, answers});
        const page = await site.open(t, made.url);

        await page.click('#opt-out');

        // The vendor's script cannot stop, so the page reloads, and the new page confirms the opt-out.
        await comesTo(() => page.evaluate(confirmation).catch(() => ''), 'Opt-out request honored');
        assert.deepEqual(fieldOf(await record(page), 'd'), ['marketing']);
        assert.equal(await isGranted(page, 'marketing'), false);
      });
    }
  });
}
