// The ways to write the script tag, always with the library from another origin.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {engines} from './driver.mjs';
import {dialogShows} from './in-page.mjs';
import {ATTRIBUTES, bannerText, waysOf} from './script-tag.mjs';
import {BUILDS, codesOf, seenOf, useSmallSite, WITHOUT_CHARSET} from './small-site.mjs';

const TAGS = {
  'without any attribute': '',
  'with crossorigin': 'async crossorigin',
  'with async': 'async',
  'with defer': 'defer',
  'as a module': 'type="module"',
};

const dialogText = () => document.querySelector('consent-preferences').shadowRoot.textContent;

const readLatin1 = {encoding: 'latin1', charset: '', headers: {'content-type': 'text/html'}};

for (const engine of engines()) {
  describe(`the script tag in ${engine}`, () => {
    const site = useSmallSite(engine);

    const {open, assertWorks} = waysOf(site);

    for (const [how, attributes] of Object.entries(TAGS)) {
      it(`works in the head, before the banner, ${how}`, async (t) => {
        const tag = (src) => `<script ${attributes} src="${src}"></script>`;
        await assertWorks(await open(t, {tag}));
      });
    }

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

    // Markup that is injected into a page can be a banner, and cannot be the tag.
    it('lets what the tag says win over the banner', async (t) => {
      const tag = (src) =>
        `<script async src="${src}" data-organization="Other" data-cookie-days="30"></script>`;
      const {page} = await open(t, {tag});

      assert.match(await page.evaluate(bannerText), /Other asks/);
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
