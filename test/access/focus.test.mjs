// What has the focus is never hidden beneath the banner: WCAG 2.4.11, and more than that where there is room.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {boxOf, nameOf, overlap} from './in-page.mjs';
import {banner, createPage, POSITIONS} from './pages.mjs';

/** At 320 x 256 the banner fills the window: there it may cover a part, and never all. */
const SIZES = [
  {size: [1280, 720], allowed: 0},
  {size: [320, 256], allowed: 0.99},
];
const NARROW = [320, 256];

const ROWS = 3;
const ROW = `<p><a href="#start">A link at the start</a> <a class="end" href="#end">A link at the end</a></p>
  <p><label>A field <input></label></p>`;
const LONG_PAGE = `<style>
    body {margin: 0} main {padding: 8px; font: 16px/1.5 sans-serif} p {margin-block: 0 96px}
    input {box-sizing: border-box; inline-size: 100%; block-size: 32px}
    .end {float: inline-end}
  </style>
  <main>${ROW.repeat(ROWS)}<p><button type="button">Send</button></p></main>`;
/** What cannot be scrolled, with its last button where the banner stands. */
const SHORT_PAGE = `<style>body {margin: 0} main {display: flex; align-items: end; block-size: 100dvh}</style>
  <main><p><button type="button" data-consent-action="preferences">Cookie settings</button></p></main>`;
const CONTROLS = ROWS * 3 + 1;

// These run in the page.
const isOnFirst = () => document.activeElement === document.querySelector('main a');
const hasLoaded = () =>
  performance.getEntriesByType('resource').some(({name}) => name.includes('keep-clear'));
const focusButton = (part) => boxOf('consent-banner', part).focus();
const focusLast = () => document.querySelector('main button').focus();
const hasMoved = () => boxOf('consent-banner', 'base').style.translate !== '';
const isBack = () => boxOf('consent-banner', 'base').style.translate === '';
const hasReacted = () =>
  document.documentElement.style.length > 0 || boxOf('consent-banner', 'base').style.translate !== '';
const isAsBefore = () => document.documentElement.style.length === 0;
const scrollPaddings = () => {
  const {scrollPaddingTop, scrollPaddingBottom} = getComputedStyle(document.documentElement);
  return [scrollPaddingTop, scrollPaddingBottom];
};

const isWhole = () => {
  const {top, bottom} = boxOf('consent-banner', 'base').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
const middleOfAccept = () => {
  const {left, right, top, bottom} = boxOf('consent-banner', 'accept').getBoundingClientRect();
  return {x: (left + right) / 2, y: (top + bottom) / 2};
};

const middleOfTheRest = () => {
  const {left, right, top, bottom} = boxOf('consent-banner', 'base').getBoundingClientRect();
  return {x: (left + right) / 2, y: (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2};
};

/** Focuses a field that lies beneath the middle of the banner. */
function focusBeneath() {
  const field = document.querySelectorAll('main input')[2];
  const {top, bottom} = boxOf('consent-banner', 'base').getBoundingClientRect();
  scrollTo(0, scrollY + field.getBoundingClientRect().top - (top + bottom) / 2);
  field.blur();
  field.focus({preventScroll: true});
}

/** How much of what has the focus is covered, from 0 to 1; what it is, once it stays at rest. */
async function coverOfFocus(allowed) {
  const active = document.activeElement;
  if (!active.closest('main')) return {name: `${nameOf(active)}, which is not of the page`, cover: 1};
  const base = boxOf('consent-banner', 'base');
  const cover = () => {
    const box = active.getBoundingClientRect();
    const seen = {left: 0, top: 0, right: innerWidth, bottom: innerHeight};
    const outside = 1 - overlap(box, seen) / (box.width * box.height);
    return overlap(box, base.getBoundingClientRect()) / (box.width * box.height) + outside;
  };
  // The library is asked to look by the same event that moved the focus.
  for (let frames = 0; frames < 3 && cover() > allowed; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const at = active.getBoundingClientRect();
  return {name: `${nameOf(active)} at ${at.top.toFixed(0)}`, cover: Number(cover().toFixed(3))};
}

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`the focus beside the banner in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function open(t, position, size, head = '') {
      const body = banner(`position="${position}"`) + LONG_PAGE;
      const page = await createPage(site, t, {size, body, head});
      await page.waitFor(bannerShows);
      return page;
    }

    /** The focus is on what opens the preferences, at the end of the page. @returns Where to click to accept, too. */
    async function openBeside(t, size, body) {
      const page = await createPage(site, t, {size, body: banner() + body});
      await page.waitFor(bannerShows);
      await page.evaluate(focusLast);
      await page.waitFor(hasReacted);
      const accept = async () => {
        const {x, y} = await page.evaluate(middleOfAccept);
        return [x, y];
      };
      return {page, accept};
    }

    /** Goes on by that key through all controls of the page; tells what was covered of more than allowed. */
    async function coveredOnTheWay(page, key, allowed) {
      const covered = [];
      for (let steps = 0; steps < CONTROLS; steps++) {
        const {name, cover} = await page.evaluate(coverOfFocus, allowed);
        if (cover > allowed) covered.push(`${name}: ${cover}`);
        await page.press(key);
      }
      return covered;
    }

    /** From the banner's last button on, so that the key leads through the page alone. */
    async function enterPage(page) {
      await page.evaluate(focusButton, 'preferences');
      await page.press('Tab');
      assert.equal(await page.evaluate(isOnFirst), true);
      await page.waitFor(hasLoaded);
    }

    async function answerByKeyboard(page) {
      await page.evaluate(focusButton, 'reject');
      await page.press('Enter');
      await page.waitFor(bannerIsGone);
      await page.waitFor(isAsBefore);
    }

    for (const position of POSITIONS) {
      // A corner is at the edge that it belongs to, and as wide as the window where that is narrow.
      for (const {size, allowed} of position.startsWith('bottom-') ? SIZES.slice(0, 1) : SIZES) {
        const name = `is seen from top to bottom and back, banner ${position}, ${size.join(' x ')}`;
        it(name, async (t) => {
          const page = await open(t, position, size);
          await enterPage(page);

          const down = await coveredOnTheWay(page, 'Tab', allowed);
          await page.evaluate(focusLast);
          const up = await coveredOnTheWay(page, 'Shift+Tab', allowed);

          assert.deepEqual({down, up}, {down: [], up: []});
        });
      }
    }

    for (const size of [
      [1000, 700],
      [390, 844],
    ]) {
      for (const [page, body] of Object.entries({long: LONG_PAGE, short: SHORT_PAGE})) {
        it(`leaves the banner whole, and its buttons where they are, ${page} page, ${size.join(' x ')}`, async (t) => {
          const {page: tab, accept} = await openBeside(t, size, body);

          const {cover} = await tab.evaluate(coverOfFocus, 0);
          assert.equal(cover, 0);
          assert.equal(await tab.evaluate(isWhole), true);

          await tab.raw.mouse.click(...(await accept()));
          await tab.waitFor(bannerIsGone);
        });
      }
    }

    it('has the banner back in the window when that gets smaller', async (t) => {
      const {page} = await openBeside(t, [1000, 700], SHORT_PAGE);

      await page.raw.setViewport({width: 1000, height: 400});

      await page.waitFor(isWhole);
    });

    for (const position of ['bottom', 'top']) {
      it(`has the banner back when that is pointed at or focused, banner ${position}`, async (t) => {
        const page = await open(t, position, NARROW);
        await page.evaluate(focusBeneath);
        await page.waitFor(hasMoved);

        const {x, y} = await page.evaluate(middleOfTheRest);
        await page.raw.mouse.move(x, y);
        await page.waitFor(isBack);
        await page.raw.mouse.move(1, 1);

        await page.evaluate(focusBeneath);
        await page.waitFor(hasMoved);
        await page.evaluate(focusButton, 'reject');
        await page.waitFor(isBack);
      });

      it(`leaves nothing behind after an answer, banner ${position}`, async (t) => {
        const page = await open(t, position, SIZES[0].size);
        await page.evaluate(focusBeneath);
        await page.waitFor(hasReacted);

        await answerByKeyboard(page);

        assert.deepEqual(await page.evaluate(scrollPaddings), ['auto', 'auto']);
      });
    }

    for (const position of ['bottom', 'top']) {
      it(`leaves the page its own scroll-padding, banner ${position}`, async (t) => {
        const own = '<style>html {scroll-padding-top: 80px}</style>';
        const page = await open(t, position, [1280, 720], own);
        await page.evaluate(focusBeneath);
        await page.waitFor(hasReacted);
        const [top, bottom] = await page.evaluate(scrollPaddings);
        if (position === 'bottom') assert.equal(top, '80px');
        assert.ok(parseFloat(position === 'bottom' ? bottom : top) > 100);

        await answerByKeyboard(page);

        assert.deepEqual(await page.evaluate(scrollPaddings), ['80px', 'auto']);
      });
    }
  });
}
