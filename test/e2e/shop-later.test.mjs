// What becomes of an answer in the demo shop: the visitor comes back, takes it back, looks at it again.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {launch, usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, switchesOn} from './in-page.mjs';
import {visitShop} from './shop-visit.mjs';

const ALL = ['mixpanel', 'clarity', 'snowplow'];
const PARTNER_LINK = '/shop/?ref=partner-42';
const FOOTER_SETTINGS = 'footer [data-consent-action=preferences]';

for (const engine of usualEngines()) {
  describe(`an answer to the shop in ${engine}`, () => {
    let browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    const enter = (t, path) => visitShop(t, browser, path);

    async function enterAndAccept(t, path) {
      const visit = await enter(t, path);
      await visit.answer('accept');
      await comesTo(visit.ran, ALL);
      return visit;
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
      const origin = await visit.page.evaluate(() => performance.timeOrigin);
      await visit.inPreferences('withdraw');
      await visit.page.waitFor((before) => {
        const [{loadEventEnd}] = performance.getEntriesByType('navigation');
        return performance.timeOrigin !== before && loadEventEnd > 0;
      }, origin);
      await visit.quiet();
      const late = visit.vendorRequests().length; // Clarity sends its last words while the old page goes
      await visit.quiet();

      assert.equal(visit.pageLoads(), loads + 1);
      assert.deepEqual(await visit.cookieNames(), ['consent-choice', 'sid']);
      await comesTo(() => visit.stored(), ['local consent-choice']);
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
        await comesTo(visit.cookieNames, ['consent-choice', 'sid']);
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
  });
}
