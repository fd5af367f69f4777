// Measures one page in all themes, languages and sizes, instead of loading a page for each.
import {dialogShows, bannerShows} from '../e2e/in-page.mjs';
import {goTo} from '../e2e/small-site.mjs';
import {fullBanner, LANGUAGES, SIZES, withThemes} from './law-page.mjs';
import {LOOKS} from './looks-in-page.mjs';

/** @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

const BOXES = {
  banner: {host: 'consent-banner', buttons: ['reject', 'accept']},
  dialog: {host: 'consent-preferences', buttons: ['reject', 'accept', 'save']},
};

// These run in the page.
const setLanguage = (language) => void (document.documentElement.lang = language);
const speaks = (host, language) =>
  document.querySelector(host)?.shadowRoot?.querySelector('[part=base], [part=dialog]')?.lang === language;
const look = (...args) => window.measureThemes(...args);

/** Has the browser answer media queries so. Motion is always reduced: what moves has no settled place. */
async function emulate(page, media) {
  const session = await page.raw.createCDPSession();
  const features = Object.entries({'prefers-reduced-motion': 'reduce', ...media});
  await session.send('Emulation.setEmulatedMedia', {
    features: features.map(([name, value]) => ({name, value})),
  });
}

async function measureBox(page, box, sizes) {
  const {host, buttons} = BOXES[box];
  const cells = [];
  for (const [width, height] of sizes) {
    await page.setViewport(width, height);
    for (const language of LANGUAGES) {
      await page.evaluate(setLanguage, language);
      await page.waitFor(speaks, host, language);
      const found = await page.evaluate(look, host, buttons, LEAST_CONTRAST);
      cells.push(...found.map((cell) => ({box, width, language, ...cell})));
    }
  }
  return cells;
}

/**
 * Opens a page and measures banner and dialog.
 *
 * @param site of `useSmallSite`
 * @param options.media what is emulated, by media feature
 * @returns {Promise<object[]>} one cell for each box, size, language, theme and colour scheme
 */
export async function measureLooks(t, site, {media = {}, sizes = SIZES} = {}) {
  const href = site.addRaw('<!doctype html><title>Privacy policy</title>');
  const banner = `${fullBanner({href})}<consent-preferences></consent-preferences>`;
  const made = site.addPage({banner, head: LOOKS, tag: withThemes});
  const page = await site.newPage(t);
  await emulate(page, media);
  await goTo(page, made.url);
  await page.waitFor(bannerShows);
  await page.press('Tab'); // from here on the focus is shown
  const asking = await measureBox(page, 'banner', sizes);
  await page.evaluate(() => window.consent.showPreferences());
  await page.waitFor(dialogShows);
  const opened = await measureBox(page, 'dialog', sizes);
  return [...asking, ...opened];
}
