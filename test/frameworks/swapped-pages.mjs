// What an app must do besides whose pages are not loaded, but put in place of each other by a script.
import assert from 'node:assert/strict';
import {bannerIsGone, bannerShows, dialogIsGone, dialogShows} from '../e2e/in-page.mjs';
import {
  ACCEPT,
  assertNotes,
  FIRST_ROUTE,
  load,
  notesOf,
  PREFERENCES,
  showsText,
  twoTurns,
} from './scenario.mjs';

const goTo = async (page, selector, heading) => {
  await page.click(selector);
  await page.waitFor(showsText, 'h1', heading);
};

const ran = (all) => {
  const notes = JSON.parse(sessionStorage.getItem('notes') ?? '[]');
  return all.every((note) => notes.includes(note));
};
const ranAll = (page) => page.waitFor(ran, FIRST_ROUTE);

const forgetNotes = (page) => page.evaluate(() => sessionStorage.removeItem('notes'));

async function asksOnNextPage(app) {
  const {page} = app;
  await load(app);
  await page.evaluate(() => void (window.before = true));
  await goTo(page, '#report', 'Report');
  await page.waitFor(bannerShows);
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await page.waitFor(ran, ['ran report']);
  assert.equal(await page.evaluate(() => window.before), true, 'the page has reloaded');
}

async function opensOnNextPage(app) {
  const {page} = app;
  await load(app);
  await page.click('#settings');
  await page.waitFor(dialogShows);
  await page.click(`${PREFERENCES}[part~=close]`);
  await page.waitFor(dialogIsGone);
  await goTo(page, '#report', 'Report');
  await page.click('#settings');
  await page.waitFor(dialogShows);
}

/** The visitor accepts, goes on, takes it back there, and goes back. Nothing is to stop that had no time to stop. */
async function forgetsGrantOnWayBack({page, url, start = ''}) {
  await page.goto(`${url}${start}`);
  await page.waitFor(bannerShows);
  await page.evaluate(() => document.addEventListener('consent-reload', (event) => event.preventDefault()));
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await ranAll(page);
  await goTo(page, '#report', 'Report');
  await page.evaluate(() => window.consent.rejectAll());
  await forgetNotes(page);
  await page.evaluate(() => history.back());
  await page.waitFor(showsText, 'h1', 'Welcome');
  await page.evaluate(twoTurns);
  await page.raw.waitForNetworkIdle({idleTime: 200});
  assert.deepEqual(await notesOf(page), []);
}

/** The page is compared with what the server sends, and what differs is changed in place. */
async function keepsAskingWhenMorphed(app) {
  await load(app);
  await app.page.click('#morph');
  await app.page.waitFor(showsText, 'main', 'again 9 times');
  await app.page.evaluate(twoTurns);
  assert.equal(await app.page.evaluate(bannerShows), true);
}

async function runsOnceWhenMorphed({page, url, start = ''}) {
  await load({page, url: `${url}${start}`});
  await page.click(ACCEPT);
  await ranAll(page);
  await page.waitFor(bannerIsGone);
  await forgetNotes(page);
  await page.click('#morph');
  await page.waitFor(showsText, 'main', 'again 9 times');
  await page.evaluate(twoTurns);
  await page.raw.waitForNetworkIdle({idleTime: 200});
  assert.deepEqual(await notesOf(page), []);
}

/** Not after the time that a script is given which hangs. */
async function runsLaterWhenMorphed({page}) {
  await forgetNotes(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.consent = 'analytics';
    script.text = `note(performance.now() - ${performance.now()} < 2000 ? 'ran late' : 'ran too late')`;
    document.querySelector('main').append(script);
  });
  await assertNotes(page, ['ran late']);
}

/** For apps that go to another page by putting it in place of the one before. */
export const swappedPages = [
  ['page put in', [['asks on the next page, too', asksOnNextPage]]],
  ['dialog', [['opens the preferences on the next page, too', opensOnNextPage]]],
];

/** For those that keep a copy of a page for the way back. @param start Where such a page is. */
export const keptPages = (start) => [
  ['kept page', [['runs nothing that was taken back', (app) => forgetsGrantOnWayBack({...app, start})]]],
];

/** For those that compare a page with what it becomes, and change it in place. */
export const morphedPages = [
  ['morphed while asking', [['goes on asking', keepsAskingWhenMorphed]]],
  [
    'morphed when granted',
    [
      ['runs nothing again', runsOnceWhenMorphed],
      ['runs at once what comes later', runsLaterWhenMorphed],
    ],
  ],
];

/** For those that compare the head with that of the next page. @param start Where a page has a gated script in it. */
export const comparedHeads = (start) => [
  ['head', [['runs its scripts once', (app) => runsOnceWhenMorphed({...app, start})]]],
];
