// How long an answer lasts, and what alone makes the site ask again.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {cookiesOf, fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {isGranted} from '../e2e/is-granted.mjs';
import {goTo, recordText, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {asked} from './acts-in-page.mjs';
import {ENGINE, QUIET_MS, smallBanner} from './law-page.mjs';
import {useOnePage} from './one-page.mjs';
import {agedRecord, GRANT, lifeOf, REFUSAL} from './records.mjs';

/** What is said of both, by the button that gives it. */
const ANSWERS = {reject: REFUSAL, accept: GRANT};
const BOTH = ['analytics', 'marketing'];

/** Life of a record by default, and the longest there is. Unit: days. */
const DEFAULT_DAYS = 182;
const MOST_DAYS = 390;
/** Life of a refusal of what sells, by default. Unit: days. */
const REFUSAL_DAYS = 366;
/** Six months, in which nobody is to be asked twice. Unit: days. */
const PEACE_DAYS = 179;
const RELOADS = 5;

const categories = (...texts) =>
  `<consent-banner hidden organization="Acme" policy-version="2">
    ${texts.map((text) => `<consent-category ${text}></consent-category>`).join('')}</consent-banner>`;

describe('an answer, as time goes by', () => {
  const site = useSmallSite(ENGINE);
  const one = useOnePage(site);
  const add = (options) => site.addPage({banner: smallBanner(), ...options});
  const life = async (page) => lifeOf(await cookiesOf(ENGINE, page));
  const times = async (page) => {
    const [record] = await recordsOf(ENGINE, page);
    return ['t', 'u'].map((name) => fieldOf(record, name).join());
  };

  async function answer(part, made = add()) {
    const page = await one.open(made.url);
    await page.waitFor(bannerShows);
    await page.click(`consent-banner >>> [part~=${part}]`);
    await page.waitFor(bannerIsGone);
    await comesTo(async () => (await recordsOf(ENGINE, page)).length, 1);
    return page;
  }

  it('T9: a refusal is not asked about again: five reloads, another page, another tab', async (t) => {
    const [made, other, another] = [add(), add(), add()];
    const page = await answer('reject', made);

    for (let n = 0; n < RELOADS; n++) {
      await page.reload();
      await page.waitFor(() => window.consent?.policy);
      assert.deepEqual(await page.evaluate(asked), []);
    }
    const tab = await page.newTab();
    t.after(() => tab.close());
    await goTo(tab, other.url);
    await goTo(page, another.url);
    await sleep(QUIET_MS);
    for (const each of [tab, page]) {
      assert.equal(await each.evaluate(bannerIsGone), true);
      assert.deepEqual((await seenOf(each)).ran, ['own']);
    }
    assert.deepEqual([other.files(), another.files()], [['consent.js'], ['consent.js']]);
    assert.equal(made.vendorRequests() + other.vendorRequests() + another.vendorRequests(), 0);
  });

  it('T9, T11: a refusal is kept as long as a consent is, and as well', async () => {
    const kept = {};
    for (const part of Object.keys(ANSWERS)) {
      const page = await answer(part);
      const copy = await page.evaluate(() => localStorage.getItem('consent-choice'));
      kept[part] = {days: await life(page), hasCopy: copy === (await recordsOf(ENGINE, page))[0]};
    }

    // A refusal of what sells lasts longer: N2.
    assert.deepEqual(kept.reject, {days: REFUSAL_DAYS, hasCopy: true});
    assert.deepEqual(kept.accept, {days: DEFAULT_DAYS, hasCopy: true});
  });

  for (const [part, choice] of Object.entries(ANSWERS)) {
    it(`T9, T10: after "${part}" nothing is asked for six months; then it is, and all is off again`, async () => {
      for (const [days, expected] of [
        [PEACE_DAYS, []],
        [DEFAULT_DAYS - 1, []],
        // A refusal of what sells lasts longer: N2.
        [DEFAULT_DAYS + 1, choice === REFUSAL ? ['analytics'] : BOTH],
        [REFUSAL_DAYS + 1, BOTH],
      ]) {
        const page = await one.open(add({cookie: agedRecord(days, choice)}).url);

        assert.deepEqual(await page.evaluate(asked), expected, `after ${days} days`);
        const analytics = expected.length === 0 && choice === GRANT;
        assert.equal(await isGranted(page, 'analytics'), analytics);
      }
    });
  }

  const causes = {
    'nothing has changed': {asks: [], granted: BOTH},
    'the version has changed': {banner: smallBanner('policy-version="2"'), asks: BOTH, granted: []},
    'the version of one purpose has changed': {
      banner: categories('name="analytics"', 'name="marketing" changed-in="2"'),
      asks: ['marketing'],
      granted: ['analytics'],
    },
    'one purpose is new': {
      banner: categories('name="analytics" changed-in="1"', 'name="marketing"', 'name="social"'),
      asks: ['social'],
      granted: BOTH,
    },
    'the record cannot be read': {cookie: 'broken', asks: BOTH, granted: []},
    'the record is of another format': {
      cookie: recordText(GRANT).replace('v=1', 'v=2'),
      asks: BOTH,
      granted: [],
    },
  };
  for (const [name, {asks, granted, ...options}] of Object.entries(causes)) {
    it(`T10: when ${name}, ${asks.join(' and ') || 'nothing'} is asked, and earlier answers grant no more`, async () => {
      const page = await one.open(add({cookie: recordText(GRANT), ...options}).url);

      assert.deepEqual(await page.evaluate(asked), asks);
      const names = ['analytics', 'marketing', 'social'];
      const on = await page.evaluate((all) => all.filter((one) => window.consent.isGranted(one)), names);
      assert.deepEqual(on, granted);
      if (asks.length > 0) await page.waitFor(bannerShows);
    });
  }

  it('T11: no site can have a record live longer than 390 days; what is more counts as not said', async () => {
    for (const [days, expected] of [
      [30, 30],
      [MOST_DAYS, MOST_DAYS],
      [MOST_DAYS + 1, DEFAULT_DAYS],
      [36500, DEFAULT_DAYS],
      [-1, DEFAULT_DAYS],
    ]) {
      const page = await answer('accept', add({banner: smallBanner(`cookie-days="${days}"`)}));
      assert.equal(await life(page), expected, `cookie-days="${days}"`);
    }
  });

  it('T11: writing the cookie anew makes no decision younger, and a change keeps the time of the first', async () => {
    const cookie = agedRecord(100, GRANT);
    const [first] = fieldOf(cookie, 't');
    const page = await one.open(add({cookie}).url);
    await one.leave();

    await comesTo(() => life(page).catch(String), DEFAULT_DAYS - 100);
    assert.deepEqual(await times(page), [first, first]);

    await goTo(page, add().url);
    await page.evaluate(() => window.consent.decide({marketing: false}));
    const [made, changed] = await times(page);
    assert.equal(made, first);
    assert.ok(Number(changed) > Number(first));
    assert.equal(await life(page), REFUSAL_DAYS);
  });
});
