// Further ways in which a page gets the script. What they differ in is the page, not the engine: one is enough.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {oneEngine} from './driver.mjs';
import {ATTRIBUTES, bannerText, waysOf} from './script-tag.mjs';
import {assertOnlyOwn, codesOf, seenOf, useSmallSite} from './small-site.mjs';

const INTEGRITY = JSON.parse(readFileSync(new URL('../../dist/web/integrity.json', import.meta.url), 'utf8'));

for (const engine of oneEngine()) {
  describe(`ways to the script in ${engine}`, () => {
    const site = useSmallSite(engine);
    const {open, assertWorks} = waysOf(site);

    it('works at the end of the body', async (t) => {
      const tag = (src) => `<script src="${src}"></script>`;
      await assertWorks(await open(t, {tag, place: 'body'}));
    });

    it('works when a tag manager puts it in, once the page is there', async (t) => {
      const tag = (src) => `<script>
        addEventListener('load', () => {
          const manager = document.createElement('script');
          manager.src = '${src}';
          document.querySelector('script').before(manager);
        });
      </script>`;
      await assertWorks(await open(t, {tag}));
    });

    it('works as the one file, with the hash that the build printed', async (t) => {
      const tag = (src) =>
        `<script async src="${src}" crossorigin integrity="${INTEGRITY['consent.bundle.js']}"></script>`;
      const {page, made} = await open(t, {tag, file: 'consent.bundle.js'});

      await assertWorks({page, made});
      assert.deepEqual(made.files(), ['consent.bundle.js']);
    });

    it('leaves the page as it is, and all off, when the file is not that of the hash', async (t) => {
      const tag = (src) =>
        `<script src="${src}" crossorigin integrity="${INTEGRITY['consent.js']}"></script>`;
      const page = await site.newPage(t);
      const made = site.addPage({tag, file: 'consent.bundle.js'});
      await page.goto(made.url);

      await assertOnlyOwn(page, made);
      assert.equal(await page.evaluate(() => typeof window.consent), 'undefined');
    });

    it('joins another version of itself that is there before it', async (t) => {
      const tag = (src) =>
        `<script src="${src.replace('/dev/', '/')}"></script>\n<script src="${src}"></script>`;
      const {page, made} = await open(t, {tag, folder: 'dev/'});

      await assertWorks({page, made});
      assert.deepEqual(codesOf(await seenOf(page)), ['started-twice']);
      assert.equal(await page.evaluate(() => document.querySelectorAll('consent-preferences').length), 0);
    });

    it('takes the looks from a tag with data- attributes: language, place, and whether the page waits', async (t) => {
      const tag = (src) =>
        `<script async src="${src}" ${ATTRIBUTES} data-lang="de" data-position="top" data-modal></script>`;
      const {page} = await open(t, {tag, banner: ''});

      assert.match(await page.evaluate(bannerText), /Acme bittet/);
      assert.deepEqual(
        await page.evaluate(() => {
          const {position, shadowRoot} = document.querySelector('consent-banner');
          return [position, shadowRoot.querySelector('[part=base]').matches('dialog:modal')];
        }),
        ['top', true],
      );
    });
  });
}
