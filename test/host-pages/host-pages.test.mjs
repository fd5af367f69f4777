// The main job, nothing before, reject, accept, return, withdraw, on whole pages of other manners. The page's layout is the
// same to the pixel before, during and after, outside the library's own boxes, and its markup is left as it was.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {usualEngines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {bannerAttributes, measureLayout, watchShifts} from './layout.mjs';
import {HOST_PAGES, XHTML_PAGE} from './pages.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const BANNER = `<consent-banner hidden organization="Acme" categories="analytics marketing"></consent-banner>`;
const ALL = ['analytics', 'marketing'];

const scriptsOf = (vendor) => `<script>seen.ran.push('own')</script>
<script type="text/plain" data-consent="analytics">seen.ran.push('analytics')</script>
<script type="text/plain" data-consent="marketing" src="${vendor}"></script>`;

const ran = () => window.seen.ran;
const shifts = () => window.shifted;
const isStartedAs = (name) => window[name]?.policy != null;
const press = (selector) => document.querySelector(selector).click();
const pressInBanner = (part) =>
  document.querySelector('consent-banner').shadowRoot.querySelector(`[part~=${part}]`).click();

for (const engine of usualEngines()) {
  describe(`a host page in ${engine}`, () => {
    const site = useSmallSite(engine);

    for (const [what, host] of Object.entries(HOST_PAGES)) {
      const {head = '', body, name = 'consent', globalName = '', rootTag = '', isQuirky} = host;
      const add = (hasLibrary = true) => {
        const made = site.addPage({
          head: `<script>(${watchShifts})()</script>${head}`,
          lang: `lang="en" ${rootTag}`,
          isQuirky,
          banner: '',
          tag: (src) => (hasLibrary ? `<script async src="${src}" ${globalName}></script>` : ''),
          body: (vendor) => body({banner: hasLibrary ? BANNER : '', scripts: scriptsOf(vendor)}),
        });
        return made;
      };

      it(`${what} keeps its layout and its markup while the visitor is asked and answers`, async (t) => {
        const page = await site.newPage(t);
        await page.setViewport(1000, 700);
        await page.goto(add(false).url);
        const before = await page.evaluate(measureLayout);

        await page.goto(add().url);
        await page.waitFor(isStartedAs, name);
        await page.waitFor(bannerShows);
        const asked = await page.evaluate(measureLayout);
        const attributes = await page.evaluate(bannerAttributes);
        await page.evaluate(pressInBanner, 'reject');
        await page.waitFor(bannerIsGone);
        const answered = await page.evaluate(measureLayout);

        // The banner's own element may make others the second or the last child, so the page without it is compared only
        // where its rules do not count children.
        if (!/-child/.test(head)) assert.deepEqual(asked, before);
        assert.deepEqual(answered, asked);
        assert.deepEqual(attributes, ['hidden=', 'organization=Acme', 'categories=analytics marketing']);
        assert.deepEqual(await page.evaluate(bannerAttributes), attributes);
        assert.equal(await page.evaluate(shifts), 0);
      });

      it(`${what} runs nothing before a choice, and then what is granted until it is withdrawn`, async (t) => {
        const page = await site.newPage(t);
        const visit = async () => {
          const made = add();
          await page.goto(made.url);
          await page.waitFor(isStartedAs, name);
          return made;
        };
        const runsNothing = async (made) => {
          await sleep(QUIET_MS);
          assert.deepEqual(await page.evaluate(ran), ['own']);
          assert.equal(made.vendorRequests(), 0);
        };

        const first = await visit();
        await page.waitFor(bannerShows);
        await runsNothing(first);
        await page.evaluate(pressInBanner, 'reject');
        await page.waitFor(bannerIsGone);
        await runsNothing(first);
        await page.evaluate(press, '#accept');
        await comesTo(() => page.evaluate(ran), ['own', 'analytics']);
        await comesTo(async () => first.vendorRequests(), 1);

        const second = await visit();
        await comesTo(() => page.evaluate(ran), ['own', 'analytics']);
        await comesTo(async () => second.vendorRequests(), 1);
        await page.evaluate(press, '#reject');
        await comesTo(() => page.evaluate(ran), ['own']);
        const [record] = await recordsOf(engine, page);
        assert.deepEqual(fieldOf(record, 'd'), ALL);
        await runsNothing(await visit());
      });
    }

    it('of XML asks, and keeps a refusal', async (t) => {
      const page = await site.newPage(t);
      const made = site.addXml((library, vendor) =>
        XHTML_PAGE({
          library,
          banner: BANNER.replace('hidden', 'hidden="hidden"'),
          scripts: scriptsOf(vendor.replaceAll('&', '&amp;')),
          recorder: 'window.seen = {ran: []};',
        }),
      );

      await page.goto(made.url);
      await page.waitFor(bannerShows);
      await page.evaluate(pressInBanner, 'reject');
      await page.waitFor(bannerIsGone);

      const [record] = await recordsOf(engine, page);
      assert.deepEqual(fieldOf(record, 'd'), ALL);
      assert.deepEqual(await page.evaluate(ran), ['own']);
      assert.equal(made.vendorRequests(), 0);
    });
  });
}
