// What holds in each build: the record, jars, consent.when, withdrawal and deletion. Build first: npm run build
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {comesTo} from '../e2e/comes-to.mjs';
import {cookieNamesOf, cookiesOf, fieldOf, recordsOf} from '../e2e/cookies.mjs';
import {sleep} from '../e2e/driver-common.mjs';
import {playsAgain, usualEngines} from '../e2e/driver.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {assertAllRan, assertOnlyOwn, goTo, recordText, seenOf, useSmallSite} from '../e2e/small-site.mjs';
import {BUILDS} from './builds.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

const ALL = ['analytics', 'marketing'];

const SHAPE =
  /^v=1&id=[\da-f-]{36}&t=\d{10}&u=\d{10}&p=1&l=en&h=\w+&g=analytics\.marketing&d=&o=banner(&m=\d{1,3})?$/;

const nothing = () => '<main><h1>A page with nothing gated</h1></main>';

// These run in the page.
const acceptAll = () => window.consent.acceptAll();
const rejectAll = () => window.consent.rejectAll();
const copy = () => localStorage.getItem('consent-choice');
const fillBrowser = () => {
  for (const name of ['_ga', '_pk_id.1', '_mk', 'other']) document.cookie = `${name}=1; path=/`;
  for (const key of ['seen_a', 'seen_', 'unseen']) localStorage.setItem(key, '1');
};
const keysOf = () => Object.keys(localStorage).sort();
/** Puts into a jar what can be told from everything else. */
const put = (name) =>
  void window.consent.jar(name).set('basket', 'full', {expires: name === 'necessary' ? undefined : 30});
const take = (name) => window.consent.jar(name).get('basket') ?? null;
const watch = () => {
  window.notes = [];
  window.consent.when('analytics', ({signal}) => {
    notes.push('started');
    signal.addEventListener('abort', () => notes.push('aborted'));
  });
  document.addEventListener('consent-change', ({added, removed}) => notes.push({added, removed}));
};
const notes = () => window.notes;

/** The builds hold the same code, so the second engine tries one of them. */
const FIRST = {'the script tag': BUILDS['the script tag']};

for (const engine of usualEngines()) {
  for (const [build, describeBuild] of Object.entries(playsAgain(engine) ? BUILDS : FIRST)) {
    describe(`${build} in ${engine}`, () => {
      const site = useSmallSite(engine);
      let options;
      before(async () => {
        options = await describeBuild();
      });
      const add = (more) => site.addPage({...options, ...more});
      const record = async (page) => (await recordsOf(engine, page))[0];
      const names = (page) => cookieNamesOf(engine, page);

      describe('the record', () => {
        it('is asked for, and until then nothing runs or is stored', async (t) => {
          const made = add();
          const page = await site.open(t, made.url);

          await page.waitFor(bannerShows);

          await assertOnlyOwn(page, made);
          assert.deepEqual(await names(page), []);
          assert.equal(await page.evaluate(copy), null);
        });

        it('of a yes is one cookie, with a copy, and all that is granted runs once', async (t) => {
          const made = add();
          const page = await site.open(t, made.url);
          await page.waitFor(bannerShows);

          await page.click('consent-banner >>> [part~=accept]');

          await assertAllRan(page, made);
          await page.waitFor(bannerIsGone);
          const [text, ...more] = await recordsOf(engine, page);
          assert.match(text, SHAPE);
          assert.deepEqual(more, []);
          assert.equal(await page.evaluate(copy), text);
        });

        it('of a yes lets the next page run everything, and ask nothing', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);
          await page.evaluate(acceptAll);
          const next = add();

          await goTo(page, next.url);

          await assertAllRan(page, next);
          assert.equal(await page.evaluate(bannerIsGone), true);
        });

        it('of a no is kept, and the next page runs and asks nothing', async (t) => {
          const page = await site.open(t, add().url);
          await page.waitFor(bannerShows);

          await page.click('consent-banner >>> [part~=reject]');

          await page.waitFor(bannerIsGone);
          assert.deepEqual(fieldOf(await record(page), 'd'), ALL);
          const next = add();
          await goTo(page, next.url);
          await sleep(QUIET_MS);
          await assertOnlyOwn(page, next);
          assert.equal(await page.evaluate(bannerIsGone), true);
        });

        it('is changed by name, in the turn of the call', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);

          const told = await page.evaluate(() => [
            window.consent.decide({analytics: true}),
            window.consent.isGranted('analytics'),
            window.consent.isGranted('marketing'),
            document.cookie,
          ]);

          assert.deepEqual(told.slice(0, 3), [true, true, false]);
          assert.match(told[3], /&g=analytics&d=&o=api/);
        });

        it('is not changed by a choice that is none', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());
          const kept = await record(page);

          const codes = await page.evaluate(() =>
            ['analytics', 1, null, {analytics: 'no'}, {analitics: true}].map((choice) => {
              try {
                return window.consent.decide(choice);
              } catch ({code}) {
                return code;
              }
            }),
          );

          assert.deepEqual(codes, ['bad-choice', 'bad-choice', 'bad-choice', 'bad-choice', 'unknown-name']);
          assert.equal(await record(page), kept);
        });

        for (const [what, text] of Object.entries({
          'that cannot be read': 'v=1&id=broken',
          'of another program': 'granted',
        })) {
          it(`${what} grants nothing, and the visitor is asked`, async (t) => {
            const made = add();
            const page = await site.openLater(t, made.url, text);

            await page.waitFor(bannerShows);

            await assertOnlyOwn(page, made);
          });
        }
      });

      describe('the record of a former tool', () => {
        const DAY_MS = 86_400_000;
        const dayOf = (daysAgo) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
        const cookiebotOf = (isYes) => {
          const names = `necessary:true,preferences:${isYes},statistics:${isYes},marketing:${isYes}`;
          return `CookieConsent={stamp:%27x%27,${names},method:%27explicit%27,ver:1,utc:${Date.now() - 30 * DAY_MS}}`;
        };
        /** Opens the page in a profile with a cookie of the former tool. */
        async function openAfter(t, cookie, policy) {
          const former = site.addRaw('<!doctype html><title>The site until now</title>', {
            'set-cookie': `${cookie}; Path=/`,
          });
          const page = await site.newPage(t);
          await page.goto(former);
          const made = site.addPage(await describeBuild({importFrom: 'cookiebot', ...policy}));
          await goTo(page, made.url);
          return {page, made};
        }

        it('is taken over if it is a refusal, and the visitor is not asked', async (t) => {
          const {page, made} = await openAfter(t, cookiebotOf(false));

          await comesTo(() => names(page), ['consent-choice']);

          const text = await record(page);
          assert.deepEqual([fieldOf(text, 'd'), fieldOf(text, 'o')], [ALL, ['import', 'cookiebot']]);
          assert.equal(await page.evaluate(bannerIsGone), true);
          await assertOnlyOwn(page, made);
        });

        it('is taken over if it is a dated grant and the site says so, and all of it runs', async (t) => {
          const {page, made} = await openAfter(t, cookiebotOf(true), {
            importGrants: 'true',
            importUntil: dayOf(2),
          });

          await assertAllRan(page, made);

          assert.deepEqual(fieldOf(await record(page), 'g'), ALL);
          assert.equal(await page.evaluate(bannerIsGone), true);
        });

        it('grants nothing unless the site says so, and the visitor is asked', async (t) => {
          const {page, made} = await openAfter(t, cookiebotOf(true));

          await page.waitFor(bannerShows);

          await assertOnlyOwn(page, made);
          assert.deepEqual(await names(page), ['CookieConsent']);
        });
      });

      describe('a jar', () => {
        it('keeps its cookie in memory until its category is granted', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);

          await page.evaluate(put, 'analytics');
          assert.equal(await page.evaluate(take, 'analytics'), 'full');
          assert.deepEqual(await names(page), []);
          await page.evaluate(acceptAll);

          await comesTo(() => names(page), ['basket', 'consent-choice']);
          const basket = (await cookiesOf(engine, page)).find(({name}) => name === 'basket');
          assert.equal(basket.value, 'full');
          assert.notEqual(basket.ends, null);
        });

        it('drops its cookie at a refusal', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);
          await page.evaluate(put, 'analytics');

          await page.evaluate(rejectAll);
          assert.equal(await page.evaluate(take, 'analytics'), null);
          await page.evaluate(acceptAll);
          await sleep(QUIET_MS);

          assert.deepEqual(await names(page), ['consent-choice']);
        });

        it('deletes its cookie at a withdrawal', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());
          await page.evaluate(put, 'analytics');
          await comesTo(() => names(page), ['basket', 'consent-choice']);

          await page.evaluate(rejectAll);

          await comesTo(() => names(page), ['consent-choice']);
        });

        it('of what is necessary writes at once, for the visit', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);

          await page.evaluate(put, 'necessary');

          await comesTo(() => names(page), ['basket']);
          const [basket] = await cookiesOf(engine, page);
          assert.equal(basket.ends, null);
        });
      });

      describe('consent.when', () => {
        it('runs code at each grant, and aborts it at each withdrawal', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);
          await page.evaluate(watch);
          assert.deepEqual(await page.evaluate(notes), []);

          await page.evaluate(acceptAll);
          await page.evaluate(rejectAll);
          await page.evaluate(acceptAll);

          const yes = {added: ALL, removed: []};
          const no = {added: [], removed: ALL};
          await comesTo(() => page.evaluate(notes), ['started', yes, 'aborted', no, 'started', yes]);
        });

        it('runs at once what comes after the grant, unless it is taken off', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());

          const all = await page.evaluate(() => {
            const ran = [];
            window.consent.when('analytics & marketing', () => ran.push('both'));
            window.consent.when('!analytics', () => ran.push('none'));
            const off = window.consent.when('marketing', ({signal}) =>
              signal.addEventListener('abort', () => ran.push('off')),
            );
            off();
            return ran;
          });

          assert.deepEqual(all, ['both', 'off']);
        });

        it('runs the others when one throws', async (t) => {
          const page = await site.open(t, add({body: nothing}).url);
          await page.evaluate(() => {
            window.consent.when('analytics', () => {
              throw new Error('broken handler');
            });
          });
          await page.evaluate(watch);

          await page.evaluate(acceptAll);

          await comesTo(async () => (await page.evaluate(notes))[0], 'started');
          // Of a library from another origin the browser says no more than that something failed.
          assert.equal((await seenOf(page)).uncaught.length, 1);
        });
      });

      describe('a withdrawal', () => {
        it('deletes what is declared for it, and nothing else', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());
          await page.evaluate(fillBrowser);

          await page.evaluate(() => window.consent.decide({analytics: false}));

          await comesTo(() => names(page), ['_mk', 'consent-choice', 'other']);
          await comesTo(() => page.evaluate(keysOf), ['consent-choice', 'unseen']);
          assert.deepEqual((await seenOf(page)).failed, []);
        });

        it('reloads a page in which something ran that cannot stop, once', async (t) => {
          const head = '<script>sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1</script>';
          const made = add({head});
          const page = await site.openLater(t, made.url, recordText());
          await assertAllRan(page, made);

          await page.evaluate(rejectAll);

          await page.waitFor(() => sessionStorage.loads === '2' && window.consent?.policy);
          await sleep(QUIET_MS);
          assert.equal(await page.evaluate(() => sessionStorage.loads), '2');
          assert.deepEqual((await seenOf(page)).ran, ['own']);
          assert.equal(made.vendorRequests(), 1);
        });

        it('reloads no page in which everything can stop', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());
          await page.evaluate(watch);

          await page.evaluate(rejectAll);
          await sleep(QUIET_MS);

          const all = await page.evaluate(notes);
          assert.deepEqual(all, ['started', 'aborted', {added: [], removed: ALL}]);
        });

        it('in another window holds here', async (t) => {
          const page = await site.openLater(t, add({body: nothing}).url, recordText());
          const tab = await page.newTab();
          await goTo(tab, add({body: nothing}).url);

          await tab.evaluate(rejectAll);

          await page.waitFor(() => !window.consent.isGranted('analytics | marketing'));
        });
      });
    });
  }
}
