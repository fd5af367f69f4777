// N10 of docs/law.md: the library keeps no page out of the back-forward cache, not even one that is not to be stored.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {recordsOf} from './cookies.mjs';
import {engines} from './driver.mjs';
import {isGranted} from './is-granted.mjs';
import {goTo, recordText, useSmallSite} from './small-site.mjs';

const DAY_SECONDS = 86_400;

/** Notes whether the page was restored. */
const NOTE = `<script>
  addEventListener('pageshow', ({persisted}) => { if (persisted) window.isRestored = true; });
</script>`;

// Later, because WebKit’s driver loses the answer of code during which the page is replaced, and then answers nothing else.
const goBack = () => void setTimeout(() => history.back(), 100);

/** Records by whether the page renews them as the visitor leaves. */
const RECORDS = {
  'without a renewal': recordText(),
  'with a renewal': recordText().replace(/&t=(\d+)&u=\d+/, (_, now) => {
    const then = Number(now) - 3 * DAY_SECONDS;
    return `&t=${then}&u=${then}`;
  }),
};

/**
 * Chromium keeps pages that are not to be stored as long as no cookie changes; the other engines keep none of these.
 * So a renewal, once a day, costs such a page its place (docs/limits.md).
 */
const cachingOf = (engine, how) =>
  engine === 'chromium' && how === 'without a renewal' ? 'no-store' : 'no-cache';

for (const engine of engines()) {
  describe(`the back-forward cache of ${engine}`, () => {
    const site = useSmallSite(engine, {whole: true});

    for (const [how, record] of Object.entries(RECORDS)) {
      const caching = cachingOf(engine, how);
      it(`gives back a page with "${caching}" that was left ${how}`, async (t) => {
        const made = site.addPage({
          head: NOTE,
          banner: '<consent-banner hidden categories="personalization"></consent-banner>',
          headers: {'cache-control': caching},
        });
        const page = await site.newPage(t);
        await page.goto(site.addRaw('<!doctype html><title>Blank</title>'));
        await page.evaluate(
          (text) => void (document.cookie = `consent-choice=${text};path=/;max-age=604800`),
          record,
        );
        await goTo(page, made.url);
        await page.waitFor(() => window.consent?.record);
        await page.evaluate((href) => void (location.href = href), site.addRaw('<title>Next</title>'));
        await page.waitFor(() => document.title === 'Next');
        await comesTo(
          async () => (await recordsOf(engine, page)).some((text) => text.includes('&w=')),
          how === 'with a renewal',
        );

        await page.evaluate(goBack);

        await page.waitFor(() => window.isRestored === true);
        assert.equal(await isGranted(page, 'analytics'), false);
      });
    }
  });
}
