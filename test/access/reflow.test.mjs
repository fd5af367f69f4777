// Nothing is cut off, overlaid or out of reach: at 400 % zoom, with wide text spacing, with text twice as large.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {CLIPPED, troublesOf} from './clipped.mjs';
import {boxOf} from './in-page.mjs';
import {openSurface, SURFACES} from './pages.mjs';

/** Those with the longest texts and buttons of all, measured in November 2026, and one from right to left. */
const LANGUAGES = ['fr', 'ga', 'el', 'bg', 'hu', 'ar'];

/** 1280 x 1024 at 400 %. */
const ZOOMED = [320, 256];

/** @see https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html */
const SPACING = `* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
  p {margin-block-end: 2em !important}`;

// These run in the page.
const setLanguage = (lang) => {
  Object.assign(document.documentElement, {lang, dir: lang === 'ar' ? 'rtl' : 'ltr'});
  // The dialog has a language of its own.
  document.querySelector('consent-preferences')?.setAttribute('lang', lang);
};
const speaks = (host, lang) =>
  document.querySelector(host).shadowRoot.querySelector('[lang]')?.getAttribute('lang') === lang;

/** As a visitor's tool does that knows of shadow roots. @param text of the sheet */
const setSheet = (host, text) => {
  const {shadowRoot} = document.querySelector(host);
  window.sheet ??= new CSSStyleSheet();
  window.sheet.replaceSync(text);
  const others = shadowRoot.adoptedStyleSheets.filter((each) => each !== window.sheet);
  shadowRoot.adoptedStyleSheets = [...others, window.sheet];
};

/** As a browser does that enlarges text alone. */
const enlargeText = (host, factor) => {
  const all = [...document.querySelector(host).shadowRoot.querySelectorAll('*')];
  for (const el of all) el.style.removeProperty('font-size');
  if (factor === 1) return;
  const sizes = all.map((el) => parseFloat(getComputedStyle(el).fontSize));
  for (const [i, el] of all.entries())
    el.style.setProperty('font-size', `${sizes[i] * factor}px`, 'important');
};

const VIEWS = [
  {name: 'at 400 % zoom', size: ZOOMED},
  {name: 'spaced at 400 % zoom', size: ZOOMED, sheet: SPACING},
  {name: 'in a narrow window', size: [320, 640]},
  {name: 'spaced', size: [1280, 720], sheet: SPACING},
  {name: 'twice as large', size: [1280, 720], factor: 2},
];

/** What is laid out as another is, and what ends in "…", because its dialog says it in full. */
const LEFT_OUT = ['banner at the top', 'banner in the middle', 'dialog', 'settings', 'small embed'];

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`reflow in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function troublesIn(page, {host, box}, lang) {
      await page.evaluate(setLanguage, lang);
      await page.waitFor(speaks, host, lang);
      const found = [];
      for (const {name, size, sheet = '', factor = 1} of VIEWS) {
        await page.setViewport(...size);
        await page.evaluate(setSheet, host, sheet);
        await page.evaluate(enlargeText, host, factor);
        const troubles = await page.evaluate(troublesOf, host, box);
        found.push(...troubles.map((trouble) => `${name}, ${lang}: ${trouble}`));
      }
      return found;
    }

    for (const [surface, about] of Object.entries(SURFACES)) {
      if (LEFT_OUT.includes(surface)) continue;
      it(`cuts nothing off: ${surface}`, async (t) => {
        const page = await openSurface(site, t, surface, {head: CLIPPED});
        const found = [];
        for (const lang of LANGUAGES) found.push(...(await troublesIn(page, about, lang)));

        assert.deepEqual(found, []);
      });
    }

    it('keeps the text spacing of the page out, but for what the page itself says in it', async (t) => {
      const body = SURFACES.banner.body.replace('>', '><p slot="message">Own words</p>');
      const page = await openSurface(site, t, 'banner', {body, head: `<style>${SPACING}</style>`});
      const spacing = await page.evaluate(() =>
        [boxOf('consent-banner', 'accept'), document.querySelector('[slot=message]')].map(
          (el) => getComputedStyle(el).letterSpacing,
        ),
      );

      assert.equal(spacing[0], 'normal');
      assert.notEqual(spacing[1], 'normal');
    });
  });
}
