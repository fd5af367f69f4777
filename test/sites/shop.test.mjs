// Policy 3, a shop: what its page promises. What runs at which answer is held by test/e2e/shop.test.mjs.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {useSites} from './site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 300;

/** What a visitor sees of a button of the banner, but its place and its words. */
const looksOf = (part) => {
  const {shadowRoot} = document.querySelector('consent-banner');
  const button = shadowRoot.querySelector(`[part=${part}]`);
  const {width, height, top} = button.getBoundingClientRect();
  const style = getComputedStyle(button);
  const names = [
    'color',
    'backgroundColor',
    'borderColor',
    'fontSize',
    'fontWeight',
    'borderRadius',
    'opacity',
  ];
  return {width, height, top, ...Object.fromEntries(names.map((name) => [name, style[name]]))};
};

/** The switches of the dialog by name, and whether they are on. */
const switches = () => {
  const {shadowRoot} = document.querySelector('consent-preferences');
  const all = [...shadowRoot.querySelectorAll('[part~=switch]')];
  return Object.fromEntries(all.map(({dataset, checked}) => [dataset.name, checked]));
};

const greeting = () => {
  const element = document.querySelector('[data-greeting]');
  return element.hidden ? '' : element.textContent;
};

const addToBasket = async (page, item) => {
  await page.evaluate((name) => document.querySelector(`[data-add="${name}"]`).click(), item);
  await page.waitFor(() => document.querySelector('[data-basket=count]').textContent !== '0');
};

/** Holds a file of the library back; the returned function lets it through. */
async function holdBack({raw}, ending) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  raw.on('request', async (request) => {
    if (request.url().endsWith(ending)) await released;
    await request.continue();
  });
  await raw.setRequestInterception(true);
  return release;
}

describe('the shop (policy 3)', () => {
  const sites = useSites();

  it('shows accept and decline as equals on the first layer, a neutral sentence on what declining costs, and analytics, personalization and marketing switched off', async () => {
    const {page, partText, violations, scrollsSideways, openDialog} = await sites.visit('/shop/');
    await page.waitFor(bannerShows);

    assert.deepEqual(await page.evaluate(looksOf, 'accept'), await page.evaluate(looksOf, 'reject'));
    assert.match(
      await page.evaluate(() => document.querySelector('consent-banner > [slot=message]').innerText),
      /If you decline, you can buy everything as before; the shop then does not know on your next visit/,
    );
    assert.match(await partText('consent-banner', 'actions'), /^Reject all\s+Accept all\s+Preferences$/);
    assert.deepEqual(await violations(), []);
    await page.setViewport(320, 640);
    assert.equal(await scrollsSideways(), false);

    await openDialog();
    assert.deepEqual(await page.evaluate(switches), {
      affiliate: false,
      personalization: false,
      mixpanel: false,
      analytics: false,
      clarity: false,
      marketing: false,
      snowplow: false,
    });
  });

  it('keeps a "last visit" cookie through the jar of personalization: dropped at a refusal, kept and read after a yes', async () => {
    const visit = await sites.visit('/shop/');
    const {page} = visit;
    await addToBasket(page, 'Beam 800');
    assert.deepEqual(await visit.cookieNames(), ['sid']);
    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    assert.deepEqual(await visit.cookieNames(), ['consent-choice', 'sid']);

    await visit.reload();
    await page.evaluate(() => window.consent.decide({personalization: true, mixpanel: false}));
    await addToBasket(page, 'Halo');
    const kept = async () => (await visit.cookies()).find(({name}) => name === 'last-visit')?.value;
    await page.waitFor(() => document.cookie.includes('last-visit='));
    assert.match(decodeURIComponent(await kept()), /^\d{4}-\d\d-\d\d Halo$/);
    await visit.reload();
    assert.match(await page.waitFor(greeting), /^Welcome back\. On \d+ \w+ you chose the Halo\.$/);

    await page.evaluate(() => window.consent.rejectAll());
    await comesTo(visit.cookieNames, ['consent-choice', 'sid']);
    await comesTo(() => page.evaluate(greeting), '');
  });

  it('keeps what a grant stores when it follows a refusal faster than the clearing does', async (t) => {
    const visit = await sites.visit('/shop/');
    const {page} = visit;
    const release = await holdBack(page, '/follow-up.js');
    t.after(release);
    await visit.answer('reject');
    await page.waitFor(bannerIsGone);
    await page.evaluate(() => window.consent.decide({personalization: true, mixpanel: false}));
    await addToBasket(page, 'Halo');
    await page.waitFor(() => document.cookie.includes('last-visit='));

    await release();
    await page.waitFor(() =>
      performance.getEntriesByType('resource').some(({name}) => name.endsWith('/follow-up.js')),
    );
    await sleep(QUIET_MS);

    assert.equal(await page.evaluate(() => document.cookie.includes('last-visit=')), true);
  });

  it('does not nag with a new version where nothing of substance changed, and asks about marketing alone where it did', async () => {
    const visit = await sites.visit('/shop/?version=2026-06-01');
    const {page} = visit;
    await page.evaluate(() =>
      window.consent.decide({
        affiliate: false,
        analytics: false,
        marketing: false,
        personalization: true,
        mixpanel: false,
      }),
    );
    await visit.goto('/shop/');
    const state = () => ({
      version: window.consent.policy.policyVersion,
      decided: window.consent.record.policyVersion,
      personalization: window.consent.isGranted('personalization'),
    });
    assert.deepEqual(await page.evaluate(state), {
      version: '2026-11-20',
      decided: '2026-06-01',
      personalization: true,
    });
    assert.equal(await page.evaluate(bannerIsGone), true);

    await visit.goto('/shop/?version=2026-02-02');
    await page.evaluate(() =>
      window.consent.decide({marketing: true, snowplow: false, personalization: true}),
    );
    await visit.goto('/shop/');
    await page.waitFor(bannerShows);
    const granted = (name) => window.consent.isGranted(name);
    assert.equal(await page.evaluate(granted, 'marketing'), false);
    assert.equal(await page.evaluate(granted, 'personalization'), true);
  });
});
