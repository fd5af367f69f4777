// What the library puts into the head, so that scripts download ahead of their turn, goes when they are done.
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fewEngines} from './driver.mjs';
import {recordText, useSmallSite} from './small-site.mjs';

const links = () =>
  [...document.querySelectorAll('head > link')].map(
    ({rel, href}) => `${rel} ${new URL(href).searchParams.get('id')}`,
  );

for (const engine of fewEngines()) {
  describe(`preload links in ${engine}`, () => {
    const site = useSmallSite(engine);
    const script = (vendor, more, attributes = '') =>
      `<script type="text/plain" data-consent="analytics" ${attributes} src="${vendor}${more}"></script>`;
    const add = (body) =>
      site.addPage({
        body,
        banner: '<consent-banner hidden categories="analytics" no-reload></consent-banner>',
      });

    it('go when their scripts have run, or have failed', async (t) => {
      const made = add(
        (vendor) =>
          ['first&hang=1', 'second', 'third&status=404', 'fourth']
            .map((more) => script(vendor, more))
            .join('') + script(vendor, 'module', 'data-consent-type="module"'),
      );
      const page = await site.openLater(t, made.url, recordText({granted: 'analytics'}), {wait: 'start'});
      await comesTo(async () => (await page.evaluate(links)).length, 4);

      made.releaseVendor();

      await comesTo(() => page.evaluate(links), []);
      // Whether the first one held up the others all the time is another test's affair.
      const ids = async () =>
        (await page.evaluate(() => window.ran)).map((id) => id.replace(/^vendor\d+\./, '')).sort();
      await comesTo(ids, ['first', 'fourth', 'module', 'second']);
    });

    it('go when their scripts are cut off, and come again with the next grant', async (t) => {
      const made = add((vendor) => ['first&hang=1', 'second'].map((more) => script(vendor, more)).join(''));
      const page = await site.openLater(t, made.url, recordText({granted: 'analytics'}), {wait: 'start'});
      await comesTo(async () => (await page.evaluate(links)).length, 1);

      await page.evaluate(() => window.consent.rejectAll());
      await comesTo(() => page.evaluate(links), []);

      await page.evaluate(() => window.consent.acceptAll());
      await comesTo(async () => (await page.evaluate(links)).length, 1);
    });
  });
}
