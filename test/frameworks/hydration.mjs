// What a page must do that a server has rendered: nothing shows, moves or differs before the library is there, or after.
import assert from 'node:assert/strict';
import {poll} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows, isStarted} from '../e2e/in-page.mjs';
import {ACCEPT, ALL, assertNotes, FIRST_ROUTE, showsText} from './scenario.mjs';

const ANSWERED = ['request banner', `change +${ALL} -`];

/** Notes every frame that is drawn in which the banner has a box. */
function watchBanner() {
  window.drawn = 0;
  const look = () => {
    if (document.querySelector('consent-banner')?.getClientRects().length > 0) window.drawn++;
    requestAnimationFrame(look);
  };
  look();
}

/** Names of the elements that have moved so far. */
const movedIn = (page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({type: 'layout-shift', buffered: true});
    const shifts = observer.takeRecords();
    return shifts.flatMap(({sources}) => sources.map(({node}) => node?.nodeName ?? 'gone'));
  });

/** Holds back the answers to some requests. */
async function holdBack(page, pattern) {
  const held = [];
  let open = false;
  await page.raw.setRequestInterception(true);
  page.raw.on('request', (request) => {
    if (open || !pattern.test(request.url())) void request.continue();
    else held.push(request);
  });
  return {
    untilHeld: () =>
      poll(
        () => held.length > 0,
        () => `nothing is asked for like ${pattern}`,
      ),
    async release() {
      open = true;
      await Promise.all(held.map((request) => request.continue()));
    },
  };
}

/** What the page is while the library is on its way. */
const shownWithout = (page) =>
  page.evaluate(() => {
    const banner = document.querySelector('consent-banner');
    return {
      defined: banner.matches(':defined'),
      display: getComputedStyle(banner).display,
      boxes: banner.getClientRects().length,
      text: document.body.innerText.includes('We count visits.'),
      welcome: document.querySelector('h1').checkVisibility(),
    };
  });

const showsNothingBefore =
  (pattern) =>
  async ({page, url}) => {
    await page.raw.evaluateOnNewDocument(watchBanner);
    const library = await holdBack(page, pattern);
    await page.goto(url, {wait: 'start'});
    await library.untilHeld();
    await page.waitFor(() => document.readyState !== 'loading');
    assert.deepEqual(await shownWithout(page), {
      ...{defined: false, display: 'none', boxes: 0, text: false, welcome: true},
    });
    assert.equal(await page.evaluate(() => window.drawn), 0);
    await library.release();
    await page.waitFor(bannerShows);
    await page.waitFor(() => document.querySelector('consent-embed').matches(':defined'));
  };

async function movesNothing({page}) {
  assert.deepEqual(await movedIn(page), []);
}

async function staysAwayLater({page}) {
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertNotes(page, [...FIRST_ROUTE, ...ANSWERED]);
  await page.evaluate(() => sessionStorage.removeItem('notes'));
  await page.reload();
  await page.waitFor(isStarted);
  await assertNotes(page, FIRST_ROUTE);
  assert.equal(await page.evaluate(() => window.drawn), 0);
  assert.deepEqual(await movedIn(page), []);
}

/** @param pattern Addresses of the files that hold the library. */
export const heldBack = (pattern) => [
  [
    'library held back',
    [
      ['shows nothing before the library is there', showsNothingBefore(pattern)],
      ['moves nothing', movesNothing],
      ['draws no banner for who has answered', staysAwayLater],
    ],
  ],
];

const isHydrated = () => window.hydrated === true;

/** React has the page in hand: what is rendered again is there. */
async function rendersAgain(page) {
  await page.waitFor(isHydrated);
  await page.click('#count');
  await page.waitFor(showsText, 'main', 'again 1 times');
}

async function hydratesBefore({page, url}) {
  const library = await holdBack(page, /library/);
  await page.goto(url, {wait: 'start'});
  await library.untilHeld();
  await rendersAgain(page);
  await library.release();
  await page.waitFor(bannerShows);
}

async function hydratesAfter({page, url}) {
  await page.goto(`${url}?library=first`);
  await rendersAgain(page);
  assert.equal(await page.evaluate(bannerShows), true);
  await page.click('#toggle');
  await page.waitFor(() => !document.querySelector('consent-banner'));
  await page.click('#toggle');
  await page.waitFor(bannerShows);
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertNotes(page, [...FIRST_ROUTE, ...ANSWERED]);
}

/** Gated scripts have run, and are changed by that, when React looks at them. */
async function hydratesAfterScripts({page}) {
  await page.evaluate(() => sessionStorage.removeItem('notes'));
  await page.reload();
  await rendersAgain(page);
  await assertNotes(page, FIRST_ROUTE);
  await page.click('#report');
  await page.waitFor(showsText, 'h1', 'Report');
  await assertNotes(page, [...FIRST_ROUTE, 'ran report']);
}

const statsTag = (page) =>
  page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    return /<script[^>]*stats\.js[^>]*>/.exec(html)[0];
  });

async function gatesForNewVisitor({page, url}) {
  await page.goto(`${url}stats`);
  await rendersAgain(page);
  await page.waitFor(bannerShows);
  assert.match(await statsTag(page), /type="text\/plain" data-consent="analytics"/);
  await assertNotes(page, []);
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertNotes(page, [...FIRST_ROUTE, ...ANSWERED, 'ran stats']);
}

/** On the server, by the cookie. */
async function leavesGateOut({page}) {
  await page.evaluate(() => sessionStorage.removeItem('notes'));
  await page.reload();
  await rendersAgain(page);
  assert.equal(await statsTag(page), '<script defer="" src="/stats.js">');
  await assertNotes(page, [...FIRST_ROUTE, 'ran stats']);
}

/** Code had run, so the page is loaded anew by itself. */
async function gatesAfterWithdrawal({page}) {
  await page.evaluate(() => {
    window.before = true;
    void window.consent.rejectAll();
  });
  await page.waitFor(() => !window.before);
  await rendersAgain(page);
  assert.match(await statsTag(page), /type="text\/plain" data-consent="analytics"/);
  await page.evaluate(() => sessionStorage.removeItem('notes'));
  await page.reload();
  await rendersAgain(page);
  await page.waitFor(isStarted);
  await assertNotes(page, []);
}

/** For pages that React renders on a server, and takes up in the browser. */
export const hydration = [
  ['hydration', [['goes on before the library is there', hydratesBefore]]],
  [
    'hydration after the library',
    [
      ['takes up a page that asks', hydratesAfter],
      ['takes up a page whose scripts have run', hydratesAfterScripts],
    ],
  ],
  [
    'consent on the server',
    [
      ['gates for a new visitor', gatesForNewVisitor],
      ['leaves the gate out for who has granted', leavesGateOut],
      ['gates again after a withdrawal', gatesAfterWithdrawal],
    ],
  ],
];
