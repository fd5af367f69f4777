// What can be pressed is large enough to hit, and nothing moves for who does not want that.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {boxOf, controlsIn, nameOf} from './in-page.mjs';
import {openSurface, SURFACES} from './pages.mjs';

/** WCAG 2.5.8, and what a finger needs. Unit: CSS pixels. */
const LEAST = 24;
const LEAST_OF_BUTTONS = 44;

const SIZES = [
  [1280, 720],
  [320, 640],
];

// These run in the page.

/** A link in a line of text may be as high as the line. */
function tooSmall(host, part, least, leastOfButtons) {
  const box = boxOf(host, part);
  return controlsIn(box).flatMap((el) => {
    if (getComputedStyle(el).display === 'inline') return [];
    const {width, height} = el.getBoundingClientRect();
    const isButton = el.localName === 'button' || el.localName === 'input';
    const isSmall = width < least || height < (isButton ? leastOfButtons : least);
    return isSmall ? [`${nameOf(el)}: ${width.toFixed(1)} x ${height.toFixed(1)}`] : [];
  });
}

/** What moves, or would at the next change. */
function moving(host) {
  const {shadowRoot} = document.querySelector(host);
  const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
  const styles = [...shadowRoot.querySelectorAll('*')].flatMap((el) =>
    [null, '::before', '::after'].map((pseudo) => [nameOf(el), getComputedStyle(el, pseudo)]),
  );
  const found = styles.filter(
    ([, style]) => style.animationName !== 'none' || seconds(style.transitionDuration) > 0,
  );
  return found.map(([name]) => name);
}

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`targets and motion in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const [surface, {host, box}] of Object.entries(SURFACES)) {
      it(`is large enough to hit, and at rest: ${surface}`, async (t) => {
        const page = await openSurface(site, t, surface);
        for (const size of SIZES) {
          await page.setViewport(...size);
          const small = await page.evaluate(tooSmall, host, box, LEAST, LEAST_OF_BUTTONS);
          assert.deepEqual(small, [], size.join(' x '));
        }
        assert.deepEqual(await page.evaluate(moving, host), []);
      });
    }

    it('moves for who minds no motion', async (t) => {
      const page = await openSurface(site, t, 'dialog', {motion: 'no-preference'});

      assert.ok((await page.evaluate(moving, 'consent-banner')).includes('section base'));
      assert.ok((await page.evaluate(moving, 'consent-preferences')).includes('input marketing'));
    });
  });
}
