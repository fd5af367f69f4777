// Policy 4, a marketplace: what its pages promise.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {bannerIsGone, bannerShows, dialogIsGone} from '../e2e/in-page.mjs';
import {useSites, vendorRequests} from './site.mjs';

const NONE = {analytics: false, personalization: false};
const grants = () =>
  Object.fromEntries(['analytics', 'personalization'].map((name) => [name, window.consent.isGranted(name)]));
const sayAge = (page, age) =>
  page.evaluate((value) => document.querySelector(`[value=${value}]`).click(), age);
const note = () => document.querySelector('[data-age=note]').textContent;

describe('the marketplace (policy 4)', () => {
  const sites = useSites();

  it('has words for young visitors in the message slot, and the effective date and the version, which is the date of the update, in the dialog', async () => {
    const visit = await sites.visit('/marketplace/');
    const {page} = visit;
    await page.waitFor(bannerShows);
    const message = await page.evaluate(() => {
      const slot = document.querySelector('consent-banner').shadowRoot.querySelector('slot[name=message]');
      return slot
        .assignedElements()
        .map(({innerText}) => innerText)
        .join(' ');
    });
    assert.match(message, /Under 18\? This market is for grown-ups\./);
    assert.deepEqual(await visit.violations(), []);
    await page.setViewport(320, 640);
    assert.equal(await visit.scrollsSideways(), false);
    await page.setViewport(1280, 800);

    await visit.openDialog();

    const facts = await visit.partText('consent-preferences', 'policy-facts');
    assert.match(facts, /Policy version\s+2025-06-02/);
    assert.match(facts, /Effective from\s+June 2, 2025/);
  });

  it('holds a real clickstream tool for analytics, and Mixpanel for personalization', async () => {
    sites.demo.reset();
    const visit = await sites.visit('/marketplace/pot');
    assert.deepEqual(vendorRequests(sites.demo), []);
    await visit.page.evaluate(() => window.consent.decide({analytics: true}));
    await comesTo(visit.ran, ['snowplow']);
    await comesTo(
      async () => (await visit.cookieNames()).map((name) => name.replace(/^(_swapfield_\w+)\..*/, '$1')),
      ['_swapfield_id', '_swapfield_ses', 'consent-marketplace', 'sid'],
    );
    await comesTo(async () => sites.demo.collected().snowplow > 0, true);
    assert.equal(
      vendorRequests(sites.demo).some((request) => request.includes('mixpanel')),
      false,
    );

    const heard = sites.demo.collected().snowplow;
    await visit.page.evaluate(() => document.querySelector('[data-offer]').requestSubmit());
    await comesTo(async () => sites.demo.collected().snowplow > heard, true);

    await visit.page.evaluate(() => window.consent.decide({personalization: true}));
    await comesTo(visit.ran, ['snowplow', 'mixpanel']);
    const declared = await visit.page.evaluate(() =>
      window.consent.policy.categories.flatMap(({cookies, services}) =>
        [...cookies, ...services.flatMap((service) => service.cookies)].map(({name}) => name),
      ),
    );
    const isDeclared = (name) =>
      declared.some((one) => new RegExp(`^${one.replace('.', '\\.').replace('*', '.*')}$`).test(name));
    const stored = (await visit.stored()).map((key) => key.replace(/^\w+ /, ''));
    const all = [...(await visit.cookieNames()), ...stored].filter((name) => name !== 'consent-marketplace');
    assert.deepEqual(
      all.filter((name) => !isDeclared(name)),
      [],
    );
  });

  it('remembers the section of a visitor who allowed personalization, and of nobody else', async () => {
    const visit = await sites.visit('/marketplace/');
    const {page} = visit;
    await page.evaluate(() => document.querySelector('[data-section=home]').click());
    assert.equal(await page.evaluate(() => document.querySelectorAll('.lot:not([hidden])').length), 3);
    assert.deepEqual(await visit.cookieNames(), ['sid']);
    const pressed = () => document.querySelector('[data-section][aria-pressed=true]').dataset.section;
    await page.evaluate(() => window.consent.decide({personalization: true, mixpanel: false}));
    await page.evaluate(() => document.querySelector('[data-section=music]').click());
    await page.waitFor(() => document.cookie.includes('section=music'));
    await visit.reload();
    await page.waitFor(() => document.querySelector('[data-section=music]').ariaPressed === 'true');
    assert.equal(await page.evaluate(() => document.querySelectorAll('.lot:not([hidden])').length), 2);

    await page.evaluate(() => window.consent.decide({personalization: false}));
    await comesTo(visit.cookieNames, ['consent-marketplace', 'sid']);
    await visit.reload();
    assert.equal(await page.evaluate(pressed), 'all');
  });

  it('asks again at once when a change is in force at once, and what was granted is off meanwhile', async () => {
    const visit = await sites.visit('/marketplace/?version=2024-09-16');
    const {page} = visit;
    await visit.answer('accept');
    await comesTo(visit.ran, ['snowplow', 'mixpanel']);

    await visit.goto('/marketplace/');

    await page.waitFor(bannerShows);
    assert.deepEqual(await page.evaluate(grants), NONE);
    assert.deepEqual(await visit.ran(), []);
  });

  it('keeps optional categories off where the visitor is a minor: by consent.decide with origin api, against every later yes', async () => {
    const visit = await sites.visit('/marketplace/');
    const {page} = visit;
    await page.waitFor(bannerShows);

    await sayAge(page, 'minor');

    await page.waitFor(bannerIsGone);
    const record = await visit.record();
    assert.equal(record.get('o'), 'api');
    assert.equal(record.get('g'), '');
    assert.match(await page.waitFor(note), /stays off while you are under 18/);
    const age = (await visit.cookies()).find(({name}) => name === 'age');
    assert.equal(age.ends, null);

    const updated = record.get('u');
    await visit.goto('/marketplace/pot');
    assert.equal((await visit.record()).get('u'), updated);
    assert.equal(await page.waitFor(() => document.querySelector('[data-adults]').disabled), true);
    await visit.openDialog();
    await page.click('consent-preferences >>> [part~=accept]');
    await page.waitFor(dialogIsGone);
    assert.deepEqual(await page.evaluate(grants), NONE);
    assert.deepEqual(await visit.ran(), []);

    await sayAge(page, 'adult');
    await page.waitFor(() => !document.querySelector('[data-adults]').disabled);
    await visit.openDialog();
    await visit.leaveDialog('accept');
    await comesTo(visit.ran, ['snowplow', 'mixpanel']);

    await sayAge(page, 'minor');
    await comesTo(() => page.evaluate(() => window.consent?.record?.granted), []);
    await comesTo(visit.cookieNames, ['age', 'consent-marketplace', 'sid']);
    await comesTo(visit.ran, []);
  });
});
