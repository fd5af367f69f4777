// A record that the browser shortens or loses lives as long as it was to live, and no longer; no renewal changes it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookiesOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {engines, playsAgain} from './driver.mjs';
import {bannerIsGone, bannerShows} from './in-page.mjs';
import {goTo, recordText, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** A decision is renewed no sooner than this after it was made. Unit: milliseconds. */
const OLD_ENOUGH_MS = 2500;

const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;
const LIFE_SECONDS = 182 * DAY_SECONDS;

const secondsNow = () => Math.floor(Date.now() / 1000);

/** A record that was made so many days ago, and has not been changed since. */
function agedRecord(days, options) {
  const then = secondsNow() - Math.round(days * DAY_SECONDS);
  return recordText(options).replace(/&t=\d+&u=\d+/, `&t=${then}&u=${then}`);
}

/** The same, renewed so many days ago. */
const renewedRecord = (days, renewedDays) =>
  `${agedRecord(days)}&w=${secondsNow() - Math.round(renewedDays * DAY_SECONDS)}`;

const changedAt = (record) => Number(new URLSearchParams(record).get('u'));
const renewedAt = (record) => Number(new URLSearchParams(record).get('w') ?? 0);
const withoutRenewal = (record) => record.replace(/&w=\d{10}$/, '');
const isNear = (time, expected) => Math.abs(time - expected) < 60;

const REFUSAL = {granted: '', denied: 'analytics.marketing'};
const OTHER_ID = '11111111-5b2d-4c89-9e10-6f4d2b8a7c35';
const otherId = (record) => record.replace(/id=[\w-]{36}/, `id=${OTHER_ID}`);

// These run in the page.
const keep = (cookie, copy) => {
  if (cookie) document.cookie = `consent-choice=${cookie};path=/;max-age=604800`;
  if (copy) localStorage.setItem('consent-choice', copy);
};
const keepSecond = (cookie) =>
  void (document.cookie = `consent-choice=${cookie};path=/fixture;max-age=604800`);
const loseCookie = () => void (document.cookie = 'consent-choice=;max-age=0;path=/');
const copyNow = () => localStorage.getItem('consent-choice');
const times = () => {
  const {id, created, updated} = window.consent.record;
  return {id, created, updated};
};
/** Another window refuses in the moment between the page's last look at the cookie and its write. */
const refuseBeforeTheNextWrite = (refusal) => {
  const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  let isFirst = true;
  const write = function (text) {
    if (isFirst) {
      isFirst = false;
      set.call(this, `consent-choice=${refusal};path=/;max-age=604800`);
      localStorage.setItem('consent-choice', refusal);
    }
    set.call(this, text);
  };
  Object.defineProperty(Document.prototype, 'cookie', {get, set: write, configurable: true});
};

for (const engine of engines()) {
  /** For what hangs on our code alone: one engine is enough. */
  const itOnce = playsAgain(engine) ? it : () => {};

  describe(`a record in ${engine}`, () => {
    const site = useSmallSite(engine, {whole: true});
    const records = (page) => recordsOf(engine, page);
    const comesToRun = (page, ran) => comesTo(async () => (await seenOf(page)).ran, ran);
    /** When the cookie ends. Unit: seconds since the Unix epoch. */
    const endOf = async (page) =>
      (await cookiesOf(engine, page)).find(({name}) => name === 'consent-choice')?.ends;
    const addBlank = () => site.addRaw('<!doctype html><title>Blank</title>');

    /** A blank page of a profile in which a cookie and a copy are kept; the cookie for a week, as Brave does. */
    async function seeded(t, {cookie, copy}) {
      const page = await site.newPage(t);
      await page.goto(addBlank());
      await page.evaluate(keep, cookie, copy);
      return page;
    }

    /** The same, gone to a page with the library. */
    async function openWith(t, {cookie, copy, ...options}) {
      const page = await seeded(t, {cookie, copy});
      const made = site.addPage(options);
      await goTo(page, made.url);
      return {page, made};
    }

    const leave = (page) => page.goto(addBlank());

    async function runsNothing(page, made) {
      await sleep(QUIET_MS);
      assert.deepEqual((await seenOf(page)).ran, ['own']);
      assert.equal(made.vendorRequests(), 0);
    }

    /** The cookie comes to be this record, renewed now, for the rest of its life. */
    async function comesToBeRenewed(page, record, life = LIFE_SECONDS) {
      await comesTo(async () => (await records(page)).map(withoutRenewal), [withoutRenewal(record)]);
      await comesTo(async () => isNear(await endOf(page), changedAt(record) + life), true);
      const [renewed] = await records(page);
      assert.ok(isNear(renewedAt(renewed), secondsNow()), renewed);
    }

    /** The cookie stays as it was seeded, for the week that it was given. */
    async function staysAsSeeded(page, record) {
      await sleep(QUIET_MS);
      assert.deepEqual(await records(page), [record]);
      assert.ok(isNear(await endOf(page), secondsNow() + WEEK_SECONDS), String(await endOf(page)));
    }

    it('whose cookie was lost comes back from its copy, with its id and its times', async (t) => {
      const copy = agedRecord(100);
      const {page} = await openWith(t, {copy});
      await comesToRun(page, ['own', 'analytics']);
      assert.equal(await page.evaluate(bannerIsGone), true);
      const {created, updated} = await page.evaluate(times);
      assert.deepEqual([created, updated], [changedAt(copy), changedAt(copy)]);
      assert.deepEqual(await records(page), []);

      await leave(page);

      await comesToBeRenewed(page, copy);
    });

    it('that is a refusal comes back as one', async (t) => {
      const copy = agedRecord(100, REFUSAL);
      const {page, made} = await openWith(t, {copy});
      await runsNothing(page, made);
      assert.equal(await page.evaluate(bannerIsGone), true);

      await leave(page);

      // The refusal of marketing lasts longer than other answers.
      await comesToBeRenewed(page, copy, 366 * DAY_SECONDS);
    });

    itOnce('does not come back within two seconds of a decision', async (t) => {
      // A decision that counts as one of this moment for as long as the test takes.
      const copy = agedRecord(-30 / DAY_SECONDS);
      const {page} = await openWith(t, {copy});
      await comesToRun(page, ['own', 'analytics']);

      await leave(page);

      await sleep(QUIET_MS);
      assert.deepEqual(await records(page), []);
    });

    it('is renewed when the visitor leaves, and ends when it was to end', async (t) => {
      const cookie = agedRecord(100);
      const {page} = await openWith(t, {cookie});
      await comesToRun(page, ['own', 'analytics']);
      assert.ok(isNear(await endOf(page), secondsNow() + WEEK_SECONDS));

      await leave(page);

      await comesToBeRenewed(page, cookie);
    });

    // N3 of docs/law.md.
    it('of a landing page is left alone there, and a decision gets its full life on the next page', async (t) => {
      const landing = site.addPage({});
      const elsewhere = new URL(addBlank());
      elsewhere.hostname = elsewhere.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
      const page = await site.newPage(t);
      await page.goto(elsewhere.href);
      await page.evaluate((href) => void (location.href = href), `${landing.url}?click=1`);
      await page.waitFor(bannerShows);
      await page.evaluate(() => history.replaceState(null, '', location.pathname));

      await page.evaluate(() => window.consent.decide({analytics: true, marketing: false}));
      await sleep(OLD_ENOUGH_MS);
      const [decided] = await records(page);
      const next = site.addPage({});
      await page.evaluate((href) => void (location.href = href), next.url);
      await comesTo(async () => page.evaluate(() => location.href), next.url);
      await page.waitFor(() => window.consent?.record);
      assert.deepEqual(await records(page), [decided]);

      await leave(page);

      await comesToBeRenewed(page, decided, 366 * DAY_SECONDS);
    });

    const tabs = engine === 'webkit' ? {skip: "its driver leaves a window's tabs visible to themselves"} : {};
    it('is renewed when another tab comes to the front', tabs, async (t) => {
      const cookie = agedRecord(100);
      const {page} = await openWith(t, {cookie});
      const other = await page.newTab();
      await other.raw.bringToFront();
      await page.waitFor(() => document.hidden);

      await comesToBeRenewed(page, cookie);
      assert.deepEqual((await seenOf(page)).ran, ['own', 'analytics']);
    });

    itOnce('is renewed again a day after a renewal', async (t) => {
      const cookie = renewedRecord(100, 1.1);
      const {page} = await openWith(t, {cookie});

      await leave(page);

      await comesToBeRenewed(page, cookie);
    });

    const recent = {
      'that was renewed on the same day, by the page or by a server,': () => renewedRecord(100, 0.9),
      'of a decision of the same day': () => agedRecord(0.9),
    };
    for (const [name, make] of Object.entries(recent)) {
      itOnce(`${name} is not renewed`, async (t) => {
        const cookie = make();
        const {page} = await openWith(t, {cookie});
        await comesToRun(page, ['own', 'analytics']);

        await leave(page);

        await staysAsSeeded(page, cookie);
      });
    }

    itOnce('is renewed once when the visitor leaves one page after another', async (t) => {
      const cookie = agedRecord(100);
      const {page} = await openWith(t, {cookie});
      await leave(page);
      await comesToBeRenewed(page, cookie);
      const [renewed] = await records(page);
      await sleep(1100);

      await goTo(page, site.addPage({}).url);
      await leave(page);

      await sleep(QUIET_MS);
      assert.deepEqual(await records(page), [renewed]);
    });

    /** Follows a link to a page with the library, from another site or from this one. */
    async function land(t, {cookie, from, end, ...options}) {
      const page = await seeded(t, {cookie});
      const made = site.addPage(options);
      await page.goto(from === 'elsewhere' ? site.elsewhere(addBlank()) : addBlank());
      await page.evaluate((url) => void setTimeout(() => (location.href = url)), made.url + end);
      await page.waitFor(() => window.seen?.ran.includes('analytics'));
      assert.notEqual(await page.evaluate(() => document.referrer), '');
      return page;
    }

    const tidy = '<script>history.replaceState(null, "", location.pathname)</script>';
    const landings = {
      'with a query': {end: '?utm_source=a'},
      'with a fragment': {end: '#a'},
      'with a query that the page has tidied away': {end: '?utm_source=a', head: tidy},
      'with a fragment that the page has tidied away': {end: '#a', head: tidy},
    };
    for (const [name, options] of Object.entries(landings)) {
      const itHere = options.head ? itOnce : it;
      itHere(`is not renewed on a landing from another site ${name}`, async (t) => {
        const cookie = agedRecord(100);
        const page = await land(t, {cookie, from: 'elsewhere', ...options});

        await leave(page);

        await staysAsSeeded(page, cookie);
      });
    }

    const ordinary = {
      'another site without query and fragment': {from: 'elsewhere', end: ''},
      'the same site with a query': {from: 'here', end: '?page=2'},
    };
    for (const [name, options] of Object.entries(ordinary)) {
      itOnce(`is renewed on a landing from ${name}`, async (t) => {
        const cookie = agedRecord(100);
        const page = await land(t, {cookie, ...options});

        await leave(page);

        await comesToBeRenewed(page, cookie);
      });
    }

    it('that was changed in another tab stays changed when this one goes', async (t) => {
      const body = () => '<main>Nothing that would have it loaded anew</main>';
      const {page} = await openWith(t, {cookie: agedRecord(100), body});
      const other = await page.newTab();
      await goTo(other, site.addPage({body}).url);
      await other.evaluate(() => window.consent.rejectAll());
      const [refusal] = await records(page);

      await leave(page);

      await sleep(QUIET_MS);
      const [last, ...more] = await records(page);
      assert.equal(last.replace('&f=clear', ''), refusal.replace('&f=clear', ''));
      assert.match(last, /&g=&d=analytics\.marketing&/);
      assert.deepEqual(more, []);
    });

    it('that another window refuses right before the renewal stays refused', async (t) => {
      const refusal = agedRecord(5 / DAY_SECONDS, REFUSAL);
      const {page} = await openWith(t, {cookie: agedRecord(100)});
      await comesToRun(page, ['own', 'analytics']);
      await page.evaluate(refuseBeforeTheNextWrite, refusal);
      await leave(page);
      assert.equal(await page.evaluate(copyNow), refusal);

      const made = site.addPage({});
      await goTo(page, made.url);

      await runsNothing(page, made);
      await leave(page);
      await comesTo(async () => (await records(page)).map(withoutRenewal), [refusal]);
    });

    itOnce('that a slow answer of a server has set back comes back as it was decided', async (t) => {
      const refusal = agedRecord(0.5, REFUSAL);
      const page = await seeded(t, {cookie: refusal, copy: refusal});
      const made = site.addPage({cookie: renewedRecord(100, 0)});
      await goTo(page, made.url);

      await runsNothing(page, made);
      assert.equal(await page.evaluate(bannerIsGone), true);
      await leave(page);
      await comesTo(async () => (await records(page)).map(withoutRenewal), [refusal]);
    });

    itOnce('in two cookies that differ is not renewed', async (t) => {
      const page = await seeded(t, {cookie: agedRecord(100)});
      await page.evaluate(keepSecond, agedRecord(100, REFUSAL));
      const before = (await records(page)).sort();
      assert.equal(before.length, 2);
      const made = site.addPage({});
      await goTo(page, made.url);
      await runsNothing(page, made);

      await leave(page);

      await sleep(QUIET_MS);
      assert.deepEqual((await records(page)).sort(), before);
    });

    itOnce('past its life does not come back from its copy', async (t) => {
      const {page, made} = await openWith(t, {copy: agedRecord(183)});

      await page.waitFor(bannerShows);
      await runsNothing(page, made);
      await leave(page);
      await sleep(QUIET_MS);
      assert.deepEqual(await records(page), []);
    });

    const contradictions = {
      'a refusal': {cookie: recordText(REFUSAL), asks: false},
      'a record that cannot be read': {cookie: 'v=1&id=broken', asks: true},
      'a record of another version': {cookie: recordText().replace('v=1', 'v=2'), asks: true},
      "another visitor's record past its life": {cookie: otherId(agedRecord(183)), asks: true},
    };
    for (const [name, {cookie, asks}] of Object.entries(contradictions)) {
      itOnce(`does not come from a copy that grants while the cookie is ${name}`, async (t) => {
        const {page, made} = await openWith(t, {cookie, copy: agedRecord(1)});

        if (asks) await page.waitFor(bannerShows);
        await runsNothing(page, made);
        assert.equal(await page.evaluate(bannerIsGone), !asks);
        await goTo(page, site.addPage({}).url);
        await sleep(QUIET_MS);
        assert.deepEqual((await seenOf(page)).ran, ['own']);
      });
    }

    itOnce('that was refused is not granted by an older copy once the cookie is lost', async (t) => {
      const {page} = await openWith(t, {cookie: recordText(REFUSAL), copy: agedRecord(100)});
      await leave(page);
      await page.evaluate(loseCookie);

      const made = site.addPage({});
      await goTo(page, made.url);

      await runsNothing(page, made);
    });
  });
}
