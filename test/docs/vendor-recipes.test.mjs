// The recipes of Google and Meta, with what owners paste besides: own calls before and after an answer, and `<noscript>`.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {waitInPage} from '../e2e/driver-common.mjs';
import {BLOCKS} from './blocks.mjs';
import {asks, isStarted} from './in-page.mjs';
import {startReaders} from './reader.mjs';
import {pageOf} from './site.mjs';

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX';
const FBEVENTS = 'https://connect.facebook.net/en_US/fbevents.js';

const blockOf = (file, text) => BLOCKS.find((block) => block.file === file && block.code.includes(text)).code;
const BASIC = blockOf('docs/recipes/google.md', 'gtagCalls.forEach');
const OPTIONS = blockOf('docs/recipes/google.md', "'url_passthrough'");
const ADVANCED = blockOf('docs/recipes/google.md', 'wait_for_update');
const META = blockOf('docs/recipes/meta.md', 'fbqCalls.forEach');

/** Pastes the owner's own calls behind a recipe: one at once, one at each click. */
const withCalls = (block, command, first, second) =>
  `${block}<script>${command}, '${first}');</script><button id="own" onclick="${command}, '${second}')">Own</button>`;

const GA4 = withCalls(BASIC, "gtag('event'", 'view_item', 'click');
const PIXEL = withCalls(META, "fbq('track'", 'ViewContent', 'Contact');

/** Google's own snippet, as it is pasted below the default of advanced mode. */
const LIVE = `${ADVANCED}<script async src="${GTAG}"></script>
<script>gtag('js', new Date()); gtag('config', 'G-XXXXXXXXXX'); gtag('event', 'view_item');</script>`;

/** Commands in the data layer, in short. */
const commands = () =>
  (window.dataLayer ?? []).map(([command, name, value]) =>
    command === 'consent'
      ? `${name} ${value.analytics_storage} ${value.ad_storage}`
      : [command, command === 'js' ? '' : name].join(' ').trim(),
  );
const pixelCalls = () => (window.fbq.queue ?? []).map(([command, name]) => `${command} ${name}`);
const own = () => document.querySelector('#own').click();
const accept = () => void window.consent.acceptAll();
const reject = () => void window.consent.rejectAll();

/** Requests to vendors. */
const toVendors = (requested) => requested().filter((url) => /google|facebook/.test(new URL(url).hostname));

async function start(page) {
  await waitInPage(page, isStarted, []);
  await waitInPage(page, asks, []);
}

/** What is tried, by a sentence about it. */
const TRIALS = {
  async 'Analytics is asked for nothing before a choice, and gets all calls in their order after a yes'(
    read,
  ) {
    return read({html: pageOf(GA4)}, async (page, requested) => {
      await start(page);
      await page.evaluate(own);
      assert.deepEqual(toVendors(requested), []);
      await page.evaluate(accept);
      await waitInPage(page, () => window.vendorsRan?.length === 1, []);
      await page.evaluate(own);

      assert.deepEqual(toVendors(requested), [GTAG]);
      assert.deepEqual(await page.evaluate(commands), [
        'default denied denied',
        'update granted denied',
        'js',
        'config G-XXXXXXXXXX',
        'event view_item',
        'event click',
        'event click',
      ]);
    });
  },
  async 'Analytics is asked for nothing after a no, whatever the page calls'(read) {
    return read({html: pageOf(GA4)}, async (page, requested) => {
      await start(page);
      await page.evaluate(reject);
      await page.evaluate(own);
      await page.reload();
      await waitInPage(page, isStarted, []);
      await page.evaluate(own);

      assert.deepEqual(toVendors(requested), []);
      assert.deepEqual(
        (await page.evaluate(commands)).filter((text) => !/^(default|update) denied denied$/.test(text)),
        [],
      );
    });
  },
  async 'The options stand before the configuration'(read) {
    const banner = BASIC.slice(0, BASIC.indexOf('<script>'));
    return read({html: pageOf(banner + OPTIONS)}, async (page) => {
      await start(page);
      await page.evaluate(accept);
      await waitInPage(page, () => window.dataLayer.length === 6, []);

      assert.deepEqual(await page.evaluate(commands), [
        'default denied denied',
        'update granted denied',
        'set ads_data_redaction',
        'set url_passthrough',
        'js',
        'config G-XXXXXXXXXX',
      ]);
    });
  },
  async 'In advanced mode, the tag runs at once under the default of the page, and hears the answer'(read) {
    const wrong = await read({html: pageOf(LIVE)}, async (page, requested) => {
      await start(page);
      const before = await page.evaluate(commands);
      await page.evaluate(accept);
      await waitInPage(page, () => window.dataLayer.length === 6, []);

      assert.deepEqual(toVendors(requested), [GTAG]);
      assert.deepEqual(before.slice(0, 5), [
        'default denied denied',
        'set ads_data_redaction',
        'js',
        'config G-XXXXXXXXXX',
        'event view_item',
      ]);
      assert.equal((await page.evaluate(commands)).at(-1), 'update granted granted');
      assert.equal((await page.evaluate(commands)).filter((text) => text.startsWith('default')).length, 1);
    });
    // The development build warns of the tag, as the page says.
    const warnings = wrong.filter((text) => text.startsWith('[consent-elements]'));
    if (warnings.length === 0) return [...wrong, 'no warning of the live tag'];
    return wrong.filter((text) => !warnings.includes(text));
  },
  async 'Meta is asked for nothing before a choice, and gets all calls in their order after a yes'(read) {
    return read({html: pageOf(PIXEL)}, async (page, requested) => {
      await start(page);
      await page.evaluate(own);
      assert.deepEqual(toVendors(requested), []);
      await page.evaluate(accept);
      await waitInPage(page, () => window.vendorsRan?.length === 1, []);
      await page.evaluate(own);

      assert.deepEqual(toVendors(requested), [FBEVENTS]);
      assert.deepEqual(await page.evaluate(pixelCalls), [
        'init 1234567890',
        'track PageView',
        'track ViewContent',
        'track Contact',
        'track Contact',
      ]);
    });
  },
  async 'Meta is asked for nothing after a no, whatever the page calls'(read) {
    return read({html: pageOf(PIXEL)}, async (page, requested) => {
      await start(page);
      await page.evaluate(reject);
      await page.evaluate(own);
      await page.reload();
      await waitInPage(page, isStarted, []);
      await page.evaluate(own);

      assert.deepEqual(toVendors(requested), []);
    });
  },
};

/** The recipes leave the vendor's `<noscript>` out, so a browser without JavaScript asks no vendor for anything. */
for (const [name, html] of Object.entries({Google: GA4, Meta: PIXEL})) {
  TRIALS[`${name} is asked for nothing where there is no JavaScript`] = async (read) =>
    read({html: pageOf(html)}, async (page, requested) => {
      await start(page);
      await page.setJavaScriptEnabled(false);
      await page.reload();

      assert.deepEqual(toVendors(requested), []);
      await page.setJavaScriptEnabled(true);
      await page.reload();
    });
  TRIALS[`${name} is warned of where its <noscript> stays`] = async (read) => {
    const address =
      name === 'Meta'
        ? 'https://www.facebook.com/tr?id=1'
        : 'https://www.googletagmanager.com/ns.html?id=GTM-X';
    const tag = name === 'Meta' ? 'img' : 'iframe';
    const noscript = `<noscript><${tag} src="${address}"></${tag}></noscript>`;
    const wrong = await read({html: pageOf(html + noscript)}, start);
    return wrong.some((text) => /noscript/i.test(text)) ? [] : ['no warning', ...wrong];
  };
}

describe('the recipes of vendors', () => {
  let readers;
  let results;
  before(async () => {
    readers = await startReaders();
    results = await readers.each(Object.keys(TRIALS), (read, name) => TRIALS[name](read));
  });
  after(() => readers?.close());

  for (const name of Object.keys(TRIALS)) {
    it(name, () => assert.deepEqual(results.get(name), []));
  }
});
