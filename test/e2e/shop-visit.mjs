// A visit to the demo shop: its own server and its own browser profile, and what the visit leaves behind in both.
import assert from 'node:assert/strict';
import {startDemo} from '../../demo/server.mjs';
import {stableName} from '../helpers/web-files.mjs';
import {comesTo} from './comes-to.mjs';
import {cookiesOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {bannerShows, dialogIsGone, dialogShows, ranVendors, storedKeys} from './in-page.mjs';

/** A decision on a page with a query leaves this until the next page (docs/safari.md). The partner's link leads to one. */
const LANDING_NOTE = 'session consent-elements:short-life';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** What each vendor stores. Over http WebKit keeps no cookie that is `Secure`, not even at localhost. */
export const VENDORS = {
  mixpanel: {
    category: 'personalization',
    cookies: () => ['mp_farglow-demo_mixpanel'],
    stored: [
      'indexeddb mixpanelBrowserDb',
      'indexeddb mixpanelFlagsDb',
      'local __mpq_farglow-demo_ev',
      'session mp_gen_new_tab_id_mixpanel_farglow-demo',
      'session mp_tab_id_mixpanel_farglow-demo',
    ],
  },
  clarity: {category: 'analytics', cookies: () => ['_clck', '_clsk'], stored: ['session _cltk']},
  snowplow: {
    category: 'marketing',
    cookies: (engine) => (engine === 'webkit' ? [] : ['_sp_id.*', '_sp_ses.*']),
    stored: ['local snowplowOutQueue_farglow'],
  },
};

/** Snowplow's cookies have names with a hash. */
async function readCookies({engine}, page) {
  const all = await cookiesOf(engine, page);
  return all.map(({name, value, ends}) => ({
    name: name.replace(/^(_sp_\w+)\..*/, '$1.*'),
    value,
    session: ends === null,
  }));
}

/** Opens the shop in a new profile. At the end of the test all is closed, and no error may have been uncaught. */
export async function visitShop(t, browser, path = '/shop/') {
  const demo = await startDemo({port: 0, quiet: true});
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await demo.close();
    assert.deepEqual(page.errors, []);
  });
  if (browser.engine !== 'webkit') await page.setViewport(1024, 730); // which WebKit's window has by itself
  const requests = (origin) => demo.log().filter((entry) => entry.origin === origin);
  const cookies = () => readCookies(browser, page);
  const ran = () => page.evaluate(ranVendors);

  const visit = {
    page,
    cookies,
    ran,
    goto: (to) => page.goto(demo.site + to),
    stored: async () => (await page.evaluate(storedKeys)).filter((key) => key !== LANDING_NOTE),
    collected: demo.collected,
    cookieNames: async () => (await cookies()).map(({name}) => name).sort(),
    record: async () => (await cookies()).find(({name}) => name === 'consent-choice')?.value,
    pageLoads: () =>
      requests('site').filter((entry) => entry.path === new URL(path, demo.site).pathname).length,
    /** The library's files that were asked for. */
    libraryFiles: () => {
      const found = requests('cdn').map((entry) => /^\/consent-elements\/(.*)/.exec(entry.path)?.[1]);
      return found.filter((name) => name !== undefined).map(stableName);
    },
    /** What the second origin was asked for besides the library. */
    vendorRequests: () => {
      const others = requests('cdn').filter((entry) => !entry.path.startsWith('/consent-elements/'));
      return others.map(({method, path: asked}) => `${method} ${asked}`);
    },
    forgetRequests: demo.reset,
    quiet: () => sleep(QUIET_MS),
    async answer(part) {
      await page.waitFor(bannerShows);
      await page.click(`consent-banner >>> [part~=${part}]`);
    },
    async openPreferences(opener = 'consent-banner >>> [part~=preferences]') {
      await page.click(opener);
      await page.waitFor(dialogShows);
    },
    inPreferences: (part) => page.click(`consent-preferences >>> [part~=${part}]`),
    async toggle(...categories) {
      for (const name of categories) await visit.inPreferences(`switch][data-name=${name}`);
    },
    async save() {
      await visit.inPreferences('save');
      await page.waitFor(dialogIsGone);
    },
    /** Nothing but what needs no consent: the session's cookie and, once decided, the record with its copy. */
    async assertNothingOptional({decided}) {
      assert.deepEqual(visit.vendorRequests(), []);
      assert.deepEqual(await visit.cookieNames(), decided ? ['consent-choice', 'sid'] : ['sid']);
      assert.deepEqual(await visit.stored(), decided ? ['local consent-choice'] : []);
      assert.deepEqual(await ran(), []);
    },
    /** These vendors and no others have run once each, told the collector, and stored what they store. */
    async assertOnly(names, besides = []) {
      await comesTo(ran, names);
      const vendors = names.map((name) => VENDORS[name]);
      const own = vendors.flatMap((vendor) => vendor.cookies(browser.engine));
      await comesTo(visit.cookieNames, [...own, ...besides, 'consent-choice', 'sid'].sort());
      await comesTo(visit.stored, [...vendors.flatMap(({stored}) => stored), 'local consent-choice'].sort());
      const heard = () => Object.keys(VENDORS).filter((name) => demo.collected()[name] > 0);
      await comesTo(
        heard,
        Object.keys(VENDORS).filter((name) => names.includes(name)),
      );
      await visit.quiet();
      assert.deepEqual(await ran(), names);
      // None twice; on a second page WebKit has them in its memory.
      const scripts = visit.vendorRequests().filter((request) => request.startsWith('GET /vendors/'));
      assert.deepEqual(scripts.sort(), [...new Set(scripts)].sort());
      for (const script of scripts) assert.ok(names.includes(/(\w+)\.js$/.exec(script)[1]), script);
    },
  };
  await visit.goto(path);
  return visit;
}
