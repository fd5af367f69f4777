// These steps hold for apps whose server sends the banner in the page's HTML: without scripts the banner takes an answer, and
// with them the same elements go on.
import assert from 'node:assert/strict';
import {poll} from '../e2e/driver-common.mjs';
import {bannerIsGone, bannerShows} from '../e2e/in-page.mjs';
import {ALL_REFUSED, assertQuiet, assertRan, follow, heading, isIdle, REJECT} from './recipes.mjs';
import {ACCEPT} from './scenario.mjs';

const FORM = {'Content-Type': 'application/x-www-form-urlencoded'};

const isTaken = () => document.querySelector('consent-banner').matches(':defined');

/** How long the library may take to come: a dev server serves each module by itself. Unit: milliseconds. */
const TAKE_LIMIT_MS = 60_000;

const untilTaken = (page) =>
  poll(
    () => page.evaluate(isTaken),
    () => 'the library does not take the banner over',
    TAKE_LIMIT_MS,
  );

/** A dev server builds each page at its first request, and may then reload the page by itself. */
const loadsPages =
  (report) =>
  async ({page, url}) => {
    for (const path of ['/', report, '/', report]) {
      await page.goto(new URL(path, url).href);
      await untilTaken(page);
    }
    page.errors.length = 0;
  };

const cookiesOf = async ({raw}) =>
  (await raw.cookies()).map(({name, value}) => `${name}=${value}`).join('; ');

/** Parts of the banner that a visitor sees. */
const partsIn = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('consent-banner').shadowRoot;
    const all = [...(root?.querySelectorAll('[part=base], button') ?? [])];
    return all.filter((element) => element.checkVisibility()).map((element) => element.getAttribute('part'));
  });

/** In each frame, from the first one with the banner: where its parts are. Two frames that differ are a flash. */
function watchLooks() {
  window.looks = [];
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) window.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
  const look = () => {
    const root = document.querySelector('consent-banner')?.shadowRoot;
    const parts = [...(root?.querySelectorAll('[part], h2, p') ?? [])].map((element) => {
      const {x, y, width, height} = element.getBoundingClientRect();
      const {opacity, color, fontSize} = getComputedStyle(element);
      const name = element.getAttribute('part') ?? element.localName;
      return [name, x, y, width, height, opacity, color, fontSize].join(' ');
    });
    const seen = parts.join('\n');
    if ((seen || window.looks.length > 0) && seen !== window.looks.at(-1)) window.looks.push(seen);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function sendsPrivately({url}) {
  const headers = {'Sec-Fetch-Dest': 'document'};
  const response = await fetch(url, {headers});

  const html = await response.text();
  assert.match(html, /<template shadowrootmode="open">/);
  assert.match(html, /<form part="actions"[^>]* method="post" action="\/consent">/);
  // The dev server of Next says `no-store` alone.
  assert.match(response.headers.get('Cache-Control') ?? '', /private|no-store/);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /script-src[^;]* 'nonce-[^']+'/);
  assert.match(policy, /form-action 'self'/);
  assert.doesNotMatch(/script-src[^;]*/.exec(policy)[0], /'unsafe-inline'/);
}

/** As a browser posts, which has not run the page. */
const post = (url, headers, answer) =>
  fetch(new URL('/consent', url), {
    ...{method: 'POST', redirect: 'manual', body: `answer=${answer}`, headers: {...FORM, ...headers}},
  });

async function refusesStrangers({url}) {
  for (const headers of [
    {Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site'},
    {Origin: 'https://evil.example'},
  ]) {
    for (const answer of ['accept', 'reject']) {
      const {status, headers: answered} = await post(url, headers, answer);
      assert.deepEqual([status, answered.get('Set-Cookie')], [403, null]);
    }
  }
  const {origin} = new URL(url);
  const {status, headers} = await post(url, {Origin: origin, 'Sec-Fetch-Site': 'same-origin'}, 'reject');
  assert.equal(status, 303);
  assert.match(headers.get('Set-Cookie'), /^consent-choice=v=1&.*&g=&/);
  assert.match(headers.get('Cache-Control'), /private/);
}

/** The page answers no question by a timer, as a click of the driver asks it, without scripts. */
async function clickWithoutScripts({raw}, selector) {
  const [host, part] = selector.split(' >>> ');
  const place = await raw.evaluate(
    (outer, inner) => {
      const {x, y, width, height} = document
        .querySelector(outer)
        .shadowRoot.querySelector(inner)
        .getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    },
    ...[host, part],
  );
  await raw.mouse.click(place.x, place.y);
}

const takesRefusal =
  (report) =>
  async ({page, url}) => {
    const asked = [];
    const tab = await page.newTab();
    tab.raw.on('request', (request) => asked.push(new URL(request.url()).origin));
    await tab.raw.setJavaScriptEnabled(false);
    await tab.goto(`${new URL(report, url).href}?from=here`);
    assert.deepEqual(await partsIn(tab), ['base', 'reject', 'accept']);

    await Promise.all([tab.raw.waitForNavigation(), clickWithoutScripts(tab, REJECT)]);

    assert.equal(tab.raw.url(), `${new URL(report, url).href}?from=here`);
    assert.match(await cookiesOf(tab), ALL_REFUSED);
    assert.deepEqual(await partsIn(tab), []);
    await tab.goto(url);
    assert.deepEqual(await partsIn(tab), []);
    assert.deepEqual([...new Set(asked)], [new URL(url).origin]);
    await tab.close();
  };

async function remembersRefusal({page, url}) {
  await page.goto(url);
  await assertQuiet(page);
  assert.match(await cookiesOf(page), ALL_REFUSED);
  assert.equal(await page.evaluate(bannerIsGone), true);
}

/** With the keyboard on a button, before any script has come. */
async function goesOn({page, url}) {
  await page.raw.evaluateOnNewDocument(watchLooks);
  page.holdScripts();
  await page.goto(url, {wait: 'start'});
  await page.waitFor(bannerShows);
  await poll(
    () => page.held.length > 0,
    () => 'no script is asked for',
  );
  assert.equal(await page.evaluate(isTaken), false);
  await page.evaluate(() => {
    const root = document.querySelector('consent-banner').shadowRoot;
    window.parts = [...root.querySelectorAll('[part]:not(form)')];
    root.querySelector('[part=reject]').focus();
  });

  await page.releaseScripts();
  await untilTaken(page);
  await assertQuiet(page);

  const after = await page.evaluate(() => {
    const root = document.querySelector('consent-banner').shadowRoot;
    return {
      kept: window.parts.filter((part) => part.isConnected).length - window.parts.length,
      boxes: root.querySelectorAll('[part~=base]').length,
      focus: root.activeElement?.getAttribute('part'),
      templates: document.querySelectorAll('consent-banner template').length,
      // The tools of a dev server may move by a pixel of their own: 0.000002 of the page.
      shift: Number(window.shift.toFixed(4)),
    };
  });
  assert.deepEqual(after, {kept: 0, boxes: 1, focus: 'reject', templates: 0, shift: 0});
  const looks = await page.evaluate(() => window.looks);
  assert.deepEqual(looks.slice(1), [], `the first look was\n${looks[0]}`);
}

/** By the focus that has stayed. */
async function answersByKeyboard({page}) {
  const posts = [];
  page.raw.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.press('Enter');
  await page.waitFor(bannerIsGone);
  await assertQuiet(page);
  assert.match(await cookiesOf(page), ALL_REFUSED);
  assert.deepEqual(posts, []);
}

const staysOnTheWay =
  (report) =>
  async ({page, url}) => {
    await page.goto(url);
    await untilTaken(page);
    await isIdle(page);
    await follow(page, report, 'Report');
    await page.waitFor(bannerShows);
    await assertQuiet(page);
    const {boxes, templates} = await page.evaluate(() => ({
      boxes: document.querySelector('consent-banner').shadowRoot.querySelectorAll('[part~=base]').length,
      templates: document.querySelectorAll('consent-banner template').length,
    }));
    assert.deepEqual({boxes, templates}, {boxes: 1, templates: 0});
  };

const acceptsOnTheWay =
  (report, first) =>
  async ({page}) => {
    await follow(page, '/', 'Welcome');
    await page.click(ACCEPT);
    await page.waitFor(bannerIsGone);
    await page.waitFor(...heading('Welcome back'));
    await assertRan(page, 'stats');
    await follow(page, report, 'Report');
    await assertRan(page, 'stats', ...first);
    assert.equal(await page.evaluate(bannerIsGone), true);
    assert.equal(await page.evaluate(() => document.querySelectorAll('consent-banner template').length), 0);
  };

/** The form is posted, because no script has come that would take the answer. */
async function postsEarlyAnswer({page, url}) {
  const tab = await page.newTab();
  await tab.raw.setRequestInterception(true);
  tab.raw.on('request', (request) =>
    request.resourceType() === 'script' ? request.abort() : request.continue(),
  );
  await tab.goto(url);
  await tab.click(ACCEPT);
  await tab.waitFor(...heading('Welcome back'));
  assert.equal(await tab.evaluate(bannerIsGone), true);
  await tab.close();

  await page.goto(url);

  await poll(
    async () => page.vendor.length > 0,
    () => 'no vendor is asked',
    TAKE_LIMIT_MS,
  );
  await assertRan(page, 'stats');
  assert.equal(await page.evaluate(bannerIsGone), true);
}

/**
 * @param options.report Address of the second page.
 * @param options.first Vendors' scripts that the second page brings.
 */
export const servedBannerParts = ({report = '/report', first}) => [
  ['warm-up', [['has pages that can be loaded', loadsPages(report)]]],
  [
    'without scripts',
    [
      ['sends the banner in a private page', sendsPrivately],
      ['refuses what another site posts', refusesStrangers],
      ['takes a refusal, and asks no more', takesRefusal(report)],
      ['remembers the refusal when scripts run', remembersRefusal],
    ],
  ],
  [
    'the same elements go on',
    [
      ['nothing moves or flashes, and the focus stays', goesOn],
      ['takes the answer of the focused button', answersByKeyboard],
    ],
  ],
  [
    'client navigation',
    [
      ['shows one banner on the next page', staysOnTheWay(report)],
      ['runs what is gated once', acceptsOnTheWay(report, first)],
    ],
  ],
  ['before scripts', [['keeps an answer, by the form', postsEarlyAnswer]]],
];
