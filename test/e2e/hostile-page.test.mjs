// A whole visit, yes, away, back, no, next page, on pages that shadow the document and pollute every object.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {usualEngines} from './driver.mjs';
import {bannerOf, modelsIn, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const ALL = ['analytics', 'marketing'];

/** Properties and methods of the document that elements of the name shadow. */
const SHADOWED = [
  'addEventListener activeElement adoptNode adoptedStyleSheets append appendChild baseURI body childNodes children',
  'compareDocumentPosition contains cookie createComment createDocumentFragment createElement createElementNS',
  'createEvent createRange createTextNode createTreeWalker currentScript defaultView dir dispatchEvent doctype',
  'documentElement documentURI domain elementFromPoint firstChild firstElementChild fonts forms getElementById',
  'getElementsByTagName getRootNode hasFocus head hidden implementation importNode insertBefore isConnected',
  'lastElementChild nodeType ownerDocument parentNode prerendering prepend querySelector querySelectorAll readyState',
  'referrer removeEventListener replaceChildren scripts styleSheets title visibilityState write',
].flatMap((line) => line.split(' '));

const images = SHADOWED.map((name) => `<img name="${name}" alt="">`).join('');

/** Names that the library could read of an object that does not have them. */
const POLLUTION = `<script>
  for (const [name, value] of Object.entries({
    model: 'required', model: 'required', sells: false, granted: ['analytics', 'marketing'], analytics: true,
    marketing: true, denied: [], source: 'banner', flags: ['gpc'], status: 'decided', categories: 'evil',
    services: 'evil', cookies: 'evil', capture: 'q', signals: 'google', cookieName: 'evil', cookieDomain: 'evil.example',
    cookieDays: 390, noReload: true, gpc: 'ignore', recordHref: '/fixture/evil.txt', consent: 'necessary', once: true,
    passive: true, consentAction: 'accept', isKept: true, language: 'xx', load: () => 1,
  })) {
    Object.defineProperty(Object.prototype, name, {value, configurable: true, writable: true, enumerable: false});
  }
</script>`;

/** A frame of another site under the name of the library's object. */
const FRAME = (vendor) =>
  `<iframe name="consent" title="Another site" src="${new URL(vendor).origin}/fixture/frame.html?id=clash"></iframe>`;

/** What the tests ask of the page, by functions that nothing in the page can shadow. */
const PROBE = `<script>
  {
    const {querySelector} = Document.prototype;
    const find = (selector) => querySelector.call(document, selector);
    Object.defineProperty(window, 'probe', {value: {
      press: (selector) => find(selector).click(),
      isStarted: () => Boolean(window.consent && window.consent.policy),
    }});
  }
</script>`;

const content = (vendor) => `
  <button id="nothing" type="button">Nothing</button>
  <button id="accept" type="button" data-consent-action="accept">Yes</button>
  <button id="reject" type="button" data-consent-action="reject">No</button>
  <script>seen.ran.push('own')</script>
  <script type="text/plain" data-consent="analytics">seen.ran.push('analytics')</script>
  <script type="text/plain" data-consent="marketing" src="${vendor}"></script>`;

const HOSTILE = {
  'shadows the document': {body: (vendor) => images + content(vendor)},
  'shadows the document from below': {body: (vendor) => content(vendor) + images},
  'pollutes every object': {head: POLLUTION},
  'has a frame of another site named consent': {body: (vendor) => FRAME(vendor) + content(vendor)},
  'does all of this': {head: POLLUTION, body: (vendor) => FRAME(vendor) + images + content(vendor)},
};

// These run in the page.
const isStarted = () => window.probe.isStarted();
const press = (selector) => window.probe.press(selector);
const ran = () => window.seen.ran;
const isGranted = () => window.consent.isGranted('analytics | marketing');

for (const engine of usualEngines()) {
  for (const model of modelsIn(engine)) {
    describe(`a page under ${model} in ${engine}`, () => {
      const site = useSmallSite(engine);
      const record = async (page) => (await recordsOf(engine, page))[0];

      for (const [what, {head = '', body = content}] of Object.entries(HOSTILE)) {
        // With the tag before the body what shadows comes after the library, with it behind the body before.
        for (const place of ['head', 'body']) {
          it(`that ${what} keeps a yes, and then a no (library in the ${place})`, async (t) => {
            const add = () => site.addPage({banner: bannerOf(model), head: head + PROBE, body, place});
            const page = await site.newPage(t);
            const visit = async () => {
              const made = add();
              await page.goto(made.url);
              await page.waitFor(isStarted);
              return made;
            };
            const runs = async (made) => {
              await comesTo(() => page.evaluate(ran), ['own', 'analytics']);
              await comesTo(async () => made.vendorRequests(), 1);
            };
            const runsNothing = async (made) => {
              await sleep(QUIET_MS);
              assert.deepEqual(await page.evaluate(ran), ['own']);
              assert.equal(await page.evaluate(isGranted), false);
              assert.equal(made.vendorRequests(), 0);
            };

            const first = await visit();
            if (model === 'opt-in') await runsNothing(first);
            await page.evaluate(press, '#nothing');
            assert.equal(await record(page), undefined);
            await page.evaluate(press, '#accept');
            await runs(first);
            assert.deepEqual(fieldOf(await record(page), 'g'), ALL);

            await page.goto(site.addRaw('<!doctype html><title>Elsewhere</title>'));
            const second = await visit();
            await runs(second);
            await page.evaluate(press, '#reject');
            await comesTo(() => page.evaluate(ran), ['own']);
            assert.deepEqual(fieldOf(await record(page), 'd'), ALL);

            await runsNothing(await visit());
            await runsNothing(await visit());
          });
        }
      }
    });
  }
}
