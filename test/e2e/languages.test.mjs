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

/** A banner with texts of its own, and with markup that is neither kept nor run. */
const OWN_TEXTS = `<consent-banner hidden organization="Acme" policy-href="/privacy" imprint-href="/imprint">
<consent-text name="banner.heading">Cookies?</consent-text>
<consent-text name="banner.imprint">Anbieter</consent-text>
<consent-text name="banner.heading" lang="de">Dürfen wir?</consent-text>
<consent-text name="banner.accept" lang="de">Gern</consent-text>
<consent-text name="banner.accept" lang="eu">Bai</consent-text>
<consent-text name="__proto__.accept">Bad</consent-text>
<consent-category name="surveys" label="Surveys">We ask.</consent-category>
<consent-category name="surveys" lang="de" label="Umfragen"><p>Wir fragen Sie.
<script type="text/x">window.ran = true</script><style>h1 {color: red}</style>
<a href="/mehr" onclick="window.ran = true">Mehr</a> <a href="javascript:window.ran = true"></a></p></consent-category>
</consent-banner>`;

/** What the banner says, and where its links lead. */
function textsOf() {
  const {shadowRoot} = document.querySelector('consent-banner');
  const links = [...shadowRoot.querySelectorAll('a')];
  return {
    heading: shadowRoot.querySelector('h2').textContent,
    accept: shadowRoot.querySelector('[part=accept]').textContent,
    purposes: shadowRoot.querySelector('[part=message]').textContent.includes('für: Umfragen'),
    links: links.map((link) => `${link.textContent} ${link.getAttribute('href')}`),
  };
}

/** What the dialog says of a category. */
function categoryOf(name) {
  const {shadowRoot} = document.querySelector('consent-preferences');
  const text = shadowRoot.getElementById(`text-${name}`);
  return {
    label: shadowRoot.getElementById(`label-${name}`).textContent,
    text: text.textContent.replace(/\s+/g, ' ').trim(),
    links: [...text.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  };
}

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

    for (const file of ['consent.js', 'consent.bundle.js']) {
      it(`shows the site’s own texts with ${file}, and follows a change of the page’s language`, async (t) => {
        const made = site.addPage({file, banner: OWN_TEXTS, lang: 'lang="de"'});
        const page = await site.open(t, made.url);
        await page.waitFor(bannerShows);
        const german = await page.evaluate(textsOf);
        await page.click(PREFERENCES);
        await page.waitFor(dialogShows);
        const inDialog = await page.evaluate(categoryOf, 'surveys');
        await page.evaluate(() => void (document.documentElement.lang = 'eu'));
        await page.waitFor(
          () => document.querySelector('consent-banner').shadowRoot.querySelector('[lang]').lang === 'eu',
        );

        assert.deepEqual(german, {
          heading: 'Dürfen wir?',
          accept: 'Gern',
          purposes: true,
          links: ['Datenschutzerklärung /privacy', 'Anbieter /imprint'],
        });
        assert.deepEqual(inDialog, {label: 'Umfragen', text: 'Wir fragen Sie. Mehr', links: ['/mehr']});
        assert.deepEqual(await page.evaluate(textsOf), {
          heading: 'Cookies?',
          accept: 'Bai',
          purposes: false,
          links: ['Privacy policy /privacy', 'Anbieter /imprint'],
        });
        assert.deepEqual(
          wordsOf(made).filter((name) => name.includes('eu')),
          [],
        );
        assert.equal(await page.evaluate(() => 'ran' in window), false);
        assert.deepEqual((await seenOf(page)).uncaught, []);
      });
    }

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
