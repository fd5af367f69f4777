// The font size that visitors set in their browser: our text grows with it, whatever the page says of its own.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fewEngines} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {CLIPPED, troublesOf} from './clipped.mjs';
import {openSurface, SURFACES} from './pages.mjs';

/** What browsers have at first. Unit: CSS pixels. */
const USUAL_PX = 16;

/** How much larger the other size is, and how much larger the text must be: a full box sets its text a little smaller. */
const FACTOR = 1.5;
const LEAST = 1.29;

/** How a browser is started with another default font size. Unit: CSS pixels. */
const optionsOf = (engine, size) =>
  engine === 'firefox'
    ? {prefs: {'font.size.variable.x-western': size, 'ui.prefersReducedMotion': 1}}
    : {args: [`--blink-settings=defaultFontSize=${size}`]};

/** Pages that set another size of their own. */
const ROOTS = {
  'no size': '',
  '62.5 %': 'html {font-size: 62.5%} body {font-size: 1.6rem}',
  '10px': 'html, body {font-size: 10px !important}',
  'a large size': '* {font-size: 30px}',
};

/** The font size of each part, or of each class, that has text. It runs in the page. */
const sizesOf = (host) =>
  Object.fromEntries(
    [
      ...document
        .querySelector(host)
        .shadowRoot.querySelectorAll('[part]:not(input, svg), h2, h3, p, dl, .label, .words'),
    ].map((el, i) => [
      `${i} ${el.getAttribute('part') || el.className || el.localName}`,
      parseFloat(getComputedStyle(el).fontSize),
    ]),
  );

const KEPT = ['banner', 'dialog with its details', 'notice', 'embed', 'settings', 'small embed, open'];

for (const engine of fewEngines()) {
  describe(`a default font size in ${engine}`, () => {
    const usual = useSmallSite(engine, optionsOf(engine, USUAL_PX));
    const large = useSmallSite(engine, optionsOf(engine, FACTOR * USUAL_PX));
    /** Firefox knows by its preferences that nothing is to move. */
    const motion = engine === 'firefox' ? '' : 'reduce';

    for (const surface of KEPT) {
      it(`enlarges all text: ${surface}`, async (t) => {
        const {host} = SURFACES[surface];
        // A wide window has the same layout in both.
        const size = [1900, 1000];
        const before = await (await openSurface(usual, t, surface, {size, motion})).evaluate(sizesOf, host);
        const after = await (await openSurface(large, t, surface, {size, motion})).evaluate(sizesOf, host);

        assert.ok(Object.keys(before).length > 0);
        assert.deepEqual(Object.keys(after), Object.keys(before));
        for (const [name, px] of Object.entries(before)) {
          assert.ok(after[name] / px > LEAST, `${name}: ${px} to ${after[name]}`);
        }
      });
    }

    for (const surface of KEPT) {
      it(`is the only one that counts, not that of the page: ${surface}`, async (t) => {
        const found = [];
        for (const css of Object.values(ROOTS)) {
          const page = await openSurface(usual, t, surface, {head: `<style>${css}</style>`, motion});
          found.push(await page.evaluate(sizesOf, SURFACES[surface].host));
        }

        for (const sizes of found) assert.deepEqual(sizes, found[0]);
      });
    }

    for (const [surface, {host, box}] of Object.entries(SURFACES)) {
      if (engine !== 'chromium' && !KEPT.includes(surface)) continue;
      // A small embed says in its dialog what it cuts off.
      if (surface === 'small embed') continue;
      it(`leaves nothing cut off where it is large and the window narrow: ${surface}`, async (t) => {
        const page = await openSurface(large, t, surface, {head: CLIPPED, size: [320, 640], motion});

        const troubles = await page.evaluate(troublesOf, host, box);
        // The title of an embed shares its line with the button that closes the dialog.
        assert.deepEqual(
          troubles.filter((one) => !/^squeezed .* title$/.test(one)),
          [],
        );
      });
    }
  });
}
