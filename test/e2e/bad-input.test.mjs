// What the library meets besides a well-made page: the page works, nothing optional runs, the dev build says why.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {oneEngine} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogShows} from './in-page.mjs';
import {
  assertAllRan,
  assertOnlyOwn,
  buildsFor,
  codesOf,
  recordText,
  seenOf,
  useSmallSite,
} from './small-site.mjs';

const ACCEPT = 'consent-banner >>> [part~=accept]';

/** Browsers refuse a cookie of more than 4096 bytes, its name included. */
const BIGGEST_COOKIE = 4096 - 'consent-choice='.length;

/** Records of ours that cannot be read: one may be a refusal. */
const BAD_RECORDS = {
  'a cookie that was encoded twice': encodeURIComponent(encodeURIComponent(recordText())),
  'a cookie in quotes, as some servers write it': `"${recordText()}"`,
  'a tampered cookie that grants what it denies': recordText({denied: 'analytics'}),
  'a truncated cookie': recordText().slice(0, -12),
  'a cookie as big as the browser takes': recordText().padEnd(BIGGEST_COOKIE, '.'),
};

/** Cookies of the record's name that are no records. */
const FOREIGN_COOKIES = {
  "another library's cookie of the same name": encodeURIComponent('{"level":["necessary","analytics"]}'),
};

for (const engine of oneEngine()) {
  describe(`bad input in ${engine}`, () => {
    const site = useSmallSite(engine);

    /** Visits the same page with either build. Of the library's warnings, dev has the code alone, production none. */
    async function inBothBuilds(t, {code, ...options}, visit) {
      for (const [build, folder] of Object.entries(buildsFor(engine))) {
        const page = await site.newPage(t);
        const made = site.addPage({...options, folder});
        await page.goto(made.url);
        await visit(page, made);
        const expected = build === 'dev' && code ? [code] : [];
        assert.deepEqual(codesOf(await seenOf(page)), expected, build);
      }
    }

    it('honours a record that is as it was written', async (t) => {
      await inBothBuilds(t, {cookie: recordText()}, async (page, made) => {
        await assertAllRan(page, made);
        assert.equal(await page.evaluate(bannerIsGone), true);
      });
    });

    const unusable = [
      ...Object.entries(BAD_RECORDS).map(([what, cookie]) => ({what, cookie, code: 'bad-record'})),
      ...Object.entries(FOREIGN_COOKIES).map(([what, cookie]) => ({what, cookie, code: 'foreign-record'})),
    ];
    for (const {what, cookie, code} of unusable) {
      it(`asks again and runs nothing with ${what}`, async (t) => {
        await inBothBuilds(t, {cookie, code}, async (page, made) => {
          await page.waitFor(bannerShows);
          assert.equal(await page.evaluate(() => document.cookie), `consent-choice=${cookie}`);
          await assertOnlyOwn(page, made);

          await page.click(ACCEPT);
          await assertAllRan(page, made);
        });
      });
    }

    it('never runs a script under a category that is not declared', async (t) => {
      const end = '<script type="text/plain" data-consent="analitics">seen.ran.push("typo")</script>';
      await inBothBuilds(t, {end, code: 'unknown-name'}, async (page, made) => {
        await page.waitFor(bannerShows);
        await assertOnlyOwn(page, made);

        await page.evaluate(() => window.consent.acceptAll());
        await assertAllRan(page, made);
      });
    });

    it('leaves out a link to the policy that is code', async (t) => {
      const banner = `<consent-banner hidden categories="analytics marketing"
        policy-href="javascript:seen.ran.push('code')"></consent-banner>`;
      await inBothBuilds(t, {banner, code: 'bad-policy-href'}, async (page, made) => {
        await page.waitFor(bannerShows);
        await assertOnlyOwn(page, made);

        await page.click('consent-banner >>> [part~=preferences]');
        await page.waitFor(dialogShows);
        const links = await page.evaluate(() =>
          ['consent-banner', 'consent-preferences'].map(
            (name) => document.querySelector(name).shadowRoot.querySelectorAll('[href]').length,
          ),
        );
        assert.deepEqual(links, [0, 0]);
      });
    });

    it("goes on where a listener of the page's own fails, and reports it", async (t) => {
      const tag = (src) => `<script src="${src}"></script>
        <script>
          consent.subscribe(() => { throw new Error('own mistake') });
          consent.subscribe(({record}) => seen.ran.push(record ? 'told' : 'told of none'));
        </script>`;
      await inBothBuilds(t, {tag}, async (page) => {
        await page.waitFor(bannerShows);
        await page.evaluate(() => window.consent.acceptAll());

        const {ran, uncaught} = await seenOf(page);
        assert.deepEqual(
          ran.filter((what) => what.startsWith('told')),
          ['told of none', 'told'],
        );
        assert.match(uncaught.join(), /own mistake.*own mistake/);
      });
    });
  });
}
