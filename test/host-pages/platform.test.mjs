// What is new on the platform since 2025, and must not break what we hold.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {usualEngines} from '../e2e/driver.mjs';
import {bannerShows, dialogShows, isStarted} from '../e2e/in-page.mjs';
import {BANNER, seenOf, useSmallSite} from '../e2e/small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 500;

const INTEGRITY = JSON.parse(readFileSync(new URL('../../dist/web/integrity.json', import.meta.url), 'utf8'));

/** Whether the browser refuses a script that has no hash, on a page whose header asks for that. */
const hasIntegrityPolicy = (page) =>
  page.evaluate(async () => {
    try {
      await import('/fixture/script.mjs?id=without-a-hash');
      return false;
    } catch {
      return true;
    }
  });

const ran = () => window.seen.ran;

/** Scripts of the vendor that have run. */
const foreignScripts = () => window.ran ?? [];

const framesOfEmbeds = () =>
  [...document.querySelectorAll('consent-embed')].filter(({shadowRoot}) =>
    shadowRoot?.querySelector('iframe'),
  ).length;

for (const engine of usualEngines()) {
  describe(`a new platform in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('refuses the parts by Integrity-Policy: nothing is granted, and consent-error says so', async (t) => {
      const made = site.addPage({
        headers: {'integrity-policy': 'blocked-destinations=(script)'},
        place: 'body',
      });
      const page = await site.newPage(t);

      await page.goto(made.url);
      await sleep(QUIET_MS);

      // The browser refuses our own tag too, because it has no hash: then the page is as without the library.
      assert.deepEqual(await page.evaluate(ran), ['own']);
      assert.equal(made.vendorRequests(), 0);
    });

    // N4 of docs/law.md.
    const POLICY = {'integrity-policy': 'blocked-destinations=(script)'};
    const hashed = (file) => (src) =>
      `<script src="${src}" crossorigin integrity="${INTEGRITY[file]}"></script>`;

    it('grants nothing where Integrity-Policy refuses the parts of a tag that has its hash', async (t) => {
      const made = site.addPage({headers: POLICY, tag: hashed('consent.js'), place: 'body'});
      const page = await site.newPage(t);
      await page.goto(made.url);
      await page.waitFor(isStarted);
      if (!(await hasIntegrityPolicy(page))) return t.skip('no Integrity-Policy');

      await comesTo(async () => (await seenOf(page)).failed.includes('ui-failed'), true);

      const {ran: names, uncaught} = await seenOf(page);
      assert.deepEqual(names, ['own']);
      assert.deepEqual(uncaught, []);
      assert.equal(made.vendorRequests(), 0);
      await page.evaluate(() => document.querySelector('#reject').click());
      assert.equal(await page.evaluate(() => document.cookie.includes('d=analytics.marketing')), true);
    });

    it('asks and releases by the bundle with its hash under Integrity-Policy', async (t) => {
      const file = 'consent.bundle.js';
      const page = await site.newPage(t);
      await page.goto(site.addPage({file, headers: POLICY, tag: hashed(file), place: 'body'}).url);
      await page.waitFor(bannerShows);

      await page.click('consent-banner >>> [part~=accept]');

      await comesTo(() => page.evaluate(ran), ['own', 'analytics']);
    });

    it('moves an open dialog and the banner without closing them', async (t) => {
      const page = await site.newPage(t);
      await page.goto(site.addPage({}).url);
      await page.waitFor(bannerShows);
      if (!(await page.evaluate(() => 'moveBefore' in Element.prototype))) return t.skip('no moveBefore');
      await page.evaluate(() => window.consent.showPreferences());
      await page.waitFor(dialogShows);

      await page.evaluate(() => {
        const box = document.createElement('div');
        document.body.append(box);
        for (const tag of ['consent-preferences', 'consent-banner'])
          box.moveBefore(document.querySelector(tag), null);
      });

      assert.equal(await page.evaluate(dialogShows), true);
      await page.evaluate(() => window.consent.hidePreferences());
      await page.waitFor(bannerShows);
    });

    // N11 of docs/law.md.
    it('leaves elements of ours alone in a root with a registry of its own, and what is gated there held', async (t) => {
      const page = await site.newPage(t);
      await page.goto(site.addPage({}).url);
      await page.waitFor(isStarted);
      const isThere = () => {
        try {
          return Boolean(new CustomElementRegistry());
        } catch {
          return false;
        }
      };
      if (!(await page.evaluate(isThere))) return t.skip('no scoped registries');

      await page.evaluate(() => {
        const host = document.createElement('div');
        document.body.append(host);
        const root = host.attachShadow({mode: 'open', customElementRegistry: new CustomElementRegistry()});
        root.innerHTML = `<consent-embed category="analytics" src="/fixture/frame.html" title="Film"></consent-embed>
          <script type="text/plain" data-consent="analytics">seen.ran.push('scoped')</script>`;
        window.consent.observe(root);
      });
      await sleep(QUIET_MS);

      assert.deepEqual(await page.evaluate(ran), ['own']);
      const hasFrame = () =>
        document
          .querySelector('div:last-of-type')
          .shadowRoot.querySelector('consent-embed')
          .shadowRoot?.querySelector('iframe') != null;
      assert.equal(await page.evaluate(hasFrame), false);
    });

    // N5 of docs/law.md.
    it('holds gated scripts that come by <template for>, by setHTMLUnsafe and by a streamed document', async (t) => {
      const page = await site.newPage(t);
      const gated = (name) =>
        `<script type="text/plain" data-consent="analytics">seen.ran.push('${name}')</script>`;
      const made = site.addPage({
        file: 'consent.block.js',
        tag: (src) => `<script src="${src}" data-block="marketing: 127.0.0.1"></script>`,
        body: (
          vendor,
        ) => `<div id="place"><?marker name="later"?></div><template for="later">${gated('for')}${gated('second')}
            <consent-embed category="analytics" src="/fixture/frame.html?id=embed" title="Film"></consent-embed>
            <script src="${vendor}blocked"></script></template>
          <button id="accept" type="button" data-consent-action="accept">Yes</button>`,
      });
      await page.goto(made.url);
      await page.waitFor(isStarted);
      await page.evaluate((html) => {
        const box = document.createElement('div');
        document.body.append(box);
        if (box.setHTMLUnsafe) box.setHTMLUnsafe(html, {runScripts: true});
      }, gated('unsafe'));
      await sleep(QUIET_MS);
      assert.deepEqual(await page.evaluate(ran), []);
      // The look-ahead of Firefox asks for what stands in a template, which docs/limits.md tells. The script does not run.
      assert.deepEqual(await page.evaluate(foreignScripts), []);
      assert.equal(await page.evaluate(framesOfEmbeds), 0);

      await page.evaluate(() => document.querySelector('#accept').click());
      await sleep(QUIET_MS);

      const isSupported = await page.evaluate(() => document.querySelector('#place consent-embed') !== null);
      await comesTo(() => page.evaluate(framesOfEmbeds), isSupported ? 1 : 0);
      await comesTo(async () => (await page.evaluate(foreignScripts)).length, isSupported ? 1 : 0);
      const names = await page.evaluate(ran);
      assert.equal(new Set(names).size, names.length, `each ran once: ${names}`);
    });

    it('has a name of its own in view transitions', async (t) => {
      const page = await site.newPage(t);
      await page.goto(site.addPage({banner: BANNER}).url);
      await page.waitFor(bannerShows);
      if (!(await page.evaluate(() => CSS.supports('view-transition-name: a'))))
        return t.skip('no view transitions');

      const name = () =>
        getComputedStyle(document.querySelector('consent-banner').shadowRoot.querySelector('[part=base]'))
          .viewTransitionName;

      await comesTo(() => page.evaluate(name), 'consent-banner');
      assert.deepEqual((await seenOf(page)).uncaught, []);
    });
  });
}
