// These steps hold for each app that the test makes from a page of the documentation. A server renders the app, and a client
// router goes from page to page. The test stands in for the vendors, which are on another origin.
import assert from 'node:assert/strict';
import {bannerIsGone, bannerShows, dialogShows} from '../e2e/in-page.mjs';
import {ACCEPT, assertNotes, installNote, PREFERENCES} from './scenario.mjs';

export const REJECT = 'consent-banner >>> [part~=reject]';
/** What the cookie says when all that the recipes ask for is refused. */
export const ALL_REFUSED = /&g=&d=analytics\.personalization&/;

const SETTINGS = '[data-consent-action=preferences]';
const VENDOR = 'https://vendor.example/';

/**
 * Nothing that the app does: Lit says that it is the development build, Chromium that a preload came early, Astro that this
 * browser wants no animation.
 */
const HARMLESS = /Lit is in dev mode|was preloaded using link preload|prefer-reduced-motion/;

/** A dev server makes a page when it is first asked for. Unit: milliseconds. */
const NAVIGATION_LIMIT_MS = 90_000;

/** What every build of Lit keeps in its code. */
const LIT = /litHtmlVersions|reactiveElementVersions/;

/** Answers for the vendors. Each script notes that it ran; what counts page views is sent the path of each. */
function answerVendor(request, page) {
  page.vendor.push(request.url());
  const name = request.url().slice(VENDOR.length).replace('.js', '');
  const headers = {'access-control-allow-origin': '*'};
  if (name === 'count') {
    page.counted.push(request.postData());
    return request.respond({status: 204, headers});
  }
  return request.respond({contentType: 'text/javascript', headers, body: `window.note('ran ${name}')`});
}

/** Lets a page's scripts be held back, as by a slow network. */
function holdable(page) {
  page.held = [];
  page.holdScripts = () => void (page.isHolding = true);
  page.releaseScripts = () => {
    page.isHolding = false;
    return Promise.all(page.held.splice(0).map((request) => request.continue()));
  };
}

/**
 * A page in a profile of its own, which keeps what it asks the vendors for (`vendor`), the page views that it has them
 * count (`counted`), and which of the site's files hold Lit (`lit`). Any warning is an error.
 */
export async function openRecipePage(browser) {
  const page = await browser.newPage();
  const {raw} = page;
  page.vendor = [];
  page.counted = [];
  page.lit = [];
  holdable(page);
  raw.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !HARMLESS.test(text)) page.errors.push(text);
  });
  raw.on('request', (request) => {
    if (request.url().startsWith(VENDOR)) return answerVendor(request, page);
    // The browser asks for it by itself, and no page here has one.
    if (request.url().endsWith('/favicon.ico')) return request.respond({status: 204});
    if (page.isHolding && request.resourceType() === 'script') return page.held.push(request);
    return request.continue();
  });
  raw.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const text = await response.text().catch(() => '');
    if (LIT.test(text)) page.lit.push(response.url());
  });
  raw.setDefaultNavigationTimeout(NAVIGATION_LIMIT_MS);
  await raw.setRequestInterception(true);
  await raw.evaluateOnNewDocument(installNote);
  await page.setViewport(1280, 900);
  return page;
}

export const isIdle = ({raw}) => raw.waitForNetworkIdle({idleTime: 500});
const mark = (page) => page.evaluate(() => void (window.before = true));
const isSamePage = (page) => page.evaluate(() => window.before === true);
export const heading = (text) => [(wanted) => document.querySelector('h1')?.textContent === wanted, text];

/** What the visitor sees of a page that is at rest, and what the vendors have been asked for since. */
export async function assertQuiet(page) {
  await isIdle(page);
  assert.deepEqual(page.vendor, []);
  await assertNotes(page, []);
}

async function forget(page) {
  page.vendor.length = 0;
  page.counted.length = 0;
  page.lit.length = 0;
  await page.evaluate(() => sessionStorage.removeItem('notes'));
}

/** Goes to another page without loading it. */
export async function follow(page, href, text) {
  await mark(page);
  await page.click(`a[href="${href}"]`);
  await page.waitFor(...heading(text));
  assert.equal(await isSamePage(page), true, 'the page has reloaded');
}

export async function assertRan(page, ...names) {
  const expected = names.map((name) => `ran ${name}`);
  await assertNotes(page, expected);
  await isIdle(page);
  await assertNotes(page, expected);
}

/** A dev server builds each page at its first request, and may then reload the page by itself. */
const warmUp =
  ({report}) =>
  async ({page, url}) => {
    for (const path of ['/', report, '/', report]) {
      await page.goto(new URL(path, url).href);
      await page.waitFor(bannerShows).catch(() => undefined);
    }
    page.errors.length = 0;
  };

export async function asksNobody({page, url}) {
  await page.goto(url);
  await page.waitFor(bannerShows);
  await page.waitFor(...heading('Welcome'));
  await assertQuiet(page);
  assert.deepEqual(page.lit, [], 'Lit is loaded for a banner');
}

const asksNobodyLater =
  ({report}) =>
  async ({page}) => {
    await follow(page, report, 'Report');
    assert.equal(await page.evaluate(bannerShows), true);
    await assertQuiet(page);
  };

const asksNobodyRefused =
  ({report}) =>
  async ({page}) => {
    await page.click(REJECT);
    await page.waitFor(bannerIsGone);
    await assertQuiet(page);
    await page.reload();
    // A link that is followed before the framework has the page in hand loads the next page.
    await isIdle(page);
    await follow(page, '/', 'Welcome');
    await follow(page, report, 'Report');
    await assertQuiet(page);
    assert.equal(await page.evaluate(bannerIsGone), true);
  };

/** React's strict mode runs effects twice in the dev server, and page views are counted in one. */
function assertCounted({page, isStrict}, expected) {
  const counted = page.counted.filter((path, n, all) => !isStrict || path !== all[n - 1]);
  assert.deepEqual(counted, expected);
}

async function accepts(app) {
  const {page, url} = app;
  await page.goto(url);
  await page.waitFor(bannerShows);
  await mark(page);
  await page.click(ACCEPT);
  await page.waitFor(bannerIsGone);
  await assertRan(page, 'stats');
  assert.equal(page.vendor.filter((address) => address.endsWith('.js')).length, 1);
  assertCounted(app, ['/']);
}

async function rendersAgain({page}) {
  await page.waitFor(...heading('Welcome back'));
  assert.equal(await isSamePage(page), true, 'the page has reloaded');
  await assertRan(page, 'stats');
}

const navigates =
  ({report, first, again}) =>
  async (app) => {
    const {page} = app;
    await forget(page);
    await follow(page, report, 'Report');
    await assertRan(page, ...first);
    await forget(page);
    await follow(page, '/', 'Welcome back');
    await assertRan(page);
    await follow(page, report, 'Report');
    await assertRan(page, ...again);
    assertCounted(app, ['/', report]);
  };

/** Of a visitor who has decided, the server knows. */
const returns =
  ({report, first}) =>
  async (app) => {
    const {page, url} = app;
    await forget(page);
    await page.goto(url);
    await assertRan(page, 'stats');
    assert.equal(await page.evaluate(bannerIsGone), true);
    assert.deepEqual(page.lit, []);
    const {html, caching} = await page.evaluate(async () => {
      const response = await fetch(location.href);
      return {html: await response.text(), caching: response.headers.get('Cache-Control')};
    });
    assert.match(html, /<h1[^>]*>Welcome back<\/h1>/);
    assert.match(caching ?? '', /private|no-store/);
    await forget(page);
    await page.goto(new URL(report, url).href);
    await assertRan(page, 'stats', ...first);
    assertCounted(app, [report]);
    assert.deepEqual(page.lit, []);
    await follow(page, '/', 'Welcome back');
  };

async function opensPreferences({page}) {
  await page.click(SETTINGS);
  await page.waitFor(dialogShows);
  await isIdle(page);
  // So that its absence above means something.
  assert.notDeepEqual(page.lit, [], 'Lit has come with the dialog');
}

const withdraws =
  ({report}) =>
  async ({page}) => {
    await forget(page);
    await mark(page);
    await page.click(`${PREFERENCES}[part~=withdraw]`);
    await page.waitFor(() => !window.before && document.readyState === 'complete');
    await page.waitFor(...heading('Welcome'));
    await assertQuiet(page);
    await follow(page, report, 'Report');
    await assertQuiet(page);
    assert.equal(await page.evaluate(bannerIsGone), true);
  };

/**
 * @param options.report Address of the second page.
 * @param options.first Vendors' scripts that run when the visitor first comes to it.
 * @param options.again Those that run when the visitor comes to it again, without a load.
 */
export const recipeParts = ({report = '/report', first, again}) => [
  ['warm-up', [['has pages that can be loaded', warmUp({report})]]],
  [
    'refuses',
    [
      ['asks no vendor before a choice', asksNobody],
      ['asks no vendor on the next page', asksNobodyLater({report})],
      ['asks no vendor after a refusal', asksNobodyRefused({report})],
    ],
  ],
  [
    'accepts',
    [
      ['runs what is gated once', accepts],
      ['renders again what the server knows', rendersAgain],
      ['runs what a client navigation brings', navigates({report, first, again})],
      ['loads no Lit when the visitor returns', returns({report, first})],
      ['opens the preferences', opensPreferences],
      ['withdraws everything', withdraws({report})],
    ],
  ],
];
