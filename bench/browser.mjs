import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser} from '../scripts/browsers.mjs';

/** How long a page may take before the run is given up. Unit: milliseconds. */
const LIMIT_MS = 30_000;

const launch = () =>
  puppeteer.launch({
    executablePath: needBrowser('chromium').path,
    headless: true,
    args: CHROMIUM_ARGS,
    protocolTimeout: LIMIT_MS,
  });

/** Opens pages of the bench, each for a visitor who was never there. */
export async function startBrowser(base) {
  const browser = await launch();

  /** Opens a tab for one visitor, lets it be used, and forgets the visitor. */
  async function visit(use) {
    const context = await browser.createBrowserContext();
    const errors = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(LIMIT_MS);
      page.on('pageerror', (error) => errors.push(String(error)));
      const open = (name, query) =>
        page.goto(`${base}/page/${name}?${new URLSearchParams(query).toString()}`, {waitUntil: 'load'});
      const result = await use({page, open, until: (expression) => until(page, expression)});
      if (errors.length > 0) throw new Error('the page has errors');
      return result;
    } catch (error) {
      // The page's own error says more than the wait that it made run out.
      throw errors.length > 0 ? new Error(errors[0]) : error;
    } finally {
      await context.close();
    }
  }

  return {visit, version: () => browser.version(), close: () => browser.close()};
}

/** Asked from outside and seldom: what asks within the page takes part in what is measured. */
const until = (page, expression) => page.waitForFunction(expression, {polling: 50, timeout: LIMIT_MS});
