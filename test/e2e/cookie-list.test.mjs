// <consent-cookie-list>: what pages with it load, what pages without it do not, and what visitors see of it.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {BUILDS} from '../contract/builds.mjs';
import {comesTo} from './comes-to.mjs';
import {sleep} from './driver-common.mjs';
import {fewEngines} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogShows} from './in-page.mjs';
import {codesOf, goTo, MISSING, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** Longer than the development build waits for a way back to the preferences. Unit: milliseconds. */
const WAY_BACK_MS = 3500;

const LIST = '<main><consent-cookie-list>Our cookies: _ga.</consent-cookie-list></main>';
const REFUSED = recordText({granted: '', denied: 'analytics.marketing'});

// These run in the page.
const listShows = () =>
  document
    .querySelector('consent-cookie-list')
    ?.shadowRoot?.querySelector('[part=base]')
    ?.checkVisibility() === true;
const states = () =>
  [...document.querySelector('consent-cookie-list').shadowRoot.querySelectorAll('[part=state]')].map(
    ({textContent}) => textContent,
  );
const seenText = () => document.querySelector('main').innerText;
const insertLate = () => document.querySelector('main').append(document.createElement('consent-cookie-list'));
const insertAsHtml = () => {
  document.querySelector('main').innerHTML = '<div><consent-cookie-list></consent-cookie-list></div>';
};

for (const engine of fewEngines()) {
  describe(`the cookie list in ${engine}`, () => {
    const site = useSmallSite(engine);
    const add = (options) => site.addPage({body: () => LIST, ...options});

    it('asks for its own file and Lit, and not for the dialog', async (t) => {
      const made = add();
      const page = await site.open(t, made.url);
      await page.waitFor(listShows);
      await sleep(QUIET_MS);

      assert.deepEqual(
        made.files().sort(),
        ['consent.js', 'cookie-list.js', 'lit.js', 'markup.js', 'ui.js'],
        'of the library',
      );
    });

    it('asks for the words of the dialog too, in another language', async (t) => {
      const made = add({lang: 'lang="de"'});
      const page = await site.open(t, made.url);
      await page.waitFor(listShows);

      assert.deepEqual(
        made
          .files()
          .filter((file) => file.startsWith('locales/'))
          .sort(),
        ['locales/de.dialog.js', 'locales/de.js'],
      );
      assert.deepEqual(await page.evaluate(states), ['Immer an', 'Aus', 'Aus']);
    });

    it('costs a page without it nothing: no file, of visitors who are asked and who are not', async (t) => {
      for (const [record, shown] of [
        ['', bannerShows],
        [REFUSED, bannerIsGone],
      ]) {
        const made = add({body: () => '<main></main>', ...(record && {cookie: record})});
        const page = await site.open(t, made.url);
        await page.waitFor(shown);
        await sleep(QUIET_MS);

        assert.deepEqual(
          made.files().filter((file) => /cookie-list|lit|preferences/.test(file)),
          [],
        );
      }
    });

    for (const [how, insert] of Object.entries({insertLate, insertAsHtml})) {
      it(`shows where it comes late: ${how}`, async (t) => {
        const made = add({body: () => '<main></main>', cookie: REFUSED});
        const page = await site.open(t, made.url);
        await sleep(QUIET_MS);
        assert.ok(!made.files().includes('cookie-list.js'));

        await page.evaluate(insert);
        await page.waitFor(listShows);

        assert.deepEqual(await page.evaluate(states), ['Always on', 'Off', 'Off']);
      });
    }

    it('keeps its content where its file is missing, and the page is told', async (t) => {
      const made = add({answers: {'cookie-list.js': MISSING}});
      const page = await site.open(t, made.url);
      await comesTo(async () => (await seenOf(page)).failed, ['ui-failed']);

      assert.match(await page.evaluate(seenText), /Our cookies: _ga\./);
      assert.deepEqual((await seenOf(page)).uncaught, []);
      await page.click('consent-banner >>> [part~=reject]');
      await page.waitFor(bannerIsGone);
    });

    it('keeps its content where the library is missing', async (t) => {
      const page = await site.newPage(t);
      await page.goto(add({answers: {'consent.js': MISSING}}).url);

      assert.match(await page.evaluate(seenText), /Our cookies: _ga\./);
    });

    it('takes its content away when it shows, and puts nothing into the page', async (t) => {
      const page = await site.open(t, add().url);
      await page.waitFor(listShows);

      assert.doesNotMatch(await page.evaluate(seenText), /Our cookies: _ga\./);
      assert.equal(await page.evaluate(() => document.querySelector('main').innerHTML), LIST.slice(6, -7));
    });
  });

  // The development build adds the same in each engine.
  if (engine === 'chromium') {
    describe('the cookie list in the development build', () => {
      const site = useSmallSite(engine);

      it('is a way back to the preferences, and nothing to warn of', async (t) => {
        const page = await site.open(
          t,
          site.addPage({body: () => LIST, folder: 'dev/', cookie: REFUSED}).url,
        );
        await page.waitFor(listShows);
        await sleep(WAY_BACK_MS);

        assert.deepEqual(codesOf(await seenOf(page)), []);
      });
    });
  }

  for (const [build, describeBuild] of Object.entries(BUILDS)) {
    describe(`the cookie list of ${build} in ${engine}`, () => {
      const site = useSmallSite(engine);
      let options;
      before(async () => {
        options = await describeBuild();
      });

      it('lists what is declared, follows the visitor, and opens the preferences', async (t) => {
        const page = await site.open(t, site.addPage({...options, body: () => LIST}).url);
        await page.waitFor(listShows);
        const names = await page.evaluate(() =>
          [...document.querySelector('consent-cookie-list').shadowRoot.querySelectorAll('td code')].map(
            ({textContent}) => textContent,
          ),
        );
        const before = await page.evaluate(states);

        await page.click('consent-banner >>> [part~=accept]');
        await comesTo(() => page.evaluate(states), ['Always on', 'On', 'On']);
        await page.click('consent-cookie-list >>> [part~=preferences]');
        await page.waitFor(dialogShows);

        assert.deepEqual(names, ['_ga', '_pk_*', 'seen_*', '_mk']);
        assert.deepEqual(before, ['Always on', 'Off', 'Off']);
        assert.deepEqual((await seenOf(page)).uncaught, []);
      });

      it('is shown to visitors who have decided before, with when', async (t) => {
        const made = site.addPage({...options, body: () => LIST});
        const page = await site.openLater(t, made.url, REFUSED);
        await page.waitFor(listShows);

        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.deepEqual(await page.evaluate(states), ['Always on', 'Off', 'Off']);
        assert.match(
          await page.evaluate(
            () =>
              document.querySelector('consent-cookie-list').shadowRoot.querySelector('[part=decision-facts]')
                .innerText,
          ),
          /Your decision.*Decision ID\s+3a7c1f0e-5b2d-4c89-9e10-6f4d2b8a7c35/s,
        );
      });

      it('follows what the visitor decides in another window', async (t) => {
        const made = site.addPage({...options, body: () => LIST});
        const page = await site.openLater(t, made.url, REFUSED);
        await page.waitFor(listShows);
        const other = await page.newTab();
        await goTo(other, made.url);

        await other.evaluate(() => window.consent.acceptAll());

        await comesTo(() => page.evaluate(states), ['Always on', 'On', 'On']);
      });
    });
  }
}
