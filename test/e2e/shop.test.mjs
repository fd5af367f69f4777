// The main job against the demo shop: real vendors from a second origin wait for the visitor's choice.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sleep} from './driver-common.mjs';
import {launch, usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {VENDORS, visitShop} from './shop-visit.mjs';

const ALL = ['mixpanel', 'clarity', 'snowplow'];
const PARTNER_LINK = '/shop/?ref=partner-42';

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

for (const engine of usualEngines()) {
  describe(`the shop in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    const enter = (t, path) => visitShop(t, browser, path);

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

    it('runs each vendor once, in document order, after an acceptance, and keeps the partner for the visit', async (t) => {
      const visit = await enter(t, PARTNER_LINK);
      await visit.answer('accept');

      await visit.assertOnly(ALL, ['affiliate']);
      assert.equal(await visit.page.evaluate(bannerIsGone), true);
      const affiliate = (await visit.cookies()).find(({name}) => name === 'affiliate');
      assert.deepEqual(affiliate, {
        name: 'affiliate',
        value: 'ref=partner-42&landing=%2Fshop%2F',
        session: true,
      });
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

    it('holds scripts by their service, whatever the rest of the category has', async (t) => {
      const visit = await enter(t);
      await visit.page.waitFor(bannerShows);

      await visit.page.evaluate(() => window.consent.decide({analytics: true, clarity: false}));
      await visit.quiet();
      await visit.assertNothingOptional({decided: true});

      await visit.page.evaluate(() => window.consent.decide({snowplow: true}));
      await visit.assertOnly(['snowplow']);
    });
  });
}
