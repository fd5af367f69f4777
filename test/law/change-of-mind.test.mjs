// A choice can be taken back as easily as it was made, at any time, and that has an effect.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {cookieNamesOf, fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows, dialogShows, switchesOn} from '../e2e/in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {ENGINE, QUIET_MS} from './law-page.mjs';
import {useOnePage} from './one-page.mjs';
import {GRANT, REFUSAL} from './records.mjs';

/** @see https://www.w3.org/TR/WCAG22/#target-size-minimum Unit: CSS pixels. */
const LEAST_SIZE = 24;

const BANNER = `<consent-banner hidden organization="Acme">
  <consent-category name="analytics"><consent-cookie name="_ga"></consent-cookie></consent-category>
  <consent-category name="marketing"><consent-cookie name="_mk"></consent-cookie></consent-category>
</consent-banner>`;

/** What a site puts on each page, and the vendors' code, which stores something. */
const withControls = (settings) => (vendor) => `
<main><h1>A page</h1></main>
<footer>
  ${settings}
  <button id="link" type="button" data-consent-action="preferences">Cookies</button>
  <button id="withdraw" type="button" data-consent-action="reject">No more cookies</button>
</footer>
<script>seen.ran.push('own')</script>
<script type="text/plain" data-consent="analytics">
  document.cookie = '_ga=1; path=/';
  seen.ran.push('analytics');
</script>
<script type="text/plain" data-consent="marketing" src="${vendor}&body=document.cookie%3D'_mk%3D1%3Bpath%3D/'"></script>`;

const SETTINGS = 'consent-preferences-button >>> [part~=button]';

/** Whether it is in the page and large enough to hit; runs in the page. */
const sizeOf = (host) => {
  const button =
    document.querySelector(host)?.shadowRoot?.querySelector('button') ?? document.querySelector(host);
  if (!button?.checkVisibility()) return 0;
  const {width, height} = button.getBoundingClientRect();
  return Math.min(width, height);
};

describe('a change of mind', () => {
  const site = useSmallSite(ENGINE);
  const one = useOnePage(site);
  const add = ({settings = '<consent-preferences-button></consent-preferences-button>', ...options} = {}) =>
    site.addPage({banner: BANNER, body: withControls(settings), ...options});
  const ran = async (page) => (await seenOf(page)).ran;
  const isShown = (page, host, least = LEAST_SIZE) =>
    comesTo(async () => (await page.evaluate(sizeOf, host)) >= least, true);

  async function choice(page) {
    const [record] = await recordsOf(ENGINE, page);
    return {granted: fieldOf(record, 'g').join('.'), denied: fieldOf(record, 'd').join('.')};
  }

  /** @returns {Promise<number>} how many clicks it took */
  async function clickAll(page, selectors) {
    for (const selector of selectors) await page.click(selector);
    return selectors.length;
  }

  it('T12: the settings button is on every page, without the banner, and opens what holds in one click', async () => {
    const [first, second] = [add({cookie: recordText({granted: 'analytics', denied: 'marketing'})}), add()];
    const page = await one.fresh();

    for (const made of [first, second]) {
      await goTo(page, made.url);
      await isShown(page, 'consent-preferences-button');
      assert.equal(await page.evaluate(bannerIsGone), true);
      assert.ok(await page.raw.$('aria/Cookie settings[role="button"]'));
      await page.click(SETTINGS);
      await page.waitFor(dialogShows);
      assert.deepEqual(await page.evaluate(switchesOn), ['analytics']);
    }
  });

  it("T12: any element of the site's own opens it too", async () => {
    const page = await one.open(add({settings: '', cookie: recordText(GRANT)}).url);

    await isShown(page, '#link', 1);
    await page.click('#link');

    await page.waitFor(dialogShows);
    assert.deepEqual(await page.evaluate(switchesOn), ['analytics', 'marketing']);
  });

  it('T12: a floating settings button makes way for the banner, and is there after the answer', async () => {
    const settings = '<consent-preferences-button floating></consent-preferences-button>';
    const page = await one.open(add({settings}).url);
    await page.waitFor(bannerShows);
    assert.equal(await page.evaluate(sizeOf, 'consent-preferences-button'), 0);

    await page.click('consent-banner >>> [part~=reject]');

    await isShown(page, 'consent-preferences-button');
  });

  it('T12: withdrawing all takes no more clicks than accepting all', async () => {
    const inDialog = (part) => [SETTINGS, `consent-preferences >>> [part~=${part}]`];
    const paths = {
      'from the dialog': {accept: inDialog('accept'), withdraw: inDialog('withdraw')},
      'at once': {accept: ['consent-banner >>> [part~=accept]'], withdraw: ['#withdraw']},
    };
    for (const [name, {accept, withdraw}] of Object.entries(paths)) {
      const page = await one.open(add().url);
      await page.waitFor(bannerShows);

      const there = await clickAll(page, accept);
      await comesTo(() => ran(page), ['own', 'analytics']);
      assert.deepEqual(await choice(page), GRANT, name);
      const back = await clickAll(page, withdraw);
      await comesTo(() => choice(page), REFUSAL);
      await comesTo(() => ran(page), ['own']); // loaded anew

      assert.ok(back <= there, `${name}: ${back} instead of ${there}`);
    }
  });

  it("T13: after it the vendors' cookies are gone, and no page asks for them any more", async () => {
    const [made, next] = [add(), add()];
    const page = await one.open(made.url);
    await page.waitFor(bannerShows);
    await page.click('consent-banner >>> [part~=accept]');
    await comesTo(() => cookieNamesOf(ENGINE, page), ['_ga', '_mk', 'consent-choice']);
    assert.equal(made.vendorRequests(), 1);

    await clickAll(page, [SETTINGS, 'consent-preferences >>> [part~=withdraw]']);

    await comesTo(() => cookieNamesOf(ENGINE, page), ['consent-choice']);
    await comesTo(() => ran(page), ['own']); // loaded anew
    await goTo(page, next.url);
    await sleep(QUIET_MS);
    assert.deepEqual(await ran(page), ['own']);
    assert.deepEqual([made.vendorRequests(), next.vendorRequests()], [1, 0]);
    assert.deepEqual(await cookieNamesOf(ENGINE, page), ['consent-choice']);
  });
});
