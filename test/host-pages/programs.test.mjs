// Other people's programs beside the library: lazy loaders that read attributes, and a content blocker.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {comesTo} from '../e2e/comes-to.mjs';
import {recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {oneEngine, usualEngines} from '../e2e/driver.mjs';
import {isStarted} from '../e2e/in-page.mjs';
import {isGranted} from '../e2e/is-granted.mjs';
import {BANNER, useSmallSite} from '../e2e/small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 700;

const require = createRequire(import.meta.url);
const packageFile = (path) => readFile(require.resolve(path), 'utf8');

const LOADERS = {
  lazysizes: {file: 'lazysizes/lazysizes.min.js', className: 'lazyload', start: ''},
  'vanilla-lazyload': {
    file: 'vanilla-lazyload/dist/lazyload.min.js',
    className: 'lazy',
    start: 'new LazyLoad({elements_selector: ".lazy"});',
  },
};

const press = (selector) => document.querySelector(selector).click();

for (const engine of usualEngines()) {
  describe(`a lazy loader in ${engine}`, () => {
    const site = useSmallSite(engine);
    let count = 0;

    for (const [name, {file, className, start}] of Object.entries(LOADERS)) {
      for (const kind of ['iframe', 'img', 'video']) {
        it(`${name} does not load a gated <${kind}> before a yes`, async (t) => {
          const id = `lazy${++count}`;
          const code = await packageFile(file);
          const made = site.addPage({
            body: (vendor) => {
              const address = `${new URL(vendor).origin}/fixture/${kind === 'img' ? 'pixel.png' : 'frame.html'}?id=${id}.`;
              return `<button id="accept" type="button" data-consent-action="accept">Yes</button>
                <${kind} class="${className}" data-consent="analytics" data-consent-src="${address}" width="300" height="200"
                  ${kind === 'iframe' ? 'title="Gated"' : ''}></${kind}>`;
            },
            end: `<script>${code}</script><script>${start}</script>`,
          });
          const page = await site.newPage(t);

          await page.goto(made.url);
          await page.waitFor(isStarted);
          await sleep(QUIET_MS);
          assert.equal(site.log(`${id}.`).length, 0);
          await page.evaluate(press, '#accept');

          await comesTo(async () => site.log(`${id}.`).length > 0, true);
        });
      }
    }
  });
}

for (const engine of oneEngine()) {
  describe(`a content blocker in ${engine}`, () => {
    const extension = fileURLToPath(new URL('content-blocker', import.meta.url));
    const site = useSmallSite(engine, {extension});
    const isHidden = () => getComputedStyle(document.querySelector('consent-banner')).display === 'none';
    const isModal = () =>
      document.querySelector('consent-banner').shadowRoot?.querySelector('dialog')?.matches(':modal') ===
      true;
    const clicks = () => window.seen.clicks;
    /** Opens a page. The browser starts the extension a moment after itself, so the first page may come before it. */
    async function openHidden(page, url) {
      await comesTo(async () => {
        await page.goto(url);
        await page.waitFor(isStarted);
        await sleep(QUIET_MS);
        return page.evaluate(isHidden);
      }, true);
    }

    it('that hides a modal banner leaves the page to its visitor, and grants nothing', async (t) => {
      const page = await site.newPage(t);
      await openHidden(page, site.addPage({banner: BANNER.replace('hidden', 'hidden modal')}).url);
      await comesTo(() => page.evaluate(isModal), false);

      await page.click('#own');

      assert.equal(await page.evaluate(clicks), 1);
      assert.deepEqual(await recordsOf(engine, page), []);
      assert.equal(await isGranted(page, 'analytics'), false);
    });

    it('that hides the dialog leaves the page to its visitor', async (t) => {
      const page = await site.newPage(t);
      await openHidden(page, site.addPage({}).url);
      await page.evaluate(() => window.consent.showPreferences());
      await comesTo(
        () =>
          page.evaluate(
            () => document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog')?.open,
          ),
        undefined,
      );

      await page.click('#own');

      assert.equal(await page.evaluate(clicks), 1);
    });
  });
}
