// The styles of the page that an element is put into do not change how it looks or takes clicks, to the pixel.
//
// Left out is what the page is meant to style: an embed's box (its size, place and corners, here set on the element),
// what is slotted, `--consent-*`, and the colour scheme: where a sheet sets it, so does the reference. Left out is
// <consent-cookie-list>, too: it is text of the page, with font and colors of the page (test/elements/cookie-list.test.ts).
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {differenceOf, pictureOf} from './differences.mjs';
import {HOSTILE, readFrameworks} from './sheets.mjs';
import {applySheet, emulate, SHOWN, startStage} from './stage.mjs';

const frameworks = await readFrameworks();

/** Runs in the page: the cursor over each button, and whether a click there reaches it. */
const buttonsOf = (shown) =>
  shown
    .flatMap(([tag]) => [...document.querySelector(tag).shadowRoot.querySelectorAll('button')])
    .map((button) => {
      const {left, top, width, height} = button.getBoundingClientRect();
      const root = button.getRootNode();
      const hit = root.elementFromPoint(left + width / 2, top + height / 2);
      return `${button.part}: ${getComputedStyle(button).cursor}, ${button.contains(hit)}`;
    });

describe('the styles of the page', () => {
  let stage;
  const pages = {};
  /** By page and colour scheme. */
  const references = new Map();

  before(async () => {
    stage = await startStage();
    await Promise.all(Object.keys(SHOWN).map(async (shown) => (pages[shown] = await stage.open(shown))));
  });
  after(() => stage?.close());

  async function looksOf(shown) {
    const page = pages[shown];
    return {picture: await pictureOf(page), buttons: await page.evaluate(buttonsOf, SHOWN[shown])};
  }

  async function referenceOf(shown, preferred, scheme) {
    const key = `${shown} ${preferred} ${scheme}`;
    if (!references.has(key)) {
      await applySheet(pages[shown], `html { color-scheme: ${scheme} }`);
      references.set(key, await looksOf(shown));
    }
    return references.get(key);
  }

  /** Asserts nothing: the other pages go on meanwhile. */
  async function compare(shown, text, preferred) {
    const page = pages[shown];
    await emulate(page, preferred);
    const scheme = await applySheet(page, text);
    const looks = await looksOf(shown);
    const reference = await referenceOf(shown, preferred, scheme);
    const difference = await differenceOf(page, reference.picture, looks.picture);
    return [
      {shown, buttons: looks.buttons, difference},
      {shown, buttons: reference.buttons, difference: ''},
    ];
  }

  async function assertSame(text, preferred) {
    const all = await Promise.all(Object.keys(pages).map((shown) => compare(shown, text, preferred)));
    for (const [actual, expected] of all) assert.deepEqual(actual, expected);
  }

  for (const [name, text] of Object.entries(frameworks)) {
    for (const preferred of ['light', 'dark']) {
      it(`of ${name} change nothing where ${preferred} is preferred`, () => assertSame(text, preferred));
    }
  }

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`change nothing: ${name}`, () => assertSame(text, 'light'));
  }

  it('change nothing in quirks mode', async () => {
    for (const shown of Object.keys(SHOWN)) {
      const page = await stage.open(shown, '');
      const {picture} = await referenceOf(shown, 'light', 'normal');

      assert.equal(await differenceOf(page, picture, await pictureOf(page)), '', shown);
    }
  });
});
