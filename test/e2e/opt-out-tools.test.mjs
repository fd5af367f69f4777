// Programs that refuse for the visitor can do so, by what docs/opt-out-tools.md promises. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BLOCKS} from '../docs/blocks.mjs';
import {comesTo} from './comes-to.mjs';
import {fieldOf, recordsOf} from './cookies.mjs';
import {engines, oneEngine} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {assertRefused, bannerOf, goTo, useSmallSite} from './small-site.mjs';

const [AUTOCONSENT, CONSENT_O_MATIC, STAND_IN] = BLOCKS.filter(
  ({file}) => file === 'docs/opt-out-tools.md',
).map(({code}) => code);

const ALL = ['analytics', 'marketing'];
const TOLD = bannerOf('opt-out', 'prompt="notice"');

// These run in the page.
const clickIn = (selector) => {
  const control = document.querySelector('consent-banner').shadowRoot.querySelector(selector);
  control.click();
};
/** Applies a rule of Consent-O-Matic: a target is looked for in the shadow root of its parent. */
const applyRule = (rule) => {
  const find = ({parent, target}) => {
    const top = parent ? document.querySelector(parent.selector) : document;
    const found = (top.shadowRoot ?? top).querySelector(target.selector);
    return target.displayFilter && found?.offsetHeight === 0 ? null : found;
  };
  const [{detectors, methods}] = Object.values(rule);
  const [{presentMatcher, showingMatcher}] = detectors;
  if (![...presentMatcher, ...showingMatcher].every(find)) return false;
  for (const {action} of methods) find(action).click();
  return true;
};

describe('a program that refuses', () => {
  for (const engine of engines()) {
    describe(engine, () => {
      const site = useSmallSite(engine);
      const denied = async (page) => fieldOf((await recordsOf(engine, page))[0] ?? '', 'd');

      for (const [what, banner, selector] of [
        ['asks', bannerOf('opt-in'), '[part~=reject]'],
        ['only tells', TOLD, '[part~=opt-out]'],
      ]) {
        it(`clicks once where the banner ${what}`, async (t) => {
          const made = site.addPage({banner});
          const page = await site.open(t, made.url);
          await page.waitFor(bannerShows);

          await page.evaluate(clickIn, selector);

          await page.waitFor(bannerIsGone);
          assert.deepEqual(await denied(page), ALL);
        });
      }

      it('refuses by the object on the window', async (t) => {
        const made = site.addPage({});
        const page = await site.open(t, made.url);

        await page.evaluate(() => window[Symbol.for('consent-elements')].rejectAll());

        assert.deepEqual(await denied(page), ALL);
        await assertRefused(page, made);
      });

      it('sets the cookie before the library starts, which asks nothing and runs nothing', async (t) => {
        const made = site.addPage({banner: bannerOf('opt-out'), head: `<script>{${STAND_IN}}</script>`});
        const page = await site.open(t, made.url);

        await assertRefused(page, made);
        assert.equal(await page.evaluate(bannerIsGone), true);
        assert.deepEqual(await denied(page), ['*']);
      });
    });
  }

  for (const engine of oneEngine()) {
    describe(`with a rule, in ${engine}`, () => {
      const site = useSmallSite(engine);
      const denied = async (page) => fieldOf((await recordsOf(engine, page))[0] ?? '', 'd');

      it('is Consent-O-Matic', async (t) => {
        const page = await site.open(t, site.addPage({}).url);
        await page.waitFor(bannerShows);

        assert.equal(await page.evaluate(applyRule, JSON.parse(CONSENT_O_MATIC)), true);

        assert.deepEqual(await denied(page), ALL);
        await page.waitFor(bannerIsGone);
        assert.equal(await page.evaluate(applyRule, JSON.parse(CONSENT_O_MATIC)), false);
      });

      for (const [action, field, result] of [
        ['optOut', 'd', 'optOutResult'],
        ['optIn', 'g', 'optInResult'],
      ]) {
        it(`is autoconsent, as its package is published: ${action}`, async (t) => {
          const page = await site.newPage(t);
          const messages = await watch(page, action);
          await goTo(page, site.addPage({}).url);

          await comesTo(() => messages.filter(({type}) => type === result).map((one) => one.result), [true]);

          assert.equal(messages.find(({type}) => type === 'popupFound').cmp, 'consent-elements');
          assert.deepEqual(fieldOf((await recordsOf(engine, page))[0], field), ALL);
          await page.waitFor(bannerIsGone);
        });
      }

      it('is autoconsent, which leaves a page alone that is decided', async (t) => {
        const page = await site.open(t, site.addPage({}).url);
        await page.evaluate(() => window.consent.acceptAll());
        const messages = await watch(page, 'optOut');

        await goTo(page, site.addPage({}).url);

        await comesTo(() => messages.some(({type}) => type === 'cmpDetected'), true);
        assert.equal(
          messages.some(({type}) => type === 'popupFound'),
          false,
        );
        assert.deepEqual(await denied(page), []);
      });
    });
  }
});

/** Puts autoconsent into each document of a page, with our rule alone. @returns its messages, as they come */
async function watch(page, autoAction) {
  const main = fileURLToPath(import.meta.resolve('@duckduckgo/autoconsent'));
  const script = readFileSync(path.join(path.dirname(main), 'autoconsent.playwright.js'), 'utf8');
  const config = {
    enabled: true,
    autoAction,
    disabledCmps: [],
    ...{enablePrehide: false, enableCosmeticRules: false, enableGeneratedRules: false},
    ...{
      enableHeuristicDetection: false,
      isMainWorld: true,
      detectRetries: 20,
      prehideTimeout: 2000,
      logs: {},
    },
  };
  const rules = {autoconsent: [JSON.parse(AUTOCONSENT)]};
  const messages = [];
  await page.raw.exposeFunction('tellTest', (message) => void messages.push(message));
  await page.raw.evaluateOnNewDocument(`
    window.autoconsentSendMessage = async (message) => {
      if (message.type === 'init') {
        const answer = {type: 'initResp', config: ${JSON.stringify(config)}, rules: ${JSON.stringify(rules)}};
        setTimeout(() => window.autoconsentReceiveMessage(answer));
      }
      window.tellTest(message);
    };
    ${script}`);
  return messages;
}
