// An answer is what the visitor made it: no box is ticked before, refusing is as short as accepting, each purpose alone.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows, switchesOn} from '../e2e/in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {focusedPart, openDialog, unfold} from './acts-in-page.mjs';
import {ENGINE, fullBanner, PURPOSES, QUIET_MS, SERVICES, smallBanner} from './law-page.mjs';
import {useOnePage} from './one-page.mjs';
import {GRANT, REFUSAL} from './records.mjs';

/** Farther than that no button is. */
const MOST_TABS = 20;

const ANSWERS = {reject: REFUSAL, accept: GRANT};
const toSwitch = (name) => `consent-preferences >>> [part~=switch][data-name=${name}]`;

describe('an answer', () => {
  const site = useSmallSite(ENGINE);
  const one = useOnePage(site);
  const add = (options) => site.addPage({banner: smallBanner(), ...options});
  const ran = async (page) => (await seenOf(page)).ran;

  async function openAsking(made) {
    const page = await one.open(made.url);
    await page.waitFor(bannerShows);
    return page;
  }

  async function decided(page) {
    await page.waitFor(bannerIsGone);
    await comesTo(async () => (await recordsOf(ENGINE, page)).length, 1);
    const [record] = await recordsOf(ENGINE, page);
    return {granted: fieldOf(record, 'g').join('.'), denied: fieldOf(record, 'd').join('.')};
  }

  async function tabsTo(page, part) {
    for (let n = 1; n <= MOST_TABS; n++) {
      await page.press('Tab');
      if ((await page.evaluate(focusedPart)) === part) return n;
    }
    return assert.fail(`${part} cannot be reached`);
  }

  const openings = {
    'from the banner': (page) => page.click('consent-banner >>> [part~=preferences]'),
    'from the page': (page) => page.evaluate(openDialog),
  };
  for (const [name, open] of Object.entries(openings)) {
    it(`T5: nothing optional is switched on when the dialog is opened ${name}`, async () => {
      const page = await openAsking(add({banner: fullBanner()}));

      await open(page);
      await page.waitFor(dialogShows);

      const all = await page.evaluate(() =>
        [...document.querySelector('consent-preferences').shadowRoot.querySelectorAll('[part~=switch]')].map(
          ({dataset, checked, indeterminate}) => [dataset.name, checked || indeterminate],
        ),
      );
      const names = [...PURPOSES, ...SERVICES.map((service) => service.name)];
      assert.deepEqual(Object.fromEntries(all), Object.fromEntries(names.map((one) => [one, false])));
    });
  }

  it('T5: nothing is switched on after a new version of the policy, though all was granted', async () => {
    const made = add({banner: smallBanner('policy-version="2"'), cookie: recordText(GRANT)});
    const page = await openAsking(made);

    await page.evaluate(openDialog);
    await page.waitFor(dialogShows);

    assert.deepEqual(await page.evaluate(switchesOn), []);
  });

  it('T6: refusing takes one click, as accepting does, in the banner and in the dialog', async () => {
    for (const [part, expected] of Object.entries(ANSWERS)) {
      const fromBanner = await openAsking(add());
      await fromBanner.click(`consent-banner >>> [part~=${part}]`);
      assert.deepEqual(await decided(fromBanner), expected);

      const fromDialog = await openAsking(add());
      await fromDialog.evaluate(openDialog);
      await fromDialog.waitFor(dialogShows);
      await fromDialog.click(`consent-preferences >>> [part~=${part}]`);
      assert.deepEqual(await decided(fromDialog), expected);
    }
  });

  it('T6: refusing takes no more keys than accepting', async () => {
    const tabs = {};
    for (const [part, expected] of Object.entries(ANSWERS)) {
      const page = await openAsking(add());
      tabs[part] = await tabsTo(page, part);
      await page.press('Enter');
      assert.deepEqual(await decided(page), expected);
    }

    assert.ok(tabs.reject <= tabs.accept, JSON.stringify(tabs));
  });

  it('T14: what is switched on is granted alone, and all else is refused and not loaded', async () => {
    const expected = {
      analytics: {choice: {granted: 'analytics', denied: 'marketing'}, ran: ['own', 'analytics'], vendor: 0},
      marketing: {choice: {granted: 'marketing', denied: 'analytics'}, ran: ['own'], vendor: 1},
    };
    for (const [name, {choice, vendor, ...rest}] of Object.entries(expected)) {
      const made = add();
      const page = await openAsking(made);
      await page.click('consent-banner >>> [part~=preferences]');
      await page.click(toSwitch(name));
      await page.click('consent-preferences >>> [part~=save]');

      assert.deepEqual(await decided(page), choice);
      await comesTo(() => ran(page), rest.ran);
      await comesTo(async () => made.vendorRequests(), vendor);
      await sleep(QUIET_MS);
      assert.deepEqual(await ran(page), rest.ran);
      assert.equal(made.vendorRequests(), vendor);
    }
  });

  it('T14: a service is granted alone, without its category', async () => {
    const page = await openAsking(add({banner: fullBanner()}));
    await page.click('consent-banner >>> [part~=preferences]');
    await page.waitFor(dialogShows);
    await page.evaluate(unfold);
    await page.click(toSwitch('matomo'));
    await page.click('consent-preferences >>> [part~=save]');

    await page.waitFor(dialogIsGone);
    const {granted, denied} = await decided(page);
    assert.equal(granted, 'matomo');
    assert.deepEqual(denied.split('.').sort(), [...PURPOSES, 'youtube'].sort());
  });

  it('T14: a switch does nothing before it is saved', async () => {
    const made = add();
    const page = await openAsking(made);
    await page.click('consent-banner >>> [part~=preferences]');
    await page.click(toSwitch('marketing'));

    await sleep(QUIET_MS);
    assert.equal(made.vendorRequests(), 0);
    assert.deepEqual(await recordsOf(ENGINE, page), []);
    await goTo(page, add().url);
    await page.waitFor(bannerShows);
  });
});
