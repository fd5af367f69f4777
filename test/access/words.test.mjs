// No word of a button is broken in two, in any language, at any width: the buttons stand beneath each other before that.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {engines} from '../e2e/driver.mjs';
import {bannerShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {banner, createPage} from './pages.mjs';

/** Right above where the layout changes, where it has just changed, and the narrowest. Unit: CSS pixels. */
const WIDTHS = [1121, 1120, 621, 320];

const LOCALES = readdirSync(new URL('../../src/locales/', import.meta.url))
  .filter((file) => !file.includes('dialog'))
  .map((file) => file.replace('.ts', ''));

/** Runs in the page. In scripts without spaces between words a line may end anywhere. */
async function brokenWords() {
  const SPACELESS = /[\u3000-\u9fff\u0e00-\u0e7f\uac00-\ud7af]/;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const texts = [
    ...document.querySelector('consent-banner').shadowRoot.querySelectorAll('button slot, h2 slot'),
  ];
  return texts.flatMap(({firstChild: text}) => {
    const all = document.createTreeWalker(text.parentNode, NodeFilter.SHOW_TEXT);
    const broken = [];
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      for (const {0: word, index} of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
        if (lines.size > 1 && !SPACELESS.test(word)) broken.push(word);
      }
    }
    return broken;
  });
}

for (const engine of engines().filter((name) => name === 'chromium')) {
  describe(`words of the banner in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('are whole in every language and width', async (t) => {
      const page = await createPage(site, t, {size: [WIDTHS[0], 700], body: banner()});
      await page.waitFor(bannerShows);
      const broken = [];
      for (const lang of ['en', ...LOCALES]) {
        await page.evaluate((name) => (document.documentElement.lang = name), lang);
        await page.waitFor(
          (name) =>
            document.querySelector('consent-banner').shadowRoot.querySelector('[part=base]').lang === name,
          lang,
        );
        for (const width of WIDTHS) {
          await page.raw.setViewport({width, height: 700});
          for (const word of await page.evaluate(brokenWords)) broken.push(`${lang}, ${width}: ${word}`);
        }
      }

      assert.deepEqual(broken, []);
    });
  });
}
