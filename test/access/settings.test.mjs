// <consent-preferences-button>: opens the dialog from wherever it stands, and is where its attributes say.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {spokenOf} from './spoken.mjs';
import {boxOf, focusHost, focusName} from './in-page.mjs';
import {banner, createPage, openSurface, REFUSED} from './pages.mjs';

const SETTINGS = 'consent-preferences-button';

/** How the button is used: by mouse, or by a key once it has the focus. */
const WAYS = ['mouse', 'Enter', ' '];

/** Where a floating button stands, by the direction of writing. */
const CORNERS = {
  ltr: {
    'bottom-start': 'bottom left',
    'bottom-end': 'bottom right',
    'top-start': 'top left',
    'top-end': 'top right',
  },
  rtl: {
    'bottom-start': 'bottom right',
    'bottom-end': 'bottom left',
    'top-start': 'top right',
    'top-end': 'top left',
  },
};

// These run in the page.
const isThere = () => Boolean(boxOf('consent-preferences-button', 'button')?.checkVisibility());
const isAway = () => !boxOf('consent-preferences-button', 'button');
const labelWidth = () => boxOf('consent-preferences-button', 'label').getBoundingClientRect().width;
const labelIsSeen = () => boxOf('consent-preferences-button', 'label').getBoundingClientRect().width > 40;
const cornerAt = async (position) => {
  const settings = document.querySelector('consent-preferences-button');
  settings.position = position;
  await settings.updateComplete;
  const {left, right, top, bottom} = boxOf('consent-preferences-button', 'button').getBoundingClientRect();
  const vertical = top < innerHeight - bottom ? 'top' : 'bottom';
  return `${vertical} ${left < innerWidth - right ? 'left' : 'right'}`;
};

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`the settings button in ${engine}`, () => {
    const site = useSmallSite(engine);
    const surfaces = ['settings', 'floating settings'];

    for (const surface of surfaces) {
      it(`opens the dialog, and has the focus back: ${surface}`, async (t) => {
        const page = await openSurface(site, t, surface);
        for (const way of WAYS) {
          await page.evaluate(() => boxOf('consent-preferences-button', 'button').focus());
          if (way === 'mouse') await page.click(`${SETTINGS} >>> [part=button]`);
          else await page.press(way);
          await page.waitFor(dialogShows);

          await page.press('Escape');

          await page.waitFor(dialogIsGone);
          await page.waitFor(() => focusHost() === 'consent-preferences-button' && focusName() === 'button');
        }
      });

      it(`has its label for a name: ${surface}`, async (t) => {
        const page = await openSurface(site, t, surface);
        assert.deepEqual(await spokenOf(page, SETTINGS), ['button Cookie settings, opens dialog']);
        await page.evaluate(
          () => void (document.querySelector('consent-preferences-button').textContent = 'Own words'),
        );
        assert.deepEqual(await spokenOf(page, SETTINGS), ['button Own words, opens dialog']);
      });

      it(`works when it is added later: ${surface}`, async (t) => {
        const page = await createPage(site, t, {body: banner(), record: REFUSED});
        await page.evaluate((floating) => {
          const settings = document.createElement('consent-preferences-button');
          settings.toggleAttribute('floating', floating);
          document.body.append(settings);
        }, surface === 'floating settings');

        await page.click(`${SETTINGS} >>> [part=button]`);

        await page.waitFor(dialogShows);
      });
    }

    for (const [dir, corners] of Object.entries(CORNERS)) {
      it(`floats in each corner, written ${dir}`, async (t) => {
        const page = await openSurface(site, t, 'floating settings', {attributes: `dir="${dir}"`});
        const found = {};
        for (const position of Object.keys(corners))
          found[position] = await page.evaluate(cornerAt, position);

        assert.deepEqual(found, corners);
      });
    }

    it('is away while the banner asks, if it floats, and there after the answer', async (t) => {
      const body = `${banner()}<consent-preferences-button floating></consent-preferences-button>`;
      const page = await createPage(site, t, {body});
      await page.waitFor(bannerShows);
      await page.waitFor(() => customElements.get('consent-preferences-button') !== undefined);
      assert.equal(await page.evaluate(isAway), true);

      await page.click('consent-banner >>> [part=reject]');

      await page.waitFor(bannerIsGone);
      await page.waitFor(isThere);
    });

    it('stays while the banner asks, if it stands in the page', async (t) => {
      const page = await createPage(site, t, {
        body: `${banner('position="center"')}<consent-preferences-button></consent-preferences-button>`,
      });
      await page.waitFor(bannerShows);
      await page.waitFor(isThere);

      await page.click(`${SETTINGS} >>> [part=button]`);

      await page.waitFor(dialogShows);
    });

    it('shows its label when it is pointed at or has the focus, if it floats', async (t) => {
      const page = await openSurface(site, t, 'floating settings');
      assert.ok((await page.evaluate(labelWidth)) <= 1);

      const at = await page.evaluate(() => {
        const {left, top} = boxOf('consent-preferences-button', 'button').getBoundingClientRect();
        return {x: left + 20, y: top + 20};
      });
      await page.raw.mouse.move(at.x, at.y);
      await page.waitFor(labelIsSeen);
      await page.raw.mouse.move(600, 100);
      await page.waitFor(
        () => boxOf('consent-preferences-button', 'label').getBoundingClientRect().width <= 1,
      );

      await page.press('Tab');
      await page.waitFor(labelIsSeen);
    });
  });
}
