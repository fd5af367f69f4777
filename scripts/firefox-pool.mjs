// Firefox takes 4 s to start, and more on a busy machine: most of the time of a short test. A run of all tests starts a
// few, which the test files use one after the other. Each file has contexts of its own, and with them its own cookies,
// storage and cache.
import {mkdtemp, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import {needBrowser} from './browsers.mjs';

/** Holds the folder of the running pool: a file for each browser, with its address. Its name tells whether it is free. */
const VARIABLE = 'FIREFOX_POOL';

/** Starting Firefox on a busy machine takes some seconds. Unit: milliseconds. */
export const PROTOCOL_LIMIT_MS = 60_000;

/** @returns {Promise<import('puppeteer-core').Browser>} */
export const startFirefox = ({prefs = {}, args = []} = {}) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox').path,
    headless: true,
    args,
    protocolTimeout: PROTOCOL_LIMIT_MS,
    extraPrefsFirefox: prefs,
  });

/** Starts `count` browsers. `env` is for the tests; `end()` ends all of them. */
export async function startPool(count) {
  const folder = await mkdtemp(path.join(tmpdir(), 'firefox-pool-'));
  const browsers = await Promise.all(Array.from({length: count}, () => startFirefox()));
  for (const [index, browser] of browsers.entries()) {
    const address = browser.wsEndpoint();
    // Firefox has one session at a time.
    await browser.disconnect();
    await writeFile(path.join(folder, `${index}.free`), address);
  }
  return {
    env: {[VARIABLE]: folder},
    async end() {
      for (const browser of browsers) browser.process().kill();
      await rm(folder, {recursive: true});
    },
  };
}

/** Takes a browser out of the running pool: its address, and what gives it back. Nothing where none is free. */
async function take() {
  const folder = process.env[VARIABLE];
  if (!folder) return;
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.free')) continue;
    const free = path.join(folder, name);
    const taken = free.replace(/free$/, 'taken');
    try {
      await rename(free, taken);
    } catch {
      continue; // another file was faster
    }
    return {address: await readFile(taken, 'utf8'), giveBack: () => rename(taken, free)};
  }
}

/**
 * Connects to a browser of the running pool.
 *
 * @returns {Promise<{browser: import('puppeteer-core').Browser, end: () => Promise<void>} | undefined>} `end` closes the
 *   contexts and gives the browser back; one that fails at it stays out of the pool
 */
export async function borrowFirefox() {
  const place = await take();
  if (!place) return;
  try {
    const browser = await puppeteer.connect({
      browserWSEndpoint: place.address,
      protocol: 'webDriverBiDi',
      protocolTimeout: PROTOCOL_LIMIT_MS,
    });
    const before = new Set(browser.browserContexts());
    const end = async () => {
      const own = browser.browserContexts().filter((context) => !before.has(context));
      await Promise.all(own.map((context) => context.close()));
      await browser.disconnect();
      await place.giveBack();
    };
    return {browser, end};
  } catch (error) {
    console.error(`A Firefox of the pool does not answer, and is not used again: ${error.message}`);
  }
}
