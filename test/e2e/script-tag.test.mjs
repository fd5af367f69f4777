// The ways to write the script tag, always with the library from another origin.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {engines} from './driver.mjs';
import {bannerIsGone, bannerShows, dialogShows} from './in-page.mjs';
import {
  assertAllRan,
  assertOnlyOwn,
  BUILDS,
  codesOf,
  seenOf,
  useSmallSite,
  WITHOUT_CHARSET,
} from './small-site.mjs';

const TAGS = {
  'without any attribute': '',
  'with crossorigin': 'async crossorigin',
  'with async': 'async',
  'with defer': 'defer',
  'as a module': 'type="module"',
};

const INTEGRITY = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'));

const ATTRIBUTES = 'data-categories="analytics marketing" data-organization="Acme" data-policy-version="7"';

const bannerText = () =>
  document.querySelector('consent-banner').shadowRoot.querySelector('[part~=message]').textContent;

const dialogText = () => document.querySelector('consent-preferences').shadowRoot.textContent;

const readLatin1 = {encoding: 'latin1', charset: '', headers: {'content-type': 'text/html'}};

for (const engine of engines()) {
  describe(`the script tag in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, options) {
      const page = await site.newPage(t);
      const made = site.addPage(options);
      await page.goto(made.url);
      await page.waitFor(bannerShows);
      return {page, made};
    }

    /** Nothing runs until the banner's button is clicked, and then all does. */
    async function assertWorks({page, made}) {
      await assertOnlyOwn(page, made);
      await page.click('consent-banner >>> [part~=accept]');
      await assertAllRan(page, made);
      await page.waitFor(bannerIsGone);
    }

    for (const [how, attributes] of Object.entries(TAGS)) {
      it(`works in the head, before the banner, ${how}`, async (t) => {
        const tag = (src) => `<script ${attributes} src="${src}"></script>`;
        await assertWorks(await open(t, {tag}));
      });
    }

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

    for (const how of ['async', '']) {
      it(`puts a banner at the start of the body for a tag with data- attributes (${how || 'plain'})`, async (t) => {
        const tag = (src) => `<script ${how} src="${src}" ${ATTRIBUTES}></script>`;
        const {page, made} = await open(t, {tag, banner: ''});

        assert.equal(await page.evaluate(() => document.body.firstElementChild.localName), 'consent-banner');
        assert.match(await page.evaluate(bannerText), /Acme asks/);
        await assertWorks({page, made});
        assert.equal(await page.evaluate(() => window.consent.record.policyVersion), '7');
        assert.equal(await page.evaluate(() => document.querySelectorAll('consent-banner').length), 1);
      });
    }

    it('takes the looks from a tag with data- attributes: language, place, and whether the page waits', async (t) => {
      const tag = (src) =>
        `<script async src="${src}" ${ATTRIBUTES} data-lang="de" data-position="top" data-wall></script>`;
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

    it('lets what the banner says win over the tag', async (t) => {
      const tag = (src) =>
        `<script async src="${src}" data-organization="Other" data-cookie-days="30"></script>`;
      const {page} = await open(t, {tag});

      assert.match(await page.evaluate(bannerText), /Acme asks/);
      assert.equal(await page.evaluate(() => window.consent.policy.cookieDays), 30);
    });

    for (const [build, folder] of Object.entries(BUILDS)) {
      it(`runs everything once when the tag is there twice (${build})`, async (t) => {
        const tag = (src) => `<script async src="${src}"></script>\n`.repeat(2);
        const {page, made} = await open(t, {tag, folder});

        await assertWorks({page, made});
        const expected = build === 'dev' ? ['started-twice'] : [];
        await comesTo(async () => codesOf(await seenOf(page)), expected);
      });
    }

    for (const [file, parts] of Object.entries({
      'consent.js': ['consent.js', 'ui.js', 'preferences.js'],
      'consent.bundle.js': ['consent.bundle.js'],
    })) {
      it(`shows its apostrophes in a page that is latin-1 (${file})`, async (t) => {
        const answers = Object.fromEntries(parts.map((name) => [name, WITHOUT_CHARSET]));
        const end = '<p>Caf\u00E9, cr\u00E8me br\u00FBl\u00E9e</p>';
        const banner = '<consent-banner hidden categories="affiliate analytics marketing"></consent-banner>';
        const {page, made} = await open(t, {...readLatin1, file, answers, banner, end});
        assert.notEqual(await page.evaluate(() => document.characterSet), 'UTF-8');

        await page.click('consent-banner >>> [part~=preferences]');
        await page.waitFor(dialogShows);
        assert.match(await page.evaluate(dialogText), /which partner\u2019s link/);
        await page.press('Escape');
        await assertWorks({page, made});
      });
    }
  });
}
