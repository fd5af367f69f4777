// What a visitor reads in a page of another language, and what is loaded for it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {oneEngine} from './driver.mjs';
import {bannerShows, dialogShows} from './in-page.mjs';
import {assertAllRan, MISSING, seenOf, useSmallSite} from './small-site.mjs';

const ACCEPT = 'consent-banner >>> [part~=accept]';
const PREFERENCES = 'consent-banner >>> [part~=preferences]';

const labelOf = (element, part) =>
  document.querySelector(element)?.shadowRoot?.querySelector(`[part~=${part}]`)?.textContent.trim();

const languageOf = (element) =>
  document.querySelector(element)?.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');

const recordLanguage = () => /&l=([\w-]*)/.exec(document.cookie)?.[1];

const wordsOf = (made) => made.files().filter((file) => file.startsWith('locales/'));

/** Sets what the browser asks servers for, and tells scripts. */
async function preferLanguages(page, languages) {
  const session = await page.raw.createCDPSession();
  const userAgent = await page.evaluate(() => navigator.userAgent);
  await session.send('Network.setUserAgentOverride', {userAgent, acceptLanguage: languages});
}

for (const engine of oneEngine()) {
  describe(`languages in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('speaks the language of the page, and loads the words of the dialog when it is opened', async (t) => {
      const made = site.addPage({lang: 'lang="de-CH"'});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      const atFirst = wordsOf(made);
      const accept = await page.evaluate(labelOf, 'consent-banner', 'accept');
      await page.click(PREFERENCES);
      await page.waitFor(dialogShows);

      assert.deepEqual(atFirst, ['locales/de.js']);
      assert.equal(accept, 'Alle akzeptieren');
      assert.equal(await page.evaluate(labelOf, 'consent-preferences', 'save'), 'Auswahl speichern');
      assert.deepEqual(wordsOf(made), ['locales/de.js', 'locales/de.dialog.js']);
    });

    it('keeps the language that was shown in the record', async (t) => {
      for (const [lang, shown] of [
        ['nb-NO', 'no'],
        ['sw', 'en'],
      ]) {
        const page = await site.open(t, site.addPage({lang: `lang="${lang}"`}).url);
        await page.waitFor(bannerShows);
        await page.click(ACCEPT);
        await page.waitFor(() => document.cookie.includes('consent-choice='));

        assert.equal(await page.evaluate(recordLanguage), shown);
      }
    });

    it('asks for no file of a language that there are no words in', async (t) => {
      const made = site.addPage({lang: 'lang="sw"'});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);

      assert.equal(await page.evaluate(languageOf, 'consent-banner'), 'en');
      assert.deepEqual(wordsOf(made), []);
    });

    it('speaks English, and works, where the words are missing', async (t) => {
      const made = site.addPage({lang: 'lang="fr"', answers: {'locales/fr.js': MISSING}});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      const accept = await page.evaluate(labelOf, 'consent-banner', 'accept');
      await page.click(ACCEPT);

      assert.equal(accept, 'Accept all');
      await assertAllRan(page, made);
    });

    it('follows a change of the page, banner and dialog', async (t) => {
      const page = await site.open(t, site.addPage({lang: 'lang="fr"'}).url);
      await page.waitFor(bannerShows);
      await page.click(PREFERENCES);
      await page.waitFor(dialogShows);
      await page.evaluate(() => void (document.documentElement.lang = 'ar'));
      await page.waitFor(() =>
        ['consent-banner', 'consent-preferences'].every(
          (name) => document.querySelector(name).shadowRoot.querySelector('[lang]').dir === 'rtl',
        ),
      );

      assert.equal(await page.evaluate(dialogShows), true);
      assert.deepEqual((await seenOf(page)).uncaught, []);
    });

    it('speaks the language of the banner’s own lang, in the dialog too', async (t) => {
      const banner = '<consent-banner hidden lang="it" categories="analytics marketing"></consent-banner>';
      const page = await site.open(t, site.addPage({banner}).url);
      await page.waitFor(bannerShows);
      await page.click(PREFERENCES);
      await page.waitFor(dialogShows);

      assert.equal(await page.evaluate(languageOf, 'consent-banner'), 'it');
      assert.equal(await page.evaluate(languageOf, 'consent-preferences'), 'it');
    });

    it('has the words beside the one file, too', async (t) => {
      const made = site.addPage({lang: 'lang="ja"', file: 'consent.bundle.js'});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);

      assert.equal(await page.evaluate(languageOf, 'consent-banner'), 'ja');
      assert.deepEqual(wordsOf(made), ['locales/ja.js']);
    });

    if (engine !== 'chromium') return;

    it('speaks the first of the visitor’s languages that it knows, in a page that has none', async (t) => {
      const page = await site.newPage(t);
      await preferLanguages(page, 'sw,fi-FI,de');
      await page.goto(site.addPage({lang: ''}).url);
      await page.waitFor(bannerShows);

      assert.equal(await page.evaluate(languageOf, 'consent-banner'), 'fi');
    });
  });
}
