// The two walks of ARCHITECTURE.md, as V8 sees them: the modules that run from a refusal to the written cookie, and those
// that run from the cookie to the reload. A module that comes or goes changes the walk in ARCHITECTURE.md as well.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {launch, oneEngine} from '../e2e/driver.mjs';
import {serveWalk, walk} from './walk-page.mjs';

/** From the click on a control, or from the call of the API, to the cookie. */
const TO_THE_COOKIE = [
  'src/page/consent-actions.ts',
  'src/core/store.ts',
  'src/core/make-record.ts',
  'src/core/record.ts',
  'src/storage/record-storage.ts',
  'src/dom/record-cookie.ts',
];

/** What the banner's button adds. */
const IN_THE_BANNER = [
  'src/elements/listen-for-clicks.ts',
  'src/elements/banner/consent-banner.ts',
  'src/elements/request-decision.ts',
];

/** From the cookie to the reload, by what is done. Some modules go on from one to the next. */
const TO_THE_RELOAD = Object.values({
  readBack: [
    'src/storage/record-storage.ts',
    'src/dom/record-cookie.ts',
    'src/core/record.ts',
    'src/core/store.ts',
    'src/core/state.ts',
    'src/page/consent-actions.ts',
  ],
  follow: ['src/page/create-page.ts', 'src/dom/call-safely.ts', 'src/page/announce.ts'],
  tellVendors: [
    'src/page/served-banner.ts',
    'src/page/vendor-signals.ts',
    'src/signals/consent-signals.ts',
    'src/signals/google.ts',
    'src/signals/find-queue.ts',
  ],
  stop: [
    'src/gate/when.ts',
    'src/page/create-consent.ts',
    'src/gate/gate.ts',
    'src/gate/scripts.ts',
    'src/gate/turns.ts',
    'src/gate/missed-events.ts',
    'src/core/expression.ts',
    'src/dom/document.ts',
  ],
  tellThePage: ['src/dom/document-events.ts', 'src/page/ancestor-frames.ts', 'src/storage/jar-queue.ts'],
  show: [
    'src/elements/banner/consent-banner.ts',
    'src/elements/page-connection.ts',
    'src/elements/words/languages.ts',
    'src/elements/words/language-name.ts',
    'src/elements/words/own-texts.ts',
    'src/elements/words/mark-english.ts',
    'src/dom/status.ts',
    'src/page/send-record.ts',
    'src/elements/listen-for-clicks.ts',
  ],
  delete: [
    'src/page/load-once.ts',
    'src/page/load-beside.ts',
    'src/storage/delete-declared-data.ts',
    'src/storage/declared-data.ts',
    'src/storage/deletable-names.ts',
    'src/storage/name-pattern.ts',
    'src/storage/named-storages.ts',
    'src/storage/delete-cookies.ts',
    'src/storage/cookie-places.ts',
    'src/dom/navigation.ts',
    'src/storage/find-server-cookies.ts',
    'src/storage/work-limits.ts',
  ],
  reload: ['src/page/reload-page.ts'],
}).flat();

/** The ways to refuse, as scripts of the page. */
const WAYS = {
  control: "document.querySelector('#reject').click()",
  banner: "document.querySelector('consent-banner').shadowRoot.querySelector('[part=reject]').click()",
  api: 'consent.rejectAll()',
};

const isAsking = () => document.querySelector('consent-banner').shadowRoot?.querySelector('[part=reject]');

const isReloaded = () => document.readyState === 'complete' && !window.isOld;

/** Grants everything, and waits for what runs then. */
async function grant(page) {
  await page.evaluate(() => window.consent.acceptAll());
  await page.evaluate(() => (window.isOld = true));
  await page.waitFor(() => document.cookie.includes('_walk=1'));
}

function print(title, modules) {
  console.log(`${title}: ${modules.length} modules`);
  for (const module of modules) console.log(`  ${module}`);
}

const sorted = (...lists) => lists.flat().sort();

for (const engine of oneEngine()) {
  describe('a refusal', () => {
    let browser;
    let site;

    before(async () => {
      site = await serveWalk();
      browser = await launch(engine);
    });

    after(async () => {
      await browser?.close();
      site?.close();
    });

    async function open(t) {
      const page = await browser.newPage();
      t.after(() => page.close());
      await page.goto(site.url);
      await page.waitFor(isAsking);
      return page;
    }

    for (const [way, act] of Object.entries(WAYS)) {
      const expected = sorted(TO_THE_COOKIE, way === 'banner' ? IN_THE_BANNER : []);

      it(`takes ${expected.length} modules from the ${way} to the cookie`, async (t) => {
        const page = await open(t);

        const [modules] = await walk(page, act, {textOf: site.textOf, moments: 1});

        print(`From the ${way} to the cookie`, modules);
        assert.deepEqual(modules, expected);
      });
    }

    it('takes the same six modules where it withdraws, and then stops, deletes, tells and reloads', async (t) => {
      const page = await open(t);
      await grant(page);

      const [first, second] = await walk(page, WAYS.control, {textOf: site.textOf, moments: 2});

      print('From the cookie to the reload', second);
      // A browser may not close a page that begins to load.
      await page.waitFor(isReloaded);
      assert.deepEqual(first, sorted(TO_THE_COOKIE));
      assert.deepEqual(second, sorted(TO_THE_RELOAD));
    });
  });
}

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');

  /** The modules that the steps of a chapter name. */
  function namesIn(heading) {
    const [, chapter] = text.split(`## ${heading}\n`);
    const steps = chapter
      .split(/^## /m)[0]
      .match(/^(?:\d\. | {3}).*/gm)
      .join('\n');
    const names = steps.match(/`[\w/-]+\.ts`/g).map((name) => `src/${name.slice(1, -1)}`);
    return [...new Set(names)].sort();
  }

  it('names the modules of a refusal, from the click to the cookie', () => {
    const names = namesIn('A decision, from the click to the cookie');

    assert.deepEqual(names, sorted(TO_THE_COOKIE, IN_THE_BANNER));
  });

  it('names the modules of a withdrawal, from the cookie to the reload', () => {
    const names = namesIn('A withdrawal, from the cookie to the reload');

    assert.deepEqual(names, sorted(TO_THE_RELOAD));
  });
});
