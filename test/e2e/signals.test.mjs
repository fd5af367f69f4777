// Vendors are told what holds before anything of theirs runs, on every page, and first of all when it changes.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {oneEngine} from './driver.mjs';
import {bannerShows} from './in-page.mjs';
import {assertOnlyOwn, MISSING, recordText, seenOf, useSmallSite} from './small-site.mjs';

const ACCEPT = 'consent-banner >>> [part~=accept]';
const CATEGORIES = 'categories="analytics marketing"';
const BANNER = `<consent-banner hidden ${CATEGORIES} signals="google microsoft" no-reload></consent-banner>`;

/** A vendor's code, gated: it notes what it was told by then. */
const END = `<script type="text/plain" data-consent="analytics">seen.heard = said();</script>
<script>
  // What Google and Microsoft were told, as texts: default or update, and whether analytics and ads may be kept.
  window.said = () => [
    ...[...(window.dataLayer ?? [])].map(([, kind, keys]) => kind + ' ' + keys.analytics_storage + ' ' + keys.ad_storage),
    ...[...(window.uetq ?? [])].filter((one) => one.ad_storage).map((keys) => 'uet ' + keys.ad_storage),
  ];
</script>`;

const DEFAULT = ['default denied denied', 'uet denied'];
const GRANTED = ['default denied denied', 'update granted granted', 'uet denied', 'uet granted'];

const said = () => window.said();
const heard = () => window.seen.heard;

/** Code of the site's own that a withdrawal stops: it notes what vendors have been told by then. */
const watchAbort = () =>
  window.consent.when('analytics', ({signal}) =>
    signal.addEventListener('abort', () => void (window.seen.atAbort = window.said())),
  );

for (const engine of oneEngine()) {
  describe(`vendors in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('hear the default at once, and the answer before their code runs', async (t) => {
      const page = await site.open(t, site.addPage({banner: BANNER, end: END}).url);
      await page.waitFor(bannerShows);
      await page.waitFor(() => window.said().length > 1);
      const atFirst = await page.evaluate(said);
      await page.click(ACCEPT);
      await page.waitFor(heard);

      assert.deepEqual(atFirst, DEFAULT);
      assert.deepEqual(await page.evaluate(heard), GRANTED);
    });

    it('hear default and answer of a returning visitor before their code runs', async (t) => {
      const made = site.addPage({banner: BANNER, end: END, cookie: recordText()});
      const page = await site.open(t, made.url);
      await page.waitFor(heard);

      assert.deepEqual(await page.evaluate(heard), GRANTED);
      assert.ok(!made.files().includes('ui.js'));
    });

    it('hear default and answer before code of the site that asks meanwhile', async (t) => {
      const answers = {'tell-vendors.js': {delay: '400'}};
      const made = site.addPage({banner: BANNER, end: END, answers, cookie: recordText()});
      const page = await site.open(t, made.url);
      await page.evaluate(() =>
        window.consent.when('analytics', () => void (window.seen.atWhen = window.said())),
      );
      await page.waitFor(() => window.seen.atWhen);

      assert.deepEqual((await seenOf(page)).atWhen, GRANTED);
    });

    it('hear of a withdrawal before anybody else does, and once', async (t) => {
      const made = site.addPage({banner: BANNER, end: END, cookie: recordText()});
      const page = await site.open(t, made.url);
      await page.waitFor(heard);
      await page.evaluate(watchAbort);
      await page.evaluate(() => window.consent.rejectAll());
      await page.waitFor(() => window.seen.atAbort);

      const updates = (await page.evaluate(said)).filter((text) => text.startsWith('update'));
      assert.deepEqual(updates, ['update granted granted', 'update denied denied']);
      assert.ok((await seenOf(page)).atAbort.includes('update denied denied'));
    });

    it('run nothing when they cannot be told', async (t) => {
      const answers = {'tell-vendors.js': MISSING};
      const made = site.addPage({banner: BANNER, answers, cookie: recordText()});
      const page = await site.open(t, made.url);
      await page.waitFor(() => window.seen.failed.includes('file-failed'));

      await assertOnlyOwn(page, made);
    });

    it('are told nothing that is not asked for', async (t) => {
      const made = site.addPage({end: END, cookie: recordText()});
      const page = await site.open(t, made.url);
      await page.waitFor(heard);

      assert.deepEqual(await page.evaluate(heard), []);
      assert.deepEqual(made.files(), ['consent.js']);
    });
  });
}
