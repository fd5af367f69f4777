// Names, roles and states as Chromium tells them to a screen reader, in the order of reading. The words are the
// translations': when one changes, it is changed in spoken-en.mjs and its like, too.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {openSurface, SURFACES} from './pages.mjs';
import {ar} from './spoken-ar.mjs';
import {de} from './spoken-de.mjs';
import {en} from './spoken-en.mjs';
import {spokenOf} from './spoken.mjs';

const LANGUAGES = {en, de, ar};

const SAVED = {
  en: 'Your choice has been saved.',
  de: 'Ihre Entscheidung wurde gespeichert.',
  ar: 'تم حفظ اختيارك.',
};

/** Notes what comes into the region that is there now, and what is announced. It runs in the page. */
function watchStatus() {
  window.announced = [];
  const {ariaNotify} = Element.prototype;
  Element.prototype.ariaNotify = function (text) {
    window.announced.push(`${this.lang}: ${text}`);
    ariaNotify.call(this, text);
  };
  const region = document.querySelector('consent-banner').shadowRoot.querySelector('[role=status]');
  new MutationObserver(() => void (window.said ||= region.textContent.trim())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** The dialog and the cookie list are those of a visitor who has not decided: they tell no time. */
const visitorOf = (name) => (/^dialog|^cookie list/.test(name) ? {record: ''} : {});

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`what is said in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const [lang, texts] of Object.entries(LANGUAGES)) {
      const attributes = lang === 'ar' ? 'dir="rtl"' : '';
      for (const [name, expected] of Object.entries(texts)) {
        it(`of ${name}, in ${lang}`, async (t) => {
          const page = await openSurface(site, t, name, {lang, attributes, ...visitorOf(name)});

          assert.deepEqual(await spokenOf(page, SURFACES[name].host), expected);
        });
      }

      it(`after an answer is that it was saved, in ${lang}`, async (t) => {
        const page = await openSurface(site, t, 'banner', {lang, attributes});
        await page.evaluate(watchStatus);

        await page.click('consent-banner >>> [part=reject]');

        const text = await page.waitFor(() => window.said);
        assert.equal(text, SAVED[lang]);
        // This browser is asked to announce it, so the region is not live.
        assert.deepEqual(await page.evaluate(() => window.announced), [`${lang}: ${SAVED[lang]}`]);
        const spoken = await spokenOf(page, 'consent-banner');
        assert.deepEqual(spoken, ['status', `StaticText ${SAVED[lang]}`]);
      });
    }
  });
}
