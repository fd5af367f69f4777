// Small pages that use the library from another origin, and note what happens to them.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {startFixtureServer} from '../helpers/fixture-server.mjs';
import {sleep} from './driver-common.mjs';
import {launch, playsAgain} from './driver.mjs';
import {isStarted} from './in-page.mjs';
import {isGranted} from './is-granted.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** First in every page, so that nothing is missed. `uncaught`: errors; `failed`: codes of `consent-error`. */
const RECORDER = `<script>
  window.seen = {ran: [], clicks: 0, warnings: [], uncaught: [], failed: []};
  for (const level of ['warn', 'error']) {
    const original = console[level];
    console[level] = (...all) => {
      seen.warnings.push(all.join(' '));
      original.apply(console, all);
    };
  }
  addEventListener('error', ({message}) => seen.uncaught.push(message));
  addEventListener('unhandledrejection', ({reason}) => seen.uncaught.push(String(reason)));
  document.addEventListener('consent-error', ({code}) => seen.failed.push(code));
</script>`;

export const BANNER =
  '<consent-banner hidden organization="Acme" categories="analytics marketing"></consent-banner>';

/** How categories can stand before a choice, where the visitor has one. */
export const MODELS = ['opt-in', 'opt-out'];

/** The models in which an engine tries something: the second engine only the one in which a lost refusal does harm. */
export const modelsIn = (engine) => (playsAgain(engine) ? MODELS : ['opt-out']);

/** A banner with both categories of one model. */
export const bannerOf = (model, attributes = '') => `<consent-banner hidden organization="Acme" ${attributes}>
  <consent-category name="analytics" model="${model}"></consent-category>
  <consent-category name="marketing" model="${model}"></consent-category></consent-banner>`;

/** What is the site's own, and what waits for consent: an inline script, and one from another origin. */
const content = (vendor) => `
<main>
  <h1>A small page</h1>
  <button id="own" type="button">Count</button>
  <button id="accept" type="button" data-consent-action="accept">Accept</button>
  <button id="reject" type="button" data-consent-action="reject">Reject</button>
</main>
<script>
  seen.ran.push('own');
  document.querySelector('#own').addEventListener('click', () => seen.clicks++);
</script>
<script type="text/plain" data-consent="analytics">seen.ran.push('analytics')</script>
<script type="text/plain" data-consent="marketing" src="${vendor}"></script>`;

/** A record that was written now, all of it granted unless said otherwise. */
export function recordText({granted = 'analytics.marketing', denied = ''} = {}) {
  const now = Math.floor(Date.now() / 1000);
  const id = '3a7c1f0e-5b2d-4c89-9e10-6f4d2b8a7c35';
  return `v=1&id=${id}&t=${now}&u=${now}&p=1&l=en&h=abc123&g=${granted}&d=${denied}&o=banner`;
}

/** What the page noted. */
export const seenOf = (page) => page.evaluate(() => window.seen);

/** Codes of the library's warnings. */
export const codesOf = ({warnings}) =>
  warnings.flatMap((text) => /\[consent-elements\] \[([\w-]+)\]/.exec(text)?.[1] ?? []);

/** The files that a page may load later, each answered so. */
export const allParts = (answer) => Object.fromEntries(PARTS.map((name) => [name, answer]));
const PARTS = [
  'ui.js',
  'follow-up.js',
  'markup.js',
  'tell-vendors.js',
  'region-rules.js',
  'import.js',
  'import/cookiebot.js',
  'send-again.js',
  'jar-cookies.js',
  'preferences.js',
  'notice.js',
  'embed.js',
  'cookie-list.js',
  'preferences-button.js',
  'keep-clear.js',
  'served-banner.js',
];

/** Answers for single files of the library. */
export const HANGING = {hang: '1'};
export const MISSING = {status: '404', body: 'not found'};
export const WITHOUT_CHARSET = {contenttype: 'text/javascript'};

/** Folders of the two builds, in that of the library. */
export const BUILDS = {dev: 'dev/', production: ''};

/** What the dev build adds, its warnings, is the same in each engine. */
export const buildsFor = (engine) => (engine === 'chromium' ? BUILDS : {production: ''});

const UTF8 = '<meta charset="utf-8">';

/** Starts the site and the origin that the library comes from. */
async function startSmallSite() {
  const server = await startFixtureServer();
  let count = 0;

  /**
   * Makes a page with the library's own copy of its own, so that its requests can be told apart.
   *
   * @param page.tag makes the library's tag from its address; `file`, `folder`: which that is
   * @param page.lang attributes of the root element
   * @param page.answers how single files of the library are answered
   * @param page.cookie value of a cookie `consent` that is sent with the page
   * @param page.head more of the head, before the library
   * @param page.body makes what is in the body, from the vendor's address
   * @param page.end more of the body
   * @param page.isQuirky leaves out the doctype
   * @param page.place of the library's tag: the head, or the end of the body
   */
  function addPage({
    folder = '',
    file = 'consent.js',
    tag = (src) => `<script async src="${src}"></script>`,
    charset = UTF8,
    lang = 'lang="en"',
    banner = BANNER,
    head = '',
    body = content,
    end = '',
    place = 'head',
    answers = {},
    cookie,
    headers = {},
    isQuirky = false,
    ...rest
  }) {
    const prefix = `page${++count}`;
    const vendor = `vendor${count}`;
    for (const [name, rule] of Object.entries(answers)) {
      server.addRule({prefix, file: folder + name, ...rule});
    }
    const library = `${server.other}/fixture/dist@${prefix}/${folder}${file}`;
    const html = `${isQuirky ? '' : '<!doctype html>'}<html ${lang}><head>${charset}<title>A small page</title>
${RECORDER}${head}
${place === 'head' ? tag(library) : ''}
</head><body>${banner}${body(`${server.other}/fixture/script.js?id=${vendor}.`)}${end}
${place === 'body' ? tag(library) : ''}</body></html>`;
    if (cookie) headers = {...headers, 'set-cookie': `consent-choice=${cookie}; Path=/`};
    return {
      url: server.addPage({html, headers, ...rest}),
      vendorRequests: () => server.log(`${vendor}.`).length,
      /** Answers what hangs. */
      releaseVendor: () => server.release(`${vendor}.`),
      /** The library's files that were asked for. */
      files: () => server.log(`${prefix}/`).map(({id}) => id.slice(prefix.length + 1)),
      answered: (name) => server.log(`${prefix}/${folder}${name}`).some(({end}) => end !== null),
    };
  }

  /** Makes a page of XML from the addresses of the library and of a vendor. */
  function addXml(write) {
    const vendor = `vendor${++count}`;
    const library = `${server.other}/fixture/dist@page${count}/consent.js`;
    const html = write(library, `${server.other}/fixture/script.js?id=${vendor}.`);
    return {
      url: server.addPage({html, headers: {'content-type': 'application/xhtml+xml'}}),
      vendorRequests: () => server.log(`${vendor}.`).length,
    };
  }

  return {
    addPage,
    addXml,
    addRaw: (html, headers) => server.addPage({html, headers}),
    /** The address of a page of this site, at another site. */
    elsewhere: (url) => server.other + new URL(url).pathname,
    log: server.log,
    close: server.close,
  };
}

/** A site and a browser for the tests of the enclosing `describe`. @param options of `launch` */
export function useSmallSite(engine, options) {
  let browser;
  let site;
  before(async () => {
    site = await startSmallSite();
    browser = await launch(engine, options);
  });
  after(async () => {
    await browser.close();
    site.close();
  });
  async function newPage(t) {
    const page = await browser.newPage();
    t.after(() => page.close());
    return page;
  }
  return {
    addPage: (page) => site.addPage(page),
    addXml: (write) => site.addXml(write),
    addRaw: (html, headers) => site.addRaw(html, headers),
    elsewhere: (url) => site.elsewhere(url),
    log: (prefix) => site.log(prefix),
    /** A page in a profile of its own, closed when the test ends. */
    newPage,
    /** The same, at an address, with the library started. */
    async open(t, url, options) {
      const page = await newPage(t);
      await goTo(page, url, options);
      return page;
    },
    /** The same, in a profile that keeps a record from an earlier visit; no page sends it again. */
    async openLater(t, url, record, options) {
      const page = await newPage(t);
      const headers = {'set-cookie': `consent-choice=${record}; Path=/`};
      await page.goto(site.addRaw('<!doctype html><title>An earlier visit</title>', headers));
      await goTo(page, url, options);
      return page;
    },
  };
}

/** Goes to a page, and waits until the library has started there. */
export async function goTo(page, url, options) {
  await page.goto(url, options);
  await page.waitFor(isStarted);
}

/** The site's own script and button work, nothing else has run or been asked for, and nothing was uncaught. */
export async function assertOnlyOwn(page, made) {
  await page.evaluate(() => void (window.seen.clicks = 0));
  await page.click('#own');
  const {ran, clicks, uncaught} = await seenOf(page);
  assert.deepEqual({ran, clicks, uncaught}, {ran: ['own'], clicks: 1, uncaught: []});
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(made.vendorRequests(), 0);
}

/** Waits until both gated scripts have run, and holds that they ran once. */
export async function assertAllRan(page, made) {
  await page.waitFor(() => window.seen.ran.includes('analytics') && window.ran?.length > 0);
  const {ran, uncaught} = await seenOf(page);
  assert.deepEqual({ran, uncaught}, {ran: ['own', 'analytics'], uncaught: []});
  assert.equal(await page.evaluate(() => window.ran.length), 1);
  assert.equal(made.vendorRequests(), 1);
}

/** Waits, and holds that of what is gated nothing ran or was asked for, and that nothing is granted. */
export async function assertRefused(page, made) {
  await sleep(QUIET_MS);
  const {ran, uncaught} = await seenOf(page);
  assert.deepEqual({ran, uncaught}, {ran: ['own'], uncaught: []});
  assert.equal(made.vendorRequests(), 0);
  assert.equal(await isGranted(page, 'analytics | marketing'), false);
}
