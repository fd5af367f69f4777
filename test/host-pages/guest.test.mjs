// What a guest does not do in somebody else's page: take its names, hold it, ask in its frames, send its forms again, be
// printed, or be shut out by its focus trap.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {usualEngines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows, dialogIsGone} from '../e2e/in-page.mjs';
import {isGranted} from '../e2e/is-granted.mjs';
import {BANNER, codesOf, seenOf, useSmallSite} from '../e2e/small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 700;

const require = createRequire(import.meta.url);
const packageFile = (path) => readFile(require.resolve(path), 'utf8');

const pressInBanner = (part) =>
  document.querySelector('consent-banner').shadowRoot.querySelector(`[part~=${part}]`).click();
const isModalOpen = () =>
  document.querySelector('consent-banner')?.shadowRoot?.querySelector('dialog')?.matches(':modal') === true;
const isStartedAs = (name) => window[name]?.policy != null;

for (const engine of usualEngines()) {
  describe(`names in ${engine}`, () => {
    const site = useSmallSite(engine);
    const declarations = {
      'var consent = false': 'var consent = false;',
      'var consent without a value': 'var consent;',
      'function consent': 'function consent() { return false; }',
      'let consent': 'let consent = null;',
      'class consent': 'class consent {}',
    };
    for (const [what, code] of Object.entries(declarations)) {
      it(`${what} of the page stays, and the library says so`, async (t) => {
        const head = `<script>${code} const mine = consent;</script>`;
        const end = '<script>window.isMine = () => consent === mine;</script>';
        const {url} = site.addPage({
          head,
          end,
          tag: (src) => `<script async src="${src}" data-global="cookieConsent"></script>`,
        });
        const page = await site.newPage(t);

        await page.goto(url);
        await page.waitFor(isStartedAs, 'cookieConsent');
        await page.waitFor(bannerShows);

        assert.equal(await page.evaluate(() => window.isMine()), true);
        assert.equal(await page.evaluate(() => window.cookieConsent.isGranted('analytics')), false);
      });
    }

    it('a name that is taken is reported, and the page is asked all the same', async (t) => {
      const page = await site.newPage(t);
      const {url} = site.addPage({head: '<script>var consent = false;</script>', folder: 'dev/'});

      await page.goto(url);
      await page.waitFor(bannerShows);

      const seen = await seenOf(page);
      assert.deepEqual(seen.failed, ['name-taken']);
      assert.deepEqual(codesOf(seen), ['name-taken']);
      assert.equal(await page.evaluate(() => window.consent), false);
    });

    const later = {
      'var consent': 'var consent = 1;',
      'const consent': 'const consent = 1;',
      'function consent': 'function consent() {}',
    };
    for (const [what, code] of Object.entries(later)) {
      it(`${what} in a script behind the library works`, async (t) => {
        const page = await site.newPage(t);
        const {url} = site.addPage({
          tag: (src) => `<script src="${src}"></script>`,
          end: `<script>${code} window.theirs = typeof consent;</script>`,
        });

        await page.goto(url);
        await page.waitFor(bannerShows);

        assert.match(await page.evaluate(() => window.theirs), /number|function/);
        assert.deepEqual((await seenOf(page)).uncaught, []);
      });
    }
  });

  describe(`a modal in ${engine}`, () => {
    const site = useSmallSite(engine);
    const modal = BANNER.replace('hidden', 'hidden modal');
    const own = (page) => page.click('#own').then(() => page.evaluate(() => window.seen.clicks));
    const hiding = {
      'display: none': 'consent-banner {display: none !important}',
      'display: none on its box': 'consent-banner::part(base) {display: none !important}',
      'visibility: hidden': 'consent-banner::part(base) {visibility: hidden !important}',
      'a place outside of the window': 'consent-banner::part(base) {translate: -300vw 0 !important}',
      'no size':
        'consent-banner::part(base) {all: unset !important; position: fixed !important; width: 0 !important; height: 0 !important; padding: 0 !important; border: 0 !important; overflow: hidden !important}',
    };
    for (const [what, css] of Object.entries(hiding)) {
      it(`that ${what} hides does not hold the page`, async (t) => {
        const page = await site.newPage(t);
        // A style sheet of the page cannot win against the host's own rules, but one put in like a content blocker's can.
        const {url} = site.addPage({banner: modal, head: `<style>${css}</style>`});

        await page.goto(url);
        await page.waitFor(isStartedAs, 'consent');
        if (what === 'display: none') await page.waitFor(isModalOpen);
        else await comesTo(() => page.evaluate(isModalOpen), false);
        const clicks = what === 'display: none' ? 1 : await own(page);

        assert.equal(clicks, 1);
        assert.equal(await isGranted(page, 'analytics | marketing'), false);
        assert.deepEqual(await recordsOf(engine, page), []);
      });
    }

    it('that is hidden while it is open lets the page go', async (t) => {
      const page = await site.newPage(t);
      await page.goto(site.addPage({banner: modal}).url);
      await page.waitFor(isModalOpen);

      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('[part=base] {display: none !important}');
        const root = document.querySelector('consent-banner').shadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      await comesTo(() => page.evaluate(isModalOpen), false);

      assert.equal(await own(page), 1);
    });

    it('that can be seen stays open', async (t) => {
      const page = await site.newPage(t);
      await page.goto(site.addPage({banner: modal}).url);
      await page.waitFor(isModalOpen);
      await sleep(QUIET_MS);

      assert.equal(await page.evaluate(isModalOpen), true);
    });
  });

  describe(`a frame in ${engine}`, () => {
    const site = useSmallSite(engine);
    const frameBanner = () =>
      document
        .querySelector('iframe')
        .contentDocument?.querySelector('consent-banner')
        ?.shadowRoot?.querySelector('[part~=base]') != null;
    const frameGranted = () =>
      document.querySelector('iframe').contentWindow.consent?.isGranted('analytics') === true;

    const EMBED = '<consent-embed service="youtube" src="about:blank#video"></consent-embed>';
    for (const [what, place, content] of [
      ['library in the head', 'head', ''],
      ['library in the body', 'body', ''],
      ['with an embed', 'head', EMBED],
      ['with a preferences button', 'head', '<consent-preferences-button></consent-preferences-button>'],
      ['with a cookie list', 'head', '<consent-cookie-list></consent-cookie-list>'],
      ['with its preferences opened', 'head', '<script>consent.showPreferences()</script>'],
    ]) {
      it(`of the same site asks nothing beside its page, and follows it (${what})`, async (t) => {
        const inner = site.addPage({end: content}).url;
        const {url} = site.addPage({place, end: `<iframe src="${inner}" title="Frame"></iframe>`});
        const page = await site.newPage(t);

        await page.goto(url);
        await page.waitFor(bannerShows);
        await sleep(QUIET_MS);
        assert.equal(await page.evaluate(frameBanner), false);
        await page.evaluate(pressInBanner, 'accept');

        await comesTo(() => page.evaluate(frameGranted), true);
        assert.equal(await page.evaluate(frameBanner), false);
      });
    }

    it('asks where the page around it does not', async (t) => {
      const inner = site.addPage({}).url;
      const page = await site.newPage(t);

      await page.goto(
        site.addRaw(`<!doctype html><title>Around</title><iframe src="${inner}" title="Frame"></iframe>`),
      );

      await comesTo(() => page.evaluate(frameBanner), true);
    });

    it('asks where the page around it keeps another record', async (t) => {
      const inner = site.addPage({}).url;
      const banner = BANNER.replace('hidden', 'hidden cookie-name="another"');
      const page = await site.newPage(t);

      await page.goto(site.addPage({banner, end: `<iframe src="${inner}" title="Frame"></iframe>`}).url);

      await comesTo(() => page.evaluate(frameBanner), true);
    });

    it('in a frame of the same site asks nothing either', async (t) => {
      const innermost = site.addPage({}).url;
      const middle = site.addPage({end: `<iframe src="${innermost}" title="Innermost"></iframe>`}).url;
      const page = await site.newPage(t);

      await page.goto(site.addPage({end: `<iframe src="${middle}" title="Middle"></iframe>`}).url);
      await page.waitFor(bannerShows);
      await sleep(QUIET_MS);

      const asked = await page.evaluate(() => {
        const {contentDocument} = document.querySelector('iframe');
        return [contentDocument, contentDocument.querySelector('iframe').contentDocument].map((one) =>
          Boolean(one.querySelector('consent-banner').shadowRoot?.querySelector('[part~=base]')),
        );
      });
      assert.deepEqual(asked, [false, false]);
    });
  });

  describe(`a focus trap in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('does not keep the visitor from answering', async (t) => {
      const tabbable = await packageFile('tabbable/dist/index.umd.min.js');
      const focusTrap = await packageFile('focus-trap/dist/focus-trap.umd.min.js');
      const {url} = site.addPage({
        head: `<script>${tabbable}</script><script>${focusTrap}</script>`,
        end: `<div id="menu"><button type="button">In the menu</button></div>
          <script>focusTrap.createFocusTrap('#menu').activate()</script>`,
      });
      const page = await site.newPage(t);
      await page.goto(url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=reject]');
      await page.waitFor(bannerIsGone);

      assert.deepEqual(fieldOf((await recordsOf(engine, page))[0], 'd'), ['analytics', 'marketing']);
    });

    it('that stops each click in the document does not keep the visitor from the preferences', async (t) => {
      const trap = `for (const type of ['click', 'mousedown', 'pointerdown']) {
        document.addEventListener(type, (event) => {
          event.stopImmediatePropagation();
          event.preventDefault();
        }, true);
      }`;
      const page = await site.newPage(t);
      await page.goto(site.addPage({end: `<script>${trap}</script>`}).url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=preferences]');
      await page.click('consent-preferences >>> [part~=reject]');
      await page.waitFor(dialogIsGone);

      assert.deepEqual(fieldOf((await recordsOf(engine, page))[0], 'd'), ['analytics', 'marketing']);
    });
  });
}
