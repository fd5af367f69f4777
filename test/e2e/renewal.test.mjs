// A record that the browser shortens or loses lives as long as it was to live, and no longer.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookiesOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {engines} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;

/** A record that was made so many days ago, and has not been changed since. */
function agedRecord(days, options) {
  const then = Math.floor(Date.now() / 1000) - days * DAY_SECONDS;
  return recordText(options).replace(/&t=\d+&u=\d+/, `&t=${then}&u=${then}`);
}
const changedAt = (record) => Number(new URLSearchParams(record).get('u'));

const REFUSAL = {granted: '', denied: 'analytics.marketing'};

// These run in the page.
const keep = (cookie, copy) => {
  if (cookie) document.cookie = `consent=${cookie};path=/;max-age=604800`;
  if (copy) localStorage.setItem('consent', copy);
};
const loseCookie = () => void (document.cookie = 'consent=;max-age=0;path=/');
const accept = () => window.consent.acceptAll();
const times = () => {
  const {id, created, updated} = window.consent.record;
  return {id, created, updated};
};

for (const engine of engines()) {
  describe(`a record in ${engine}`, () => {
    const site = useSmallSite(engine, {whole: true});
    const records = (page) => recordsOf(engine, page);
    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);
    /** When the cookie ends. Unit: seconds since the Unix epoch. */
    const endOf = async (page) => (await cookiesOf(engine, page)).find(({name}) => name === 'consent')?.ends;
    const isNear = (time, expected) => Math.abs(time - expected) < 60;

    /** A page of a profile in which a cookie and a copy are kept; the cookie for a week, as Safari does. */
    async function openWith(t, {cookie, copy, ...options}) {
      const page = await site.newPage(t);
      await page.goto(site.addRaw('<!doctype html><title>Before</title>'));
      await page.evaluate(keep, cookie, copy);
      const made = site.addPage(options);
      await goTo(page, made.url);
      return {page, made};
    }

    const leave = (page) => page.goto(site.addRaw('<!doctype html><title>After</title>'));

    async function runsNothing(page, made) {
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ['own']);
      assert.equal(made.vendorRequests(), 0);
    }

    it('whose cookie was lost comes back from its copy, with its id and its times', async (t) => {
      const page = await site.open(t, site.addPage({}).url);
      await page.evaluate(accept);
      const before = await page.evaluate(times);
      const [record] = await records(page);
      await page.goto(site.addRaw('<!doctype html><title>Elsewhere</title>'));
      await page.evaluate(loseCookie);
      assert.deepEqual(await records(page), []);

      await goTo(page, site.addPage({}).url);

      await comesToRun(page, ['own', 'analytics']);
      assert.deepEqual(await page.evaluate(times), before);
      assert.equal(await page.evaluate(bannerIsGone), true);
      await leave(page);
      await comesTo(() => records(page), [record]);
    });

    it('that comes back from its copy ends when it was to end', async (t) => {
      const copy = agedRecord(100);
      const {page} = await openWith(t, {copy});

      await comesToRun(page, ['own', 'analytics']);
      await leave(page);
      await comesTo(() => records(page), [copy]);
      const end = await endOf(page);
      assert.ok(isNear(end, changedAt(copy) + 182 * DAY_SECONDS), `ends ${end}, ${copy}`);
    });

    it('that is a refusal comes back as one', async (t) => {
      const copy = agedRecord(100, REFUSAL);
      const {page, made} = await openWith(t, {copy});

      await runsNothing(page, made);
      assert.equal(await page.evaluate(bannerIsGone), true);
      await leave(page);
      await comesTo(() => records(page), [copy]);
    });

    it('is written anew as it is when the visitor leaves, and ends when it was to end', async (t) => {
      const cookie = agedRecord(100);
      const {page} = await openWith(t, {cookie});
      await comesToRun(page, ['own', 'analytics']);
      assert.ok(isNear(await endOf(page), Date.now() / 1000 + WEEK_SECONDS));

      await leave(page);

      await comesTo(async () => isNear(await endOf(page), changedAt(cookie) + 182 * DAY_SECONDS), true);
      assert.deepEqual(await records(page), [cookie]);
    });

    const tabs = engine === 'webkit' ? {skip: "its driver leaves a window's tabs visible to themselves"} : {};
    it('is written anew when another tab comes to the front', tabs, async (t) => {
      const cookie = agedRecord(100);
      const {page} = await openWith(t, {cookie});
      const other = await page.newTab();
      await other.raw.bringToFront();
      await page.waitFor(() => document.hidden);

      await comesTo(async () => isNear(await endOf(page), changedAt(cookie) + 182 * DAY_SECONDS), true);
      assert.deepEqual(await records(page), [cookie]);
      assert.deepEqual((await seenOf(page)).ran, ['own', 'analytics']);
    });

    it('that was changed in another tab stays changed when this one goes', async (t) => {
      const body = () => '<main>Nothing that would have it loaded anew</main>';
      const {page} = await openWith(t, {cookie: agedRecord(100), body});
      const other = await page.newTab();
      await goTo(other, site.addPage({body}).url);
      await other.evaluate(() => window.consent.rejectAll());
      const [refusal] = await records(page);

      await page.goto(site.addRaw('<!doctype html><title>After</title>'));

      const [last, ...more] = await records(page);
      assert.equal(last.replace('&f=clear', ''), refusal.replace('&f=clear', ''));
      assert.match(last, /&g=&d=analytics\.marketing&/);
      assert.deepEqual(more, []);
    });

    it('past its life does not come back from its copy', async (t) => {
      const {page, made} = await openWith(t, {copy: agedRecord(183)});

      await page.waitFor(bannerShows);
      await runsNothing(page, made);
      await goTo(page, site.addPage({}).url);
      assert.deepEqual(await records(page), []);
    });

    const contradictions = {
      'a refusal': {cookie: recordText(REFUSAL), asks: false},
      'a record that cannot be read': {cookie: 'broken', asks: true},
      'a record of another version': {cookie: recordText().replace('v=1', 'v=2'), asks: true},
      'a record past its life': {cookie: agedRecord(183), asks: true},
    };
    for (const [name, {cookie, asks}] of Object.entries(contradictions)) {
      it(`does not come from a copy that grants while the cookie is ${name}`, async (t) => {
        const {page, made} = await openWith(t, {cookie, copy: recordText()});

        if (asks) await page.waitFor(bannerShows);
        await runsNothing(page, made);
        assert.equal(await page.evaluate(bannerIsGone), !asks);
        await goTo(page, site.addPage({}).url);
        await sleep(QUIET_MS);
        assert.deepEqual((await seenOf(page)).ran, ['own']);
      });
    }

    it('that was refused is not granted by an older copy once the cookie is lost', async (t) => {
      const {page} = await openWith(t, {cookie: recordText(REFUSAL), copy: agedRecord(100)});
      await page.goto(site.addRaw('<!doctype html><title>Elsewhere</title>'));
      await page.evaluate(loseCookie);

      const made = site.addPage({});
      await goTo(page, made.url);

      await runsNothing(page, made);
    });
  });
}
