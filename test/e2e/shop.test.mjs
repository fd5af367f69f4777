// The main job against the demo shop: real vendors from a second origin wait for the visitor's choice.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {sleep} from './driver-common.mjs';
import {engines, launch} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, switchesOn} from './in-page.mjs';
import {VENDORS, visitShop} from './shop-visit.mjs';

const ALL = ['mixpanel', 'clarity', 'snowplow'];
const PARTNER_LINK = '/shop/?ref=partner-42';
const FOOTER_SETTINGS = 'footer [data-consent-action=preferences]';

/** How long silence is no consent. Unit: milliseconds. */
const SILENCE_MS = 3000;

/** Puts it where the banner does not cover it. */
const toMiddle = (selector) =>
  document.querySelector(selector).scrollIntoView({block: 'center', behavior: 'instant'});

async function browse(page) {
  await page.click('nav a[href="/shop/#front"]');
  await page.waitFor(() => location.hash === '#front' && scrollY > 0);
  await page.evaluate(toMiddle, '[data-add="Beam 350"]');
  await page.click('[data-add="Beam 350"]');
  await page.waitFor(() => document.querySelector('[data-basket=count]').textContent === '1');
  for (const key of ['PageDown', 'End', 'Home', 'Tab', 'Tab', 'Tab', 'Escape']) await page.press(key);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => scrollTo(0, 0));
}

for (const engine of engines()) {
  describe(`the shop in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    // WebKit often forgets to delete a database that the page had open when it was reloaded.
    const stays = (keys) =>
      keys.filter((key) => engine !== 'webkit' || !key.startsWith('indexeddb mixpanel'));

    const enter = (t, path) => visitShop(t, browser, path);

    async function enterAndAccept(t, path) {
      const visit = await enter(t, path);
      await visit.answer('accept');
      await comesTo(visit.ran, ALL);
      return visit;
    }

    it('loads and stores nothing optional while the visitor browses without answering', async (t) => {
      const visit = await enter(t, PARTNER_LINK);
      await visit.page.waitFor(bannerShows);

      await browse(visit.page);
      await sleep(SILENCE_MS);

      await visit.assertNothingOptional({decided: false});
      assert.equal(await visit.page.evaluate(bannerShows), true);
      const [sid] = await visit.cookies();
      assert.equal(sid.session, true);
    });

    it('loads and stores nothing optional after a refusal, and does not ask again', async (t) => {
      const visit = await enter(t, PARTNER_LINK);
      await visit.answer('reject');
      await visit.page.waitFor(bannerIsGone);

      await visit.quiet();
      await visit.assertNothingOptional({decided: true});

      for (const next of [() => visit.page.reload(), () => visit.goto('/shop/beam-800')]) {
        visit.forgetRequests();
        await next();
        await visit.quiet();
        await visit.assertNothingOptional({decided: true});
        assert.equal(await visit.page.evaluate(bannerIsGone), true);
        assert.equal(visit.libraryFiles().includes('ui.js'), false);
      }
    });

    it('runs each vendor once, in document order, after an acceptance', async (t) => {
      const visit = await enter(t, PARTNER_LINK);
      await visit.answer('accept');

      await visit.assertOnly(ALL, ['affiliate']);
      assert.equal(await visit.page.evaluate(bannerIsGone), true);
    });

    it('keeps the partner of an accepted link for this visit only', async (t) => {
      const visit = await enterAndAccept(t, PARTNER_LINK);

      const affiliate = () => visit.cookies().then((all) => all.find(({name}) => name === 'affiliate'));
      await comesTo(affiliate, {name: 'affiliate', value: 'ref=partner-42', session: true});
    });

    for (const [vendor, {category}] of Object.entries(VENDORS)) {
      it(`runs ${vendor} alone when only ${category} is switched on`, async (t) => {
        const visit = await enter(t, PARTNER_LINK);
        await visit.page.waitFor(bannerShows);
        await visit.openPreferences();
        await visit.toggle(category);
        await visit.save();

        await visit.assertOnly([vendor]);
        assert.equal(await visit.page.evaluate(bannerIsGone), true);
      });
    }

    it('loads consent.js and nothing else of the library for a returning visitor', async (t) => {
      const visit = await enterAndAccept(t);
      visit.forgetRequests();

      await visit.goto('/shop/beam-800');

      await visit.assertOnly(ALL);
      assert.deepEqual(visit.libraryFiles(), ['consent.js']);
      assert.equal(await visit.page.evaluate(bannerIsGone), true);
    });

    it('deletes what was stored, reloads once and runs nothing after a withdrawal', async (t) => {
      const visit = await enter(t, PARTNER_LINK);
      await visit.answer('accept');
      await visit.assertOnly(ALL, ['affiliate']);
      const loads = visit.pageLoads();

      await visit.openPreferences(FOOTER_SETTINGS);
      await visit.inPreferences('withdraw');
      await visit.page.waitFor(() => {
        const [{type, loadEventEnd}] = performance.getEntriesByType('navigation');
        return type === 'reload' && loadEventEnd > 0;
      });
      await visit.quiet();
      const late = visit.vendorRequests().length; // Clarity sends its last words while the old page goes
      await visit.quiet();

      assert.equal(visit.pageLoads(), loads + 1);
      assert.deepEqual(await visit.cookieNames(), ['consent', 'sid']);
      await comesTo(() => visit.stored().then(stays), ['local consent']);
      assert.match(await visit.record(), /&g=&d=[\w.]*analytics/);
      assert.deepEqual(await visit.ran(), []);
      assert.equal(visit.vendorRequests().length, late);
      const asked = await visit.page.evaluate(() =>
        performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname),
      );
      assert.deepEqual(
        asked.filter((path) => /^\/(vendors|collect)\//.test(path)),
        [],
      );
      assert.equal(await visit.page.evaluate(bannerIsGone), true);
    });

    const waysOut = {
      Esc: ({page}) => page.press('Escape'),
      'its close button': (visit) => visit.inPreferences('close'),
    };
    for (const [name, leave] of Object.entries(waysOut)) {
      it(`keeps nothing of switches that were changed when the dialog is left by ${name}`, async (t) => {
        const visit = await enter(t);
        const {page} = visit;
        const leaveDialog = async () => {
          await leave(visit);
          await page.waitFor(dialogIsGone);
          await visit.quiet();
        };
        await page.waitFor(bannerShows);

        await visit.openPreferences();
        await visit.toggle('analytics', 'marketing');
        await leaveDialog();
        await visit.assertNothingOptional({decided: false});
        assert.equal(await page.evaluate(bannerShows), true);
        await visit.openPreferences();
        assert.deepEqual(await page.evaluate(switchesOn), []);

        await visit.toggle('affiliate');
        await visit.save();
        await comesTo(visit.cookieNames, ['consent', 'sid']);
        const record = await visit.record();
        await visit.openPreferences(FOOTER_SETTINGS);
        await visit.toggle('affiliate', 'analytics');
        await leaveDialog();
        assert.equal(await visit.record(), record);
        await visit.assertNothingOptional({decided: true});
        await visit.openPreferences(FOOTER_SETTINGS);
        assert.deepEqual(await page.evaluate(switchesOn), ['affiliate']);
      });
    }

    it('holds scripts by their service, whatever the rest of the category has', async (t) => {
      const visit = await enter(t);
      await visit.page.waitFor(bannerShows);

      await visit.page.evaluate(() => window.consent.decide({analytics: true, clarity: false}));
      await visit.page.waitFor(bannerIsGone);
      await visit.quiet();
      await visit.assertNothingOptional({decided: true});

      await visit.page.evaluate(() => window.consent.decide({snowplow: true}));
      await visit.assertOnly(['snowplow']);
    });
  });
}
