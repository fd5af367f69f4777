// All snippets of the curated list in one page: nothing goes out before a choice or after a no, and all files are asked for
// after a yes.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {sleep} from '../e2e/driver-common.mjs';
import {oneEngine} from '../e2e/driver.mjs';
import {isStarted} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {partsOf, VENDORS} from './vendor-files.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 500;

const all = VENDORS.map(({vendor}) => vendor);
const gated = all.filter(({snippet}) => snippet.length > 0);
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const categories = [...new Set(gated.map(({category}) => category))].map((name) => {
  const services = gated
    .filter(({category}) => category === name)
    .map((one) => `<consent-service name="${one.id}" label="${escape(one.name)}"></consent-service>`);
  return `<consent-category name="${name}">${services.join('')}</consent-category>`;
});
const BANNER = `<consent-banner hidden organization="Acme">${categories.join('')}</consent-banner>`;
const SNIPPETS = gated.map((one) => partsOf(one).html).join('\n');

/** Mixpanel's own file. */
const MIXPANEL = readFileSync(
  new URL('../../node_modules/mixpanel-browser/dist/mixpanel.min.js', import.meta.url),
  'utf8',
);

/** The part of a vendor's file that its snippet uses. */
const VENDOR_CODE = {
  'bat.bing.com': 'window.UET = class { push() {} };',
  'cdn.amplitude.com': 'window.amplitude = { init() {} };',
};

/** Hosts that a snippet asks for in code. */
const IN_CODE = {drift: 'js.driftt.com'};

const EXPECTED = gated.flatMap((one) => {
  const hosts = partsOf(one).addresses.map((address) => new URL(address.replaceAll('&amp;', '&')).host);
  return IN_CODE[one.id] ? [...hosts, IN_CODE[one.id]] : hosts;
});

/** Opens the page; requests to other hosts are noted, and answered with `code` by the host. */
async function openPage(t, site, code = VENDOR_CODE) {
  const page = await site.newPage(t);
  const asked = [];
  await page.raw.setRequestInterception(true);
  page.raw.on('request', (request) => {
    const {protocol, hostname} = new URL(request.url());
    if (!protocol.startsWith('http') || ['localhost', '127.0.0.1'].includes(hostname))
      return request.continue();
    asked.push(hostname);
    const script = request.resourceType() === 'script';
    return request.respond({
      status: 200,
      contentType: script ? 'text/javascript' : 'text/html',
      headers: {'access-control-allow-origin': '*'},
      body: script ? (code[hostname] ?? '') : '<!doctype html><title>Frame</title>',
    });
  });
  await page.goto(site.addPage({banner: BANNER, body: () => SNIPPETS}).url);
  await page.waitFor(isStarted);
  return {page, asked};
}

for (const engine of oneEngine()) {
  describe(`the snippets of all vendors in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('ask no vendor before a choice and after a no', async (t) => {
      const {page, asked} = await openPage(t, site);
      await sleep(QUIET_MS);
      assert.deepEqual(asked, []);

      await page.evaluate(() => window.consent.rejectAll());
      await sleep(QUIET_MS);

      assert.deepEqual([asked, page.errors], [[], []]);
    });

    it('load every vendor after a yes, without an error', async (t) => {
      const {page, asked} = await openPage(t, site);
      assert.ok(EXPECTED.length > 35);

      await page.evaluate(() => window.consent.acceptAll());
      for (let i = 0; i < 40 && asked.length < EXPECTED.length; i++) await sleep(QUIET_MS / 5);

      assert.deepEqual([...asked].sort(), [...EXPECTED].sort());
      assert.deepEqual(page.errors, []);
    });

    it("set a cookie of the name that the list has, with Mixpanel's own code", async (t) => {
      const {items} = all.find(({id}) => id === 'mixpanel');
      const [start, end] = items[0].name.split('*');
      const {page} = await openPage(t, site, {'cdn.mxpnl.com': MIXPANEL});
      const names = () => document.cookie.split('; ').map((one) => one.split('=')[0]);
      assert.deepEqual(
        (await page.evaluate(names)).filter((name) => name.startsWith('mp_')),
        [],
      );

      await page.evaluate(() => window.consent.decide({mixpanel: true}));
      await page.waitFor(() => document.cookie.includes('mp_'));

      const [name] = (await page.evaluate(names)).filter((one) => one.startsWith('mp_'));
      assert.ok(name.startsWith(start) && name.endsWith(end), name);
    });

    it('load one vendor alone', async (t) => {
      const {page, asked} = await openPage(t, site);

      await page.evaluate(() => window.consent.decide({hotjar: true}));
      await sleep(QUIET_MS);

      assert.deepEqual([asked, page.errors], [['static.hotjar.com'], []]);
    });
  });
}
