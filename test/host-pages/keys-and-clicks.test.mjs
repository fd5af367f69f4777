// Pages with hotkeys and links of their own: the keys and clicks that are meant for the banner stay there.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {usualEngines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {BANNER, useSmallSite} from '../e2e/small-site.mjs';

const PART = (name) => `consent-banner >>> [part~=${name}]`;

/** A player with hotkeys, which spares the controls of the page as most do: by the tag of what has the focus. */
const HOTKEYS = `<script>
  window.played = [];
  document.addEventListener('keydown', (event) => {
    if (/^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(event.target.tagName)) return;
    if ([' ', 'Enter', 'k', 's'].includes(event.key)) {
      event.preventDefault();
      played.push(event.key);
    }
    if (event.key === 'Escape') played.push('Escape');
  });
</script>`;

/** Links all over the page, also below the banner. */
const LINKS = `<style>#all {position: fixed; inset: 0; display: block}</style><a id="all" href="#followed">Link</a>
<script>window.clicks = 0; document.querySelector('#all').addEventListener('click', () => clicks++);</script>`;

for (const engine of usualEngines()) {
  describe(`keys and clicks in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const key of ['Enter', ' ']) {
      it(`refuse by "${key}" on a page with hotkeys`, async (t) => {
        const page = await site.open(t, site.addPage({banner: BANNER + HOTKEYS}).url);
        await page.waitFor(bannerShows);
        await page.evaluate(() =>
          document.querySelector('consent-banner').shadowRoot.querySelector('[part~=reject]').focus(),
        );

        await page.press(key);

        await page.waitFor(() => document.cookie.includes('&g=&d=analytics.marketing&'));
        assert.deepEqual(await page.evaluate(() => window.played), []);
      });
    }

    it('type into the search of the preferences on a page with hotkeys, and leave Escape to the page, too', async (t) => {
      const services = Array.from(
        {length: 16},
        (_, at) => `<consent-service name="s${at}" label="Service ${at}"></consent-service>`,
      ).join('');
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="analytics">${services}</consent-category></consent-banner>`;
      const page = await site.open(t, site.addPage({banner: banner + HOTKEYS}).url);
      await page.waitFor(bannerShows);
      await page.click(PART('preferences'));
      await page.click('consent-preferences >>> [part~=search]');

      await page.type('skis k');

      const value = () =>
        document.querySelector('consent-preferences').shadowRoot.querySelector('[part~=search]').value;
      await page.waitFor(value);
      assert.equal(await page.evaluate(value), 'skis k');
      assert.deepEqual(await page.evaluate(() => window.played), []);
      await page.press('Escape');
      await page.waitFor(() => window.played.includes('Escape'));
    });

    it('of a double click on a button reach nothing behind the banner', async (t) => {
      const page = await site.open(t, site.addPage({banner: BANNER, end: LINKS}).url);
      await page.waitFor(bannerShows);
      const {x, y} = await page.evaluate(() => {
        const box = document
          .querySelector('consent-banner')
          .shadowRoot.querySelector('[part~=reject]')
          .getBoundingClientRect();
        return {x: box.x + box.width / 2, y: box.y + box.height / 2};
      });

      await page.raw.mouse.click(x, y, {count: 2});

      await page.waitFor(bannerIsGone);
      assert.deepEqual(await page.evaluate(() => [window.clicks, location.hash]), [0, '']);
      await page.raw.mouse.click(x, y);
      await page.waitFor(() => window.clicks === 1);
    });
  });
}
