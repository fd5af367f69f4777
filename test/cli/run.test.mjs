// Pages that former tools gate are rewritten, and run with the library: nothing before a choice, then what the choice grants, in
// the order in which it stands. Where the former tool is on npm, the page before is run with it, and does the same.
// Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {createNaming, rewriteText, TOOLS} from '../../packages/cli/dist/index.js';
import {comesTo} from '../e2e/comes-to.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {launch, oneEngine} from '../e2e/driver.mjs';
import {dialogShows} from '../e2e/in-page.mjs';
import {REAL_TOOLS} from '../e2e/real-tools.mjs';
import {startSite} from './site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 300;

/** `all`, `analytics`: what runs after these choices, in this order, besides what runs before any. `files`: other requests. */
const EXAMPLES = {
  cookiebot: {
    tool: 'cookiebot',
    before: ['own', 'ignored'],
    all: ['statistics-inline', 'statistics', 'marketing', 'both', 'two', 'marketing-inline'],
    analytics: ['statistics-inline', 'statistics'],
    files: {all: ['map.html', 'pixel.gif', 'video.html'], analytics: ['map.html', 'pixel.gif']},
  },
  onetrust: {
    tool: 'onetrust',
    all: ['performance', 'performance', 'targeting', 'both', 'targeting', 'functional'],
    analytics: ['performance', 'performance'],
    files: {all: ['pixel.gif', 'video.html'], analytics: ['pixel.gif']},
  },
  cookieyes: {
    tool: 'cookieyes',
    before: ['own', 'necessary'],
    all: ['analytics', 'analytics', 'advertisement', 'performance', 'functional'],
    analytics: ['analytics', 'analytics', 'performance'],
    files: {all: ['video.html'], analytics: []},
  },
  'vanilla-cookieconsent-3': {
    tool: 'vanilla-cookieconsent',
    map: 'stats: analytics',
    real: 'vanilla-cookieconsent 3',
    all: ['inline', 'plain', 'waiting', 'typed', 'service', 'last', 'end'],
    analytics: ['inline', 'plain', 'service', 'end'],
  },
  'vanilla-cookieconsent-2': {
    tool: 'vanilla-cookieconsent',
    real: 'vanilla-cookieconsent 2',
    all: ['inline', 'plain', 'waiting', 'typed', 'last', 'end'],
    analytics: ['inline', 'plain', 'last', 'end'],
  },
  klaro: {
    tool: 'klaro',
    real: 'klaro',
    // Klaro puts its scripts in by code, so those with an address run as they come.
    isUnordered: true,
    all: ['inline', 'waiting', 'other', 'old'],
    analytics: ['inline', 'waiting'],
    files: {all: ['pixel.gif', 'style.css', 'video.html'], analytics: ['pixel.gif']},
  },
  complianz: {
    tool: 'complianz',
    before: ['own', 'functional'],
    all: ['stats', 'statistics', 'marketing', 'marketing'],
    analytics: ['stats', 'statistics'],
    files: {all: ['video.html'], analytics: []},
  },
  iubenda: {
    tool: 'iubenda',
    before: ['own', 'skipped'],
    all: ['measurement', 'measurement', 'marketing', 'both', 'experience'],
    analytics: ['measurement', 'measurement'],
    files: {all: ['video.html'], analytics: []},
  },
  c15t: {
    tool: 'c15t',
    all: ['measurement', 'marketing', 'measurement', 'experience'],
    analytics: ['measurement', 'measurement'],
    files: {all: ['video.html'], analytics: []},
  },
  orejime: {
    tool: 'orejime',
    real: 'orejime',
    all: ['analytics', 'marketing', 'marketing'],
    analytics: ['analytics'],
    files: {all: ['video.html'], analytics: ['video.html']},
  },
};

const sourceOf = (name) => readFileSync(new URL(`examples/${name}.html`, import.meta.url), 'utf8');

const html = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme</title>
<script>window.ran = []; window.note = (name) => ran.push(name);</script>${head}</head><body>${body}</body></html>`;

const BANNER =
  '<consent-banner hidden organization="Acme" categories="personalization analytics marketing"></consent-banner>';

const libraryPage = (body) => html('<script async src="/dist/web/consent.js"></script>', BANNER + body);

// These run in the page.
const ranIn = () => window.ran;
const decide = (choice) => window.consent.ready.then((consent) => void consent.decide(choice));
const isStarted = () => window.consent?.ready.then(() => true);
const runsIn = (code) => (0, eval)(code);

/** The tags of a former tool, at the end of the body, where vanilla-cookieconsent looks for scripts above. */
async function tagsOf(name) {
  const {head, end = () => ''} = REAL_TOOLS[name];
  return ((await head()) + (await end())).replace('cc.run({', 'cc.run({page_scripts: true, ');
}

const CHOICES = {
  all: {personalization: true, analytics: true, marketing: true},
  analytics: {personalization: false, analytics: true, marketing: false},
};
const isScript = (file) => file.endsWith('.js');

for (const engine of oneEngine()) {
  describe(`a rewritten page in ${engine}`, () => {
    let browser;
    let site;
    before(async () => {
      site = await startSite();
      browser = await launch(engine);
    });
    after(async () => {
      await browser.close();
      site.close();
    });
    const open = async (t, page) => {
      const url = site.add(page);
      const tab = await browser.newPage();
      t.after(() => tab.close());
      await tab.goto(url);
      return {tab, url};
    };

    for (const [name, example] of Object.entries(EXAMPLES)) {
      const {tool, map = '', real, before: first = ['own'], files = {all: [], analytics: []}} = example;
      const {text} = rewriteText(sourceOf(name), 'page.html', TOOLS[tool], createNaming(TOOLS[tool], map));

      for (const [choice, answers] of Object.entries(CHOICES)) {
        it(`of ${name} runs what a choice grants, in its order (${choice})`, async (t) => {
          const {tab, url} = await open(t, libraryPage(text));
          await tab.waitFor(isStarted);
          await sleep(QUIET_MS);
          assert.deepEqual((await tab.evaluate(ranIn)).toSorted(), first.toSorted());
          assert.deepEqual(site.requests(url), []);

          await tab.evaluate(decide, answers);

          const held = async () => (await tab.evaluate(ranIn)).filter((one) => !first.includes(one));
          await comesTo(held, example[choice]);
          const others = () =>
            site
              .requests(url)
              .filter((file) => !isScript(file))
              .toSorted();
          await comesTo(others, files[choice]);
          await sleep(QUIET_MS);
          assert.deepEqual(await held(), example[choice]);
        });
      }

      it(`of ${name} opens the preferences at a click on what opened them before`, async (t) => {
        const {tab} = await open(t, libraryPage(text));
        await tab.waitFor(isStarted);

        await tab.click('[data-consent-action=preferences]');

        await tab.waitFor(dialogShows);
      });

      if (!real) continue;
      const {isStarted: isReady, acts} = REAL_TOOLS[real];
      const inOrder = (list) => (example.isUnordered ? list.toSorted() : list);
      for (const [choice, act] of [
        ['all', acts.accept],
        ['analytics', acts.choose],
      ]) {
        if (!act) continue;
        it(`of ${name} ran the same with ${real} before (${choice})`, async (t) => {
          const {tab, url} = await open(t, html('', sourceOf(name) + (await tagsOf(real))));
          await tab.waitFor(runsIn, isReady);
          await sleep(QUIET_MS);
          assert.deepEqual(await tab.evaluate(ranIn), first);

          await tab.evaluate(runsIn, `void (${act})`);

          const held = async () => (await tab.evaluate(ranIn)).filter((one) => !first.includes(one));
          await comesTo(async () => inOrder(await held()), inOrder(example[choice]));
          const others = () =>
            site
              .requests(url)
              .filter((file) => !isScript(file))
              .toSorted();
          await comesTo(others, files[choice]);
        });
      }
    }
  });
}
