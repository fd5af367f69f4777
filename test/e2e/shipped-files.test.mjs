// How the files of the library come to a page: inline, from another origin, by their hashes.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {partsOf} from '../../scripts/name-parts.mjs';
import {WEB} from '../helpers/web-files.mjs';
import {comesTo} from './comes-to.mjs';
import {fewEngines} from './driver.mjs';
import {bannerShows, dialogShows} from './in-page.mjs';
import {bannerText} from './script-tag.mjs';
import {assertAllRan, assertOnlyOwn, seenOf, useSmallSite} from './small-site.mjs';

const read = (file) => readFileSync(path.join(WEB, file), 'utf8');

/** Keeps what `consent-error` says of the cause. */
const CAUSES = `<script>
  window.causes = [];
  document.addEventListener('consent-error', ({cause}) => causes.push(String(cause)));
</script>`;
const NO_CORS = {cors: '0'};

/** The tag with the map of hashes before it, as docs/recipes/headers.md has it. */
const tagWithHashes = (src) => `<script type="importmap">
  ${read('importmap.json').replaceAll('/consent-elements/', src.replace(/consent\.js$/, ''))}
</script>
<script async src="${src}" crossorigin integrity="${JSON.parse(read('integrity.json'))['consent.js']}"></script>`;
const FORGED = {body: 'export const mount = () => { window.forged = true; return {}; };'};

for (const engine of fewEngines()) {
  describe(`the files of the library in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, options) {
      const page = await site.newPage(t);
      const made = site.addPage({head: CAUSES, ...options});
      await page.goto(made.url);
      return {page, made, failed: async () => (await seenOf(page)).failed};
    }

    for (const lang of ['de', 'ar', 'zh-Hant']) {
      it(`ask in English, and say that words are missing, where the bundle is pasted into a page in ${lang}`, async (t) => {
        const tag = () => `<script>${read('consent.bundle.js')}</script>`;
        const {page, made, failed} = await open(t, {lang: `lang="${lang}"`, tag});

        await page.waitFor(bannerShows);
        assert.match(await page.evaluate(bannerText), /Acme asks/);
        assert.deepEqual(await failed(), ['file-failed']);
        assert.deepEqual(made.files(), []);

        await page.click('#accept');
        await assertAllRan(page, made);
      });
    }

    it('say that they cannot come where consent.js is pasted into a page, and release nothing', async (t) => {
      const tag = () => `<script>${read('consent.js')}</script>`;
      const {page, made, failed} = await open(t, {tag});

      await comesTo(failed, ['ui-failed']);
      await assertOnlyOwn(page, made);
    });

    it('name CORS where the origin that they come from does not allow it, and release nothing', async (t) => {
      const {page, made, failed} = await open(t, {answers: {'ui.js': NO_CORS}});

      await comesTo(failed, ['ui-failed']);
      const [cause] = await page.evaluate(() => window.causes);
      assert.match(cause, /^Error: CORS\? http.*\/ui\.js$/);
      await assertOnlyOwn(page, made);
    });

    it('name CORS where the words of the bundle come without it, and ask in English', async (t) => {
      const options = {lang: 'lang="de"', file: 'consent.bundle.js', answers: {'locales/de.js': NO_CORS}};
      const {page, failed} = await open(t, options);

      await page.waitFor(bannerShows);
      assert.match(await page.evaluate(bannerText), /Acme asks/);
      assert.deepEqual(await failed(), ['file-failed']);
      assert.match((await page.evaluate(() => window.causes))[0], /^Error: CORS\? http.*\/locales\/de\.js$/);
    });

    // Builds of the other engines may be older than hashes in import maps, and pass them over.
    if (engine === 'chromium') {
      it('work with the import map of their hashes', async (t) => {
        const {page, made, failed} = await open(t, {tag: tagWithHashes, lang: 'lang="de"'});
        await page.waitFor(bannerShows);
        await page.click('consent-banner >>> [part~=preferences]');
        await page.waitFor(dialogShows);
        await page.press('Escape');

        await page.click('consent-banner >>> [part~=accept]');

        await assertAllRan(page, made);
        assert.deepEqual(await failed(), []);
      });

      it('do not run where they are not those of the hashes, at the second try neither', async (t) => {
        const end = '<button id="settings" data-consent-action="preferences">Settings</button>';
        const {page, made, failed} = await open(t, {
          tag: tagWithHashes,
          end,
          answers: {'ui.js': FORGED},
        });
        await comesTo(failed, ['ui-failed']);

        await page.click('#settings');

        await comesTo(failed, ['ui-failed', 'ui-failed']);
        assert.equal(await page.evaluate(() => window.forged), undefined);
        await assertOnlyOwn(page, made);
      });
    }

    it('come from the folder of their version, whatever the query of the tag', async (t) => {
      const tag = (src) => `<script async src="${src}?v=2"></script>`;
      const {page} = await open(t, {tag, lang: 'lang="de"'});
      await page.waitFor(bannerShows);

      const addresses = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({name}) => name.replace(/^.*\/dist@\w+\//, '')),
      );

      const folder = partsOf(WEB);
      const ours = addresses.filter((name) => /^(consent|parts)/.test(name)).sort();
      assert.deepEqual(ours, ['consent.js?v=2', `${folder}/locales/de.js`, `${folder}/ui.js`]);
    });
  });
}
