// Pages whose code replaces the whole document: forms that show their answer by document.open(), and client routers that
// put a new root element into the page. The banner in the new document takes the answer, and the gate goes on.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {usualEngines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {bannerOf, seenOf, useSmallSite} from './small-site.mjs';

const REJECT = 'consent-banner >>> [part~=reject]';
const ACCEPT = 'consent-banner >>> [part~=accept]';

// These run in the page.
const WAYS = {
  'document.open()': async () => {
    const text = await (await fetch(location.href)).text();
    document.open();
    document.write(text);
    document.close();
  },
  'a new root element': async () => {
    const text = await (await fetch(location.href)).text();
    const next = new DOMParser().parseFromString(text, 'text/html').documentElement;
    document.replaceChild(document.adoptNode(next), document.documentElement);
  },
  'a new root element after none': async () => {
    const text = await (await fetch(location.href)).text();
    const next = new DOMParser().parseFromString(text, 'text/html').documentElement;
    document.documentElement.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.append(document.adoptNode(next));
  },
};

for (const engine of usualEngines()) {
  describe(`a page that is replaced, in ${engine}`, () => {
    const site = useSmallSite(engine);

    async function replaced(t, model, replace) {
      const made = site.addPage({banner: bannerOf(model)});
      const page = await site.open(t, made.url);
      await page.waitFor(bannerShows);
      await page.evaluate(replace);
      await page.waitFor(bannerShows);
      return {page, made};
    }

    for (const [what, replace] of Object.entries(WAYS)) {
      it(`by ${what} takes a refusal, from the banner`, async (t) => {
        const {page} = await replaced(t, 'opt-in', replace);

        await page.click(REJECT);

        assert.match(await page.evaluate(() => document.cookie), /&g=&d=analytics\.marketing&/);
        assert.equal(await page.evaluate(bannerIsGone), true);
      });

      it(`by ${what} takes a refusal from a control of the page, also of what ran before a choice`, async (t) => {
        const {page} = await replaced(t, 'opt-out', replace);

        await page.click('#reject');

        await page.waitFor(() => document.cookie.includes('&g=&d=analytics.marketing&'));
      });

      it(`by ${what} runs what is granted`, async (t) => {
        const {page} = await replaced(t, 'opt-in', replace);
        const before = (await seenOf(page)).ran.filter((name) => name === 'analytics').length;

        await page.click(ACCEPT);

        await comesTo(
          async () => (await seenOf(page)).ran.filter((name) => name === 'analytics').length > before,
          true,
        );
      });
    }
  });
}
