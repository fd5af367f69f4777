// A refusal counts from the library's first line on, while the page is still on its way; a grant waits for the page.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {
  assertAllRan,
  assertRefused,
  bannerOf,
  goTo,
  modelsIn,
  recordText,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const ALL = ['analytics', 'marketing'];

/** The parser takes nothing behind this script until the server answers. */
const hold = (vendor) => `<script src="${vendor}hold&hang=1"></script>`;

const CONTROLS = `<button id="early-accept" type="button" data-consent-action="accept">Yes</button>
  <button id="early-reject" type="button" data-consent-action="reject">No</button>`;

const gated = (vendor) => `
  <script>
    seen.ran.push('own');
    consent.when('analytics', () => seen.ran.push('when'));
  </script>
  <script type="text/plain" data-consent="analytics">seen.ran.push('analytics')</script>
  <script type="text/plain" data-consent="marketing" src="${vendor}"></script>`;

/** Before anything else, and not put off. */
const tag = (src) => `<script src="${src}"></script>`;

// These run in the page.
const isLoaded = () => document.readyState === 'complete' && window.consent?.policy;
const isGranted = () => window.consent.isGranted('analytics');

for (const engine of usualEngines()) {
  for (const model of modelsIn(engine)) {
    describe(`a page on its way under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const record = async (page) => (await recordsOf(engine, page))[0];

      /** What the server has sent ends above the banner, or below it and above the end. */
      function add({above = true, head = ''} = {}) {
        const banner = bannerOf(model);
        const body = (vendor) =>
          above
            ? `${CONTROLS}${gated(vendor)}${hold(vendor)}${banner}`
            : `${CONTROLS}${banner}${gated(vendor)}${hold(vendor)}<p>The end</p>`;
        return site.addPage({banner: '', head, tag, body});
      }
      const addWhole = () => site.addPage({banner: bannerOf(model)});

      /** In a profile with a record, if one is given, as far as the server has sent the page. */
      async function arrive(t, made, kept) {
        const page = kept ? await site.openLater(t, addWhole().url, kept) : await site.newPage(t);
        await page.goto(made.url, {wait: 'start'});
        await page.waitFor(() => Boolean(document.querySelector('#early-reject')) && Boolean(window.consent));
        await page.waitFor(() => window.seen.ran.includes('own'));
        return page;
      }

      for (const [what, kept] of Object.entries({nothing: undefined, 'an older yes': recordText()})) {
        it(`takes a refusal by a control above the banner, with ${what} stored`, async (t) => {
          const made = add();
          const page = await arrive(t, made, kept);

          await page.click('#early-reject');
          made.releaseVendor();

          await page.waitFor(isLoaded);
          await sleep(QUIET_MS);
          assert.deepEqual((await seenOf(page)).ran, ['own']);
          assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
          assert.deepEqual(fieldOf(await record(page), 'g'), []);
          assert.equal(await page.evaluate(bannerIsGone), true);
          const next = addWhole();
          await goTo(page, next.url);
          await assertRefused(page, next);
        });

        it(`keeps a refusal of a visitor who leaves before the banner has come, with ${what} stored`, async (t) => {
          const page = await arrive(t, add(), kept);

          await page.click('#early-reject');
          const next = addWhole();
          await page.goto(next.url);

          await page.waitFor(isLoaded);
          await assertRefused(page, next);
          assert.deepEqual(fieldOf(await record(page), 'g'), []);
          assert.equal(await page.evaluate(bannerIsGone), true);
        });

        it(`takes a refusal by code in the head, with ${what} stored`, async (t) => {
          const made = site.addPage({
            banner: bannerOf(model),
            tag: (src) => `${tag(src)}<script>consent.rejectAll()</script>`,
          });
          const page = kept ? await site.openLater(t, addWhole().url, kept) : await site.newPage(t);

          await goTo(page, made.url);

          await assertRefused(page, made);
          assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
        });
      }

      it('makes early decisions in the order of the acts', async (t) => {
        const first = add();
        const page = await arrive(t, first);
        await page.click('#early-accept');
        await page.click('#early-reject');
        first.releaseVendor();
        await page.waitFor(isLoaded);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);

        const second = add();
        await page.goto(second.url, {wait: 'start'});
        await page.waitFor(() => Boolean(document.querySelector('#early-reject')));
        await page.click('#early-reject');
        await page.click('#early-accept');
        second.releaseVendor();

        await comesTo(async () => fieldOf(await record(page), 'g'), ALL);
      });

      it('keeps no yes of a visitor who leaves before the banner has come', async (t) => {
        const page = await arrive(t, add());

        await page.click('#early-accept');
        await page.goto(addWhole().url);

        await page.waitFor(isLoaded);
        await page.waitFor(bannerShows);
        assert.equal(await record(page), undefined);
      });

      it('releases nothing that is granted until it has come to its end', async (t) => {
        const made = add({above: false});
        const page = await arrive(t, made, recordText());
        await page.waitFor(isGranted);
        await sleep(QUIET_MS);
        assert.deepEqual((await seenOf(page)).ran, ['own']);

        made.releaseVendor();

        await comesTo(async () => (await seenOf(page)).ran, ['own', 'when', 'analytics']);
      });

      it('goes by the record alone until it has come to its end', async (t) => {
        const made = add({above: false});
        const page = await arrive(t, made);
        await page.waitFor(() => window.consent.policy);
        await sleep(QUIET_MS);
        assert.equal(await page.evaluate(isGranted), false);

        made.releaseVendor();

        await page.waitFor(isLoaded);
        await comesTo(() => page.evaluate(isGranted), model === 'opt-out');
      });

      it('takes a refusal by the control between the banner and the end, at once', async (t) => {
        const made = add({above: false});
        const page = await arrive(t, made, recordText());
        await page.waitFor(isGranted);

        await page.click('#early-reject');

        assert.equal(await page.evaluate(isGranted), false);
        assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
        made.releaseVendor();
        await page.waitFor(isLoaded);
        await sleep(QUIET_MS);
        assert.deepEqual((await seenOf(page)).ran, ['own']);
      });
    });
  }

  describe(`two banners in ${engine}`, () => {
    const site = useSmallSite(engine);

    /** Markup that somebody else has put above the site's own. */
    const INJECTED = `<consent-banner hidden><consent-category name="analytics" model="required"></consent-category>
      <consent-category name="marketing" model="required"></consent-category></consent-banner>`;

    for (const [which, injected] of Object.entries({
      required: INJECTED,
      'opt-out': INJECTED.replace('model="required"', 'model="opt-out"'),
    })) {
      it(`assume nothing, whatever the first says (${which})`, async (t) => {
        const made = site.addPage({banner: injected + bannerOf('opt-in')});
        const page = await site.open(t, made.url);

        await page.waitFor(bannerShows);
        await assertRefused(page, made);
        await page.click('#accept');
        await assertAllRan(page, made);
        await page.click('#reject');
        await page.waitFor(() => window.consent?.policy && window.seen.ran.length === 1);
        const next = site.addPage({banner: injected + bannerOf('opt-in')});
        await goTo(page, next.url);
        await assertRefused(page, next);
      });
    }

    it('of which one comes after the start assume nothing', async (t) => {
      const body = (vendor) =>
        `<main><button id="own" type="button">Own</button></main>${gated(vendor)}${hold(vendor)}${bannerOf('opt-in')}`;
      const made = site.addPage({banner: INJECTED, tag, body});
      const page = await site.newPage(t);
      await page.goto(made.url, {wait: 'start'});
      await page.waitFor(() => window.consent?.policy);

      made.releaseVendor();

      await page.waitFor(bannerShows);
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ['own']);
    });

    it('and one of them injected below a tag that declares: the tag holds', async (t) => {
      const made = site.addPage({
        banner: INJECTED,
        tag: (src) => `<script async src="${src}" data-categories="analytics marketing"></script>`,
      });
      const page = await site.open(t, made.url);

      await page.waitFor(bannerShows);
      await assertRefused(page, made);
    });
  });

  describe(`the library's own tag in ${engine}`, () => {
    const site = useSmallSite(engine);
    const module = (src) => `<script type="module" src="${src}"></script>`;
    const theirs = 'stranger';

    for (const [what, address] of Object.entries({
      'whose query ends like ours': (origin) => `${origin}/fixture/script.js?id=${theirs}&x=/consent.js`,
      'whose file has our name': (origin) => `${origin}/fixture/dist@${theirs}/consent.js`,
      'whose file has our name and a fragment': (origin) => `${origin}/fixture/dist@${theirs}/consent.js#x`,
    })) {
      it(`is never taken for a held tag ${what}`, async (t) => {
        const tag = (src) => {
          const {origin} = new URL(src);
          const held = `<script type="text/plain" data-consent="marketing" src="${address(origin)}"></script>`;
          return held + module(src);
        };
        const made = site.addPage({tag});
        const page = await site.open(t, made.url);

        await page.waitFor(bannerShows);

        assert.ok(made.files().includes('ui.js'));
        assert.deepEqual(site.log(theirs), []);
      });
    }
  });
}
