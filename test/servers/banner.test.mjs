// The banner in the HTML of a plain Node server: it works without scripts, and with them the same elements go on.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {createPolicy} from '../../dist/server.js';
import {sleep} from '../e2e/driver-common.mjs';
import {engines, launch} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows, dialogShows, isStarted} from '../e2e/in-page.mjs';
import {POLICY, startBannerSite} from './banner-site.mjs';

const ACCEPT = 'consent-banner >>> [part~=accept]';
const REJECT = 'consent-banner >>> [part~=reject]';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 500;

/** First in a page: notes errors of the Content Security Policy, layout shifts, and frames with the banner. */
const RECORDER = `<script nonce="NONCE">
  window.seen = {violations: [], shift: 0, first: null};
  document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const {value} of list.getEntries()) seen.shift += value;
    }).observe({type: 'layout-shift', buffered: true});
  }
  const look = () => {
    const base = document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=base]');
    if (base?.checkVisibility()) seen.first ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script>`;

const isTaken = () => document.querySelector('consent-banner').matches(':defined');
const seen = (page) => page.evaluate(() => window.seen);
const cookiesOf = (page) => page.evaluate(() => document.cookie);

/** What the box looks like, in numbers, and which button has the focus. */
const look = () => {
  const root = document.querySelector('consent-banner').shadowRoot;
  const round = ({x, y, width, height}) => [x, y, width, height].map((one) => Math.round(one * 10) / 10);
  return {
    boxes: [...root.querySelectorAll('[part], h2, p')].map((element) => [
      element.getAttribute('part') ?? element.localName,
      ...round(element.getBoundingClientRect()),
      element.closest('[part=base]').contains(element) && getComputedStyle(element).opacity,
    ]),
    focus: root.activeElement?.getAttribute('part') ?? null,
  };
};

for (const engine of engines()) {
  describe(`a banner in the server's HTML, in ${engine}`, () => {
    let browser;
    let site;
    let folder;
    before(async () => {
      site = await startBannerSite();
      browser = await launch(engine);
      folder = await mkdtemp(path.join(tmpdir(), 'consent-banner-'));
    });
    beforeEach(() => site.set());
    after(async () => {
      await browser?.close();
      site?.close();
      await rm(folder, {recursive: true});
    });

    async function newPage(t) {
      const page = await browser.newPage();
      t.after(() => page.close());
      return page;
    }

    it('takes a refusal without scripts, and asks no more, with scripts neither', async (t) => {
      site.set({hasLibrary: false});
      const page = await newPage(t);
      await page.goto(site.url('shop?page=2'));
      assert.equal(await page.evaluate(bannerShows), true);

      await page.click(REJECT);
      await page.waitFor(() => document.cookie.includes('consent-choice='));

      assert.equal(await page.evaluate(() => location.pathname + location.search), '/shop?page=2');
      assert.match(await cookiesOf(page), /&g=&d=analytics\.marketing&o=banner/);
      await page.goto(site.url('next'));
      assert.equal(await page.evaluate(() => document.querySelector('consent-banner').shadowRoot), null);
      site.set();
      await page.goto(site.url('later'));
      await page.waitFor(isStarted);
      assert.deepEqual(await page.evaluate(() => window.consent.record.denied), ['analytics', 'marketing']);
      await sleep(QUIET_MS);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.equal(site.asked().includes('/library/ui.js'), false);
    });

    it('takes a grant without scripts, by which later pages run what is gated', async (t) => {
      site.set({hasLibrary: false});
      const page = await newPage(t);
      await page.goto(site.url());
      await page.click(ACCEPT);
      await page.waitFor(() => document.cookie.includes('consent-choice='));

      site.set();
      await page.goto(site.url());

      await page.waitFor(() => window.ran);
      assert.deepEqual(await page.evaluate(() => window.consent.record.granted), ['analytics', 'marketing']);
    });

    for (const [what, changes] of [
      ['with a nonce', {}],
      ['with a style sheet of the site', {hasStyleSheet: true}],
      ['in German, with links to the files', {lang: 'de', preloads: 'html'}],
      ['right to left', {lang: 'ar'}],
      ['as a modal', {isModal: true}],
    ]) {
      it(`goes on with the same elements ${what}: nothing moves, and the focus stays`, async (t) => {
        const tall =
          '<main><h1>A page</h1><p style="">Text.</p>' +
          '<p>More text of the page.</p>'.repeat(200) +
          '</main>';
        site.set({...changes, head: RECORDER, content: tall.replace(' style=""', '')});
        site.hold(/ui\.js/);
        const page = await newPage(t);
        await page.goto(site.url(), {wait: 'start'});
        await page.waitFor(bannerShows);
        await page.waitFor(isStarted);
        await page.evaluate(() => {
          scrollTo(0, 700);
          const root = document.querySelector('consent-banner').shadowRoot;
          window.button = root.querySelector('[part=reject]');
          window.button.focus();
        });
        const before = await page.evaluate(look);
        assert.equal(before.focus, 'reject');
        await page.screenshot(path.join(folder, 'before.png'));

        site.release();
        await page.waitFor(isTaken);
        const after = await page.evaluate(look);
        await page.screenshot(path.join(folder, 'after.png'));

        assert.deepEqual(after, before);
        // WebKit's pictures differ by its scroll bar, which fades out.
        if (!changes.isModal && engine !== 'webkit') {
          const [one, other] = ['before.png', 'after.png'].map((name) =>
            readFileSync(path.join(folder, name)),
          );
          assert.equal(one.equals(other), true, 'the pictures differ');
        }
        const {violations, shift} = await seen(page);
        assert.deepEqual({violations, shift, errors: page.errors}, {violations: [], shift: 0, errors: []});
        assert.equal(await page.evaluate(() => scrollY), 700);
        assert.equal(
          await page.evaluate(
            () => window.button === document.querySelector('consent-banner').shadowRoot.activeElement,
          ),
          true,
        );
        await page.press('Enter');
        await page.waitFor(() => window.consent.record);
        assert.deepEqual(await page.evaluate(() => window.consent.record.denied), ['analytics', 'marketing']);
        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.equal(
          site.requests.some(({method}) => method === 'POST'),
          false,
        );
      });
    }

    if (engine !== 'webkit') {
      it('hears a button that was pressed before scripts came, and let go after', async (t) => {
        site.hold(/ui\.js/);
        const page = await newPage(t);
        await page.goto(site.url(), {wait: 'start'});
        await page.waitFor(bannerShows);
        const {x, y} = await page.evaluate(() => {
          const button = document.querySelector('consent-banner').shadowRoot.querySelector('[part=reject]');
          const box = button.getBoundingClientRect();
          return {x: box.x + box.width / 2, y: box.y + box.height / 2};
        });
        await page.raw.mouse.move(x, y);
        await page.raw.mouse.down();

        site.release();
        await page.waitFor(isTaken);
        await page.raw.mouse.up();

        await page.waitFor(() => window.consent.record);
        assert.deepEqual(await page.evaluate(() => window.consent.record.denied), ['analytics', 'marketing']);
      });
    }

    it('sends an answer that comes before scripts, and opens the preferences', async (t) => {
      site.hold(/ui\.js/);
      const page = await newPage(t);
      await page.goto(site.url(), {wait: 'start'});
      await page.waitFor(bannerShows);
      await page.waitFor(isStarted);
      await page.click('consent-banner >>> [part~=preferences]');
      site.release();
      await page.waitFor(dialogShows);

      site.set();
      site.hold(/ui\.js/);
      await page.goto(site.url(), {wait: 'start'});
      await page.waitFor(bannerShows);
      await page.evaluate(() => (window.isBeforePost = true));
      await page.click(REJECT);

      await page.waitFor(() => !window.isBeforePost && window.consent?.record);
      assert.equal(
        site.requests.some(({method}) => method === 'POST'),
        true,
      );
      assert.deepEqual(await page.evaluate(() => window.consent.record.denied), ['analytics', 'marketing']);
    });

    it('goes where a cache has sent the banner to somebody who has answered', async (t) => {
      const page = await newPage(t);
      await page.goto(site.url());
      await page.waitFor(isTaken);
      await page.click(REJECT);
      await page.waitFor(() => window.consent.record);
      site.set({isCached: true});
      site.hold(/consent\.js/);
      await page.goto(site.url('cached'), {wait: 'start'});
      await page.waitFor(bannerShows);

      site.release();

      await page.waitFor(() => document.querySelector('consent-banner').shadowRoot.childNodes.length === 0);
      await page.waitFor(isStarted);
      assert.equal(await page.evaluate(bannerIsGone), true);
      assert.equal(site.asked().includes('/library/ui.js'), false);
    });

    it('shows a static banner before the library, to visitors without a record alone', async (t) => {
      site.set({rendering: 'static', head: RECORDER});
      site.hold(/./);
      const page = await newPage(t);
      await page.goto(site.url(), {wait: 'start'});
      await page.waitFor(bannerShows);
      assert.equal(await page.evaluate(isTaken), false);

      site.release();
      await page.waitFor(isTaken);
      await page.click(REJECT);
      await page.waitFor(() => window.consent.record);
      await page.goto(site.url('next'));
      await page.waitFor(isStarted);

      await sleep(QUIET_MS);
      const {first, violations, shift} = await seen(page);
      assert.deepEqual({first, violations, shift}, {first: null, violations: [], shift: 0});
    });

    it('shows a static banner by the library, where a page has no script for it', async (t) => {
      site.set({rendering: 'static', reveals: false, head: RECORDER});
      const page = await newPage(t);
      await page.goto(site.url());

      await page.waitFor(bannerShows);
      assert.equal(await page.evaluate(isTaken), true);
      await page.click(ACCEPT);
      await page.waitFor(() => window.ran);
    });

    it('waits for the page where it alone can tell whether to ask', async (t) => {
      const policy = createPolicy({
        organization: 'Acme',
        categories: ['analytics', 'marketing'],
        importFrom: ['osano'],
      });
      site.set({policy});
      site.hold(/ui\.js/);
      const page = await newPage(t);
      await page.goto(site.url(), {wait: 'start'});
      await page.waitFor(isStarted);
      assert.equal(await page.evaluate(bannerIsGone), true);

      site.release();

      await page.waitFor(bannerShows);
    });

    it('is there at the first paint of the page', async (t) => {
      site.set({head: RECORDER});
      site.hold(/consent\.js/);
      const page = await newPage(t);
      await page.goto(site.url(), {wait: 'start'});
      await page.waitFor(() => window.seen?.first !== null);
      await page.waitFor(() => performance.getEntriesByName('first-contentful-paint').length > 0);

      const {first, paint} = await page.evaluate(() => ({
        first: window.seen.first,
        paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      }));
      t.diagnostic(`banner in the frame of ${first.toFixed(0)} ms, first paint at ${paint.toFixed(0)} ms`);
      assert.equal(await page.evaluate(isTaken), false);
    });

    if (engine === 'chromium') {
      it('needs no preferences without scripts, and waits for nothing', async (t) => {
        const page = await newPage(t);
        await page.raw.setJavaScriptEnabled(false);
        const importing = createPolicy({...POLICY, importFrom: ['osano']});
        for (const policy of [POLICY, importing]) {
          site.set({policy});
          await page.raw.goto(site.url());
          const shown = await page.evaluate(() =>
            [...document.querySelector('consent-banner').shadowRoot.querySelectorAll('[part=base], button')]
              .filter((element) => element.checkVisibility())
              .map((element) => element.getAttribute('part')),
          );
          assert.deepEqual(shown, ['base', 'reject', 'accept']);
        }
        site.set({rendering: 'static'});
        await page.raw.goto(site.url());
        assert.equal(await page.evaluate(bannerIsGone), true);
      });

      for (const preloads of ['header', 'html']) {
        it(`loads the linked files (${preloads}) once, and beside the library`, async (t) => {
          site.set({preloads, lang: 'de'});
          site.hold(/consent\.js/);
          const page = await newPage(t);
          const messages = [];
          page.raw.on('console', (message) => messages.push(message.text()));
          const linked = ['/library/ui.js', '/library/served-banner.js', '/library/locales/de.js'];
          await page.goto(site.url(), {wait: 'start'});
          const untilAsked = async () => {
            while (!linked.every((name) => site.asked().includes(name))) await sleep(20);
          };
          await untilAsked();

          site.release();
          await page.waitFor(isTaken);
          // Chromium complains of unused preloads some seconds after the load.
          await sleep(6000);

          const library = site.asked().filter((name) => name.startsWith('/library/'));
          assert.deepEqual(library.toSorted(), ['/library/consent.js', ...linked].toSorted());
          assert.deepEqual(messages, []);
        });
      }

      it('links to nothing for those who have answered', async (t) => {
        site.set({preloads: 'header'});
        const page = await newPage(t);
        await page.goto(site.url());
        await page.waitFor(isTaken);
        await page.click(REJECT);
        await page.waitFor(() => window.consent.record);
        site.set({preloads: 'header'});

        await page.goto(site.url());
        await page.waitFor(isStarted);

        assert.deepEqual(site.asked(), ['/', '/library/consent.js']);
      });
    }
  });
}
