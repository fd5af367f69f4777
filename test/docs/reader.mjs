// One browser that reads pages of the documentation, and notes what happens on them.
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needChromiumShell} from '../../scripts/browsers.mjs';
import {answer, ORIGIN} from './site.mjs';

/** How many pages are read at a time: most of a page's time is spent waiting. */
const READERS = 3;

/** Runs in each page, before anything of its own. */
function record() {
  window.seen = [];
  const note = (what) => window.seen.push(what);
  addEventListener(
    'error',
    ({message, target}) => note(message ?? `not loaded: ${target.src ?? target.href}`),
    true,
  );
  addEventListener('unhandledrejection', ({reason}) => note(`unhandled: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    note(`violation: ${effectiveDirective} ${blockedURI}`),
  );
  document.addEventListener('consent-error', ({code, cause}) => note(`consent-error: ${code} ${cause}`));
  // What the gate lets run is put in again; nothing else tells it from what is held.
  const placed = new WeakSet();
  window.putInAgain = new WeakSet();
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        const scripts = node.querySelectorAll?.('script') ?? [];
        for (const one of [node, ...scripts]) (placed.has(one) ? window.putInAgain : placed).add(one);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}

/** A warning of the library's; what Lit says of itself is none. */
const isWarning = (message) =>
  ['warn', 'error'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode');

/**
 * Opens a page in a profile of its own, does something with it, and gives all that went wrong.
 *
 * @param whole.html The page.
 * @param whole.headers More of its headers.
 * @param whole.vendors What vendors answer, by address without its query.
 * @param use Is given the page, and what tells the addresses that it has asked for.
 */
async function read(browser, {html, headers = {}, vendors}, use) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const pages = new Map([['/page', {html, headers}]]);
  const requests = [];
  const wrong = [];
  page.on('console', (message) => isWarning(message) && wrong.push(message.text()));
  page.on('request', (request) => {
    requests.push(request.url());
    void request.respond(answer(request, pages, vendors));
  });
  try {
    await page.setRequestInterception(true);
    await page.evaluateOnNewDocument(record);
    await page.goto(`${ORIGIN}/page`, {waitUntil: 'load'});
    await use(page, () => requests).catch((error) => wrong.push(error.message));
    wrong.push(...(await page.evaluate(() => window.seen)));
  } catch (error) {
    wrong.push(error.message);
  }
  await context.close();
  return wrong;
}

/** Starts the browser. `each` reads what is given, several at a time, and gives what `use` makes of each. */
export async function startReaders() {
  const browser = await puppeteer.launch({executablePath: needChromiumShell(), args: CHROMIUM_ARGS});
  return {
    async each(all, use) {
      const results = new Map();
      const left = [...all];
      const work = async () => {
        for (let one = left.shift(); one; one = left.shift()) {
          results.set(one, await use((whole, act) => read(browser, whole, act), one));
        }
      };
      await Promise.all(Array.from({length: READERS}, work));
      return results;
    },
    close: () => browser.close(),
  };
}
