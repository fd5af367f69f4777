// The inspector on a page with a strict policy: it comes before the library, and both work.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bundleMain} from '../contract/builds.mjs';
import {usualEngines} from './driver.mjs';
import {bannerOf, useSmallSite} from './small-site.mjs';

const CSP =
  "default-src 'none'; script-src 'nonce-n1' 'strict-dynamic'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

// These run in the page.
const hasPanel = () =>
  document.querySelector('consent-inspector')?.shadowRoot?.querySelector('[part=toggle]') != null;
const snapshot = () => document.querySelector('consent-inspector').snapshot();
const dialogIsOpen = () =>
  document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog')?.open === true;

/** Sets in the panel what the page is to believe, and has it load again. */
const simulate = async (region, gpc) => {
  const panel = document.querySelector('consent-inspector');
  panel.shadowRoot.querySelector('[part=toggle]').click();
  for (let waits = 0; waits < 200 && !panel.shadowRoot.querySelector('form'); waits++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  const form = panel.shadowRoot.querySelector('form');
  form.elements.region.value = region;
  form.elements.gpc.value = gpc;
  form.requestSubmit();
};
/** What the panel has found, once it has found the library. */
const snapshotWithLibrary = async () => {
  const panel = document.querySelector('consent-inspector');
  for (;;) {
    const found = await panel.snapshot();
    if (found.library) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const isInCalifornia = async () =>
  (await document.querySelector('consent-inspector')?.snapshot())?.library?.region === 'US-CA';
const isSimulated = () =>
  document.querySelector('consent-inspector')?.shadowRoot?.textContent.includes('This page is simulated.') ===
  true;

for (const engine of usualEngines()) {
  describe(`the inspector in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('works under a strict policy, and leaves the library’s dialog working', async (t) => {
      const made = site.addPage({
        headers: {'content-security-policy': CSP},
        tag: (src) =>
          `<script nonce="n1" src="${src.replace('consent.js', 'consent.inspector.js')}"></script>
           <script nonce="n1" src="${src}"></script>`,
        body: () => '<main></main><script type="text/plain" data-consent="analytics">1</script>',
      });
      const page = await site.open(t, made.url);
      await page.waitFor(hasPanel);

      const before = await page.evaluate(snapshot);
      assert.deepEqual(
        before.names.map(({name, isGranted}) => `${name} ${isGranted}`),
        ['necessary true', 'analytics false', 'marketing false'],
      );
      assert.deepEqual(
        before.gated.map(({state}) => state),
        ['held'],
      );

      await page.evaluate(() => void window.consent.showPreferences());
      await page.waitFor(dialogIsOpen);
    });

    it('comes from the package as well, and knows the library of the package', async (t) => {
      const main = await bundleMain(`
        import 'consent-elements/inspector';
        import {consent, createPolicy, start} from 'consent-elements';
        window.consent = consent;
        start(createPolicy({organization: 'Acme', categories: [{name: 'analytics'}]}));`);
      const made = site.addPage({
        banner: '<consent-banner hidden></consent-banner>',
        file: 'main.js',
        tag: (src) => `<script type="module" src="${src}"></script>`,
        answers: {'main.js': {body: main}},
      });
      const page = await site.open(t, made.url);
      await page.waitFor(hasPanel);

      const {names, library} = await page.evaluate(snapshotWithLibrary);

      assert.deepEqual(
        names.map(({name, isGranted}) => `${name} ${isGranted}`),
        ['necessary true', 'analytics false'],
      );
      assert.equal(library.organization, 'Acme');
    });

    it('shows one panel for two tags', async (t) => {
      const made = site.addPage({
        tag: (src) => {
          const inspector = `<script src="${src.replace('consent.js', 'consent.inspector.js')}"></script>`;
          return `${inspector}${inspector}<script src="${src}"></script>`;
        },
      });
      const page = await site.open(t, made.url);
      await page.waitFor(hasPanel);

      const count = await page.evaluate(() => document.querySelectorAll('consent-inspector').length);
      const {uncaught} = await page.evaluate(() => window.seen);

      assert.equal(count, 1);
      assert.deepEqual(uncaught, []);
    });

    it('loads the page again as another visitor would have it: in a region, and with the signal', async (t) => {
      const made = site.addPage({
        banner: bannerOf('EEA: opt-in; *: opt-out'),
        tag: (src) =>
          `<script src="${src.replace('consent.js', 'consent.inspector.js')}"></script><script src="${src}"></script>`,
      });
      const page = await site.open(t, made.url);
      await page.waitFor(hasPanel);

      await page.evaluate(simulate, 'us-ca', 'on');
      await page.waitFor(isSimulated);
      await page.waitFor(isInCalifornia);

      const {library, names} = await page.evaluate(snapshotWithLibrary);
      assert.equal(library.region, 'US-CA');
      assert.equal(library.gpc, true);
      assert.deepEqual(
        names.map(({name, isGranted}) => `${name} ${isGranted}`),
        ['necessary true', 'analytics true', 'marketing false'],
      );
    });
  });
}
