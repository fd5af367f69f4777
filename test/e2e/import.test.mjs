// The record of a former tool on a page: as the script tag's attributes, with Global Privacy Control, without its files.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookieNamesOf, fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {fewEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';
import {
  assertAllRan,
  assertOnlyOwn,
  goTo,
  HANGING,
  MISSING,
  MODELS,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

const DAY_MS = 86_400_000;

/** Longer than the library waits for the files of an import. Unit: milliseconds. */
const AFTER_LIMIT_MS = 3500;

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const UNTIL = new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10);
const GRANTS = `import-grants import-until="${UNTIL}"`;

/** What Cookiebot keeps of an explicit answer, given thirty days ago. */
function cookiebotOf(isYes) {
  const names = `necessary:true,preferences:${isYes},statistics:${isYes},marketing:${isYes}`;
  return `CookieConsent={stamp:%27x%27,${names},method:%27explicit%27,ver:1,utc:${Date.now() - 30 * DAY_MS}}`;
}

const SIGNAL =
  "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})</script>";

const banner = (attributes) =>
  `<consent-banner hidden organization="Acme" categories="analytics marketing" import-from="cookiebot" ${attributes}></consent-banner>`;

for (const engine of fewEngines()) {
  describe(`moving in, in ${engine}`, () => {
    const site = useSmallSite(engine);
    const record = async (page) => (await recordsOf(engine, page))[0];

    /** Opens a page in a profile that has a cookie of the former tool. */
    async function openAfter(t, cookie, made, options) {
      const headers = {'set-cookie': `${cookie}; Path=/`};
      const page = await site.newPage(t);
      await page.goto(site.addRaw('<!doctype html><title>The site until now</title>', headers));
      if (options) await page.goto(made.url, options);
      else await goTo(page, made.url);
      return page;
    }

    it('takes a grant over where the script tag says so', async (t) => {
      const made = site.addPage({
        banner: '',
        tag: (src) =>
          `<script async src="${src}" data-organization="Acme" data-categories="analytics marketing" data-import-from="cookiebot" data-import-grants data-import-until="${UNTIL}"></script>`,
      });

      const page = await openAfter(t, cookiebotOf(true), made);

      await assertAllRan(page, made);
      assert.deepEqual(fieldOf(await record(page), 'o'), ['import', 'cookiebot']);
      await comesTo(() => cookieNamesOf(engine, page), ['consent-choice']);
    });

    it('takes over no grant of what sells, under Global Privacy Control', async (t) => {
      const made = site.addPage({banner: banner(GRANTS), head: SIGNAL});

      const page = await openAfter(t, cookiebotOf(true), made);

      await comesTo(async () => fieldOf(await record(page), 'g'), ['analytics']);
      await comesTo(async () => (await seenOf(page)).ran, ['own', 'analytics']);
      // The signal's refusal is derived while the browser sends it. It is no answer of the visitor, so it is not kept.
      assert.deepEqual(fieldOf(await record(page), 'd'), []);
      assert.equal(await isGranted(page, 'marketing'), false);
      await sleep(QUIET_MS);
      assert.equal(made.vendorRequests(), 0);
    });

    for (const [file, answer] of Object.entries({
      'the import’s file is missing': {'import.js': MISSING},
      'the import’s file hangs': {'import.js': HANGING},
      'the tool’s file is missing': {'import/cookiebot.js': MISSING},
      'the tool’s file hangs': {'import/cookiebot.js': HANGING},
    })) {
      for (const model of MODELS) {
        it(`grants nothing and asks where ${file}, with ${model}`, async (t) => {
          const made = site.addPage({banner: banner(`model="${model}" ${GRANTS}`), answers: answer});

          const page = await openAfter(t, cookiebotOf(false), made, {wait: 'start'});

          await page.waitFor(bannerShows);
          await sleep(Object.values(answer)[0] === HANGING ? AFTER_LIMIT_MS : QUIET_MS);
          await assertOnlyOwn(page, made);
          assert.deepEqual(await cookieNamesOf(engine, page), ['CookieConsent']);
        });
      }
    }

    it('keeps what the visitor answers meanwhile', async (t) => {
      const made = site.addPage({banner: banner(GRANTS), answers: {'import/cookiebot.js': HANGING}});
      const page = await openAfter(t, cookiebotOf(true), made, {wait: 'start'});
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=reject]');
      await page.waitFor(bannerIsGone);
      await sleep(AFTER_LIMIT_MS);

      assert.deepEqual(fieldOf(await record(page), 'd'), ['analytics', 'marketing']);
      await assertOnlyOwn(page, made);
    });
  });
}
