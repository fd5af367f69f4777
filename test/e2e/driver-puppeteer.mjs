// Chromium over the DevTools protocol, Firefox over WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser, needChromiumShell} from '../../scripts/browsers.mjs';
import {placeOf, startNavigation, waitInPage} from './driver-common.mjs';

/** Starting Firefox on a busy machine takes some seconds. Unit: milliseconds. */
const PROTOCOL_LIMIT_MS = 60_000;

/** How long a browser may take to end. Unit: milliseconds. */
const END_LIMIT_MS = 10_000;

export async function launchPuppeteer(engine, {prefs = {}, args = [], whole = false}) {
  const firefox = engine === 'firefox';
  const small = !firefox && !whole;
  const browser = await puppeteer.launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath: small ? needChromiumShell() : needBrowser(engine).path,
    headless: true,
    args: firefox ? args : [...CHROMIUM_ARGS, ...args],
    protocolTimeout: PROTOCOL_LIMIT_MS,
    ...(firefox && {extraPrefsFirefox: prefs}),
  });
  return {
    engine,
    raw: browser,
    async newPage() {
      const context = await browser.createBrowserContext();
      return createPage(context, await context.newPage());
    },
    close: () => end(browser),
  };
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

/**
 * A page that is just loading itself anew breaks a navigation off, and so does Firefox at times on its way to another
 * process. Both say so: then it is asked again.
 */
async function goTo(raw, url) {
  const go = () => raw.goto(url, {waitUntil: 'load'});
  await go().catch((error) => {
    if (!/NS_BINDING_ABORTED|net::ERR_ABORTED|interrupted an unfinished navigation/.test(error.message))
      throw error;
    return go();
  });
}

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
    newTab: async () => createPage(context, await context.newPage()),
    close: () => raw.close(),
  };
  return page;
}
