// Chromium over the DevTools protocol, Firefox over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser, needChromiumShell} from '../../scripts/browsers.mjs';
import {PROTOCOL_LIMIT_MS, borrowFirefox, startFirefox} from '../../scripts/firefox-pool.mjs';
import {placeOf, startNavigation, waitInPage} from './driver-common.mjs';

/** How long a page may take to open or to close. The driver itself waits without a limit. Unit: milliseconds. */
const PAGE_LIMIT_MS = 15_000;

/** How long a browser may take to end. Unit: milliseconds. */
const END_LIMIT_MS = 10_000;

export async function launchPuppeteer(engine, {prefs, args = [], whole = false, extension = ''}) {
  const isPlain = !prefs && args.length === 0;
  const borrowed = engine === 'firefox' && isPlain ? await borrowFirefox() : undefined;
  const browser =
    borrowed?.browser ??
    (engine === 'firefox'
      ? await startFirefox({prefs, args})
      : await startChromium({args, whole, extension}));
  return {
    engine,
    raw: browser,
    async newPage() {
      // An extension is active in the browser's own profile alone.
      const context = extension ? browser.defaultBrowserContext() : await browser.createBrowserContext();
      return createPage(context, await openPage(context));
    },
    close: () => (borrowed ? borrowed.end() : end(browser)),
  };
}

async function startChromium({args, whole, extension}) {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: whole || extension ? needBrowser('chromium').path : needChromiumShell(),
    headless: true,
    args: [...CHROMIUM_ARGS, ...args],
    protocolTimeout: PROTOCOL_LIMIT_MS,
    ...(extension && {enableExtensions: [extension], pipe: true}),
  });
  if (extension) await browser.waitForTarget((target) => target.type() === 'service_worker');
  return browser;
}

/** Ends a browser. One that hangs would hold up the whole run, which waits for its end without a limit. */
async function end(browser) {
  const limit = setTimeout(() => {
    console.error(`A browser did not end within ${END_LIMIT_MS} ms, and was killed.`);
    browser.process()?.kill('SIGKILL');
  }, END_LIMIT_MS);
  await browser.close();
  clearTimeout(limit);
}

/** At times a browser never says that a page is there. Then another one is asked for. */
async function openPage(context) {
  return (await inTime(context.newPage())) ?? context.newPage();
}

/** Waits for work on a page, and for `PAGE_LIMIT_MS` at most. */
async function inTime(work) {
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, PAGE_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/**
 * A page that is just loading itself anew breaks a navigation off, and so does Firefox at times on its way to another
 * process. Both say so: then it is asked again. At times the driver misses the end of such a navigation, and waits in vain.
 */
async function goTo(raw, url) {
  const go = () => raw.goto(url, {waitUntil: 'load'});
  await go().catch((error) => {
    if (!BROKEN_OFF.test(error.message)) throw error;
    return go();
  });
}

const BROKEN_OFF =
  /NS_BINDING_ABORTED|net::ERR_ABORTED|interrupted an unfinished navigation|Navigation timeout of/;

function createPage(context, raw) {
  const errors = [];
  raw.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  const page = {
    raw,
    errors,
    async goto(url, {wait = 'load'} = {}) {
      if (wait === 'start') await startNavigation(page, url);
      else await goTo(raw, url);
    },
    reload: () => raw.reload({waitUntil: 'load'}),
    evaluate: (fn, ...args) => raw.evaluate(fn, ...args),
    async click(selector) {
      await raw.bringToFront();
      const {x, y} = await placeOf(page, selector);
      await raw.mouse.click(x, y);
    },
    async press(keys) {
      await raw.bringToFront();
      const all = keys.split(/\+(?=.)/);
      for (const key of all) await raw.keyboard.down(key);
      for (const key of all.reverse()) await raw.keyboard.up(key);
    },
    type: (text) => raw.keyboard.type(text),
    waitFor: (fn, ...args) => waitInPage(page, fn, args),
    screenshot: (path) => raw.screenshot({path}),
    setViewport: (width, height) => raw.setViewport({width, height}),
    newTab: async () => createPage(context, await openPage(context)),
    // The end of the browser closes what did not close in time.
    close: () => inTime(raw.close()),
  };
  return page;
}
