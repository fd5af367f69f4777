// Opens pages for one visitor after the other, on a slow processor, and clicks as a person does.
import {setTimeout as pause} from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import {CHROMIUM_ARGS, needBrowser} from '../../scripts/browsers.mjs';
import {probe} from './probe.mjs';
import {PRODUCTS} from './products.mjs';

/** How many times slower than this machine's the processor is. */
export const SLOWDOWN = 4;

/** How long a page may take before the sample is given up. Unit: milliseconds. */
const LIMIT_MS = 20_000;

/** From pointing at a button to pressing it, and from pressing to letting go. Unit: milliseconds. */
export const AIM_MS = 100;

/** A phone on 4G, as Chromium's own tools have it. Unit: bytes per second, milliseconds. */
const FAST_4G = {offline: false, downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165};

export const PRESS_MS = 60;

/** Before the browser is asked what it tells of a click, so as not to take part in it; and how long it may take to tell. */
const QUIET_MS = 150;
const TELL_MS = 600;

/** Visitors who asked for less motion are few: what moves shall move. */
const ARGS = [
  ...CHROMIUM_ARGS.filter((arg) => arg !== '--force-prefers-reduced-motion'),
  '--window-size=1280,880',
];

let visits = 0;

export async function startBrowser(server) {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium').path,
    headless: true,
    args: ARGS,
    protocolTimeout: LIMIT_MS,
    // A window as large as this; a page that is made larger than its window is not drawn beneath its edge.
    defaultViewport: null,
  });

  /** Opens a tab for a visitor who was never there, lets it be used, and forgets the visitor. */
  async function visitor(name, use) {
    const context = await browser.createBrowserContext();
    const errors = [];
    const open = (options) => openPage(context, name, options, errors);
    try {
      const result = await use(open);
      if (errors.length > 0) throw new Error('the page has errors');
      return result;
    } catch (error) {
      // The page's own error says more than the wait that it made run out.
      throw errors.length > 0 ? new Error(errors[0]) : error;
    } finally {
      await context.close();
    }
  }

  /** A new tab of that visitor, loaded with nothing in a cache. */
  async function openPage(context, name, {watch = false, phone = false, url, prepare, ...options}, errors) {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    page.on('pageerror', (error) => errors.push(String(error)));
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    if (phone) {
      await session.send('Emulation.setTouchEmulationEnabled', {enabled: true});
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', FAST_4G);
    }
    const {buttons} = PRODUCTS[name];
    await page.evaluateOnNewDocument(probe, {buttons, watch});
    await prepare?.(page);
    const visit = String(++visits);
    const query = new URLSearchParams({product: name, ...options});
    const before = await taskTime(session);
    await page.goto(url ?? `${server.url}/${visit}/page.html?${query.toString()}`, {waitUntil: 'load'});
    return {
      page,
      session,
      bytes: () => server.bytesOf(visit),
      taskTime: async () => (await taskTime(session)) - before,
    };
  }

  return {visitor, version: () => browser.version(), close: () => browser.close()};
}

async function taskTime(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
}

/**
 * Points at a button, presses, lets go.
 *
 * @returns {Promise<{duration: number, work: number}>} From the input to the next frame, as the browser tells it, and
 *   what listeners took of it. Unit: milliseconds. What is too short to be told counts as 16 ms without work.
 */
export async function click(page, name) {
  const {x, y} = await page.evaluate((button) => window.bench.place(button), name);
  await page.evaluate(() => void (window.bench.events.length = 0));
  await page.mouse.move(x, y);
  await pause(AIM_MS);
  await page.mouse.down();
  await pause(PRESS_MS);
  await page.mouse.up();
  await pause(QUIET_MS);
  // What took less than 16 ms is not told, but for the first of a page.
  const told = page.waitForFunction(
    () => {
      window.bench.flush();
      return window.bench.events.some((event) => event.name === 'click');
    },
    {polling: 50, timeout: TELL_MS},
  );
  await told.catch(() => undefined);
  const {events, inputs} = await page.evaluate(() => ({
    events: window.bench.events.filter(({interactionId}) => interactionId > 0),
    inputs: window.bench.inputs,
  }));
  if (inputs === 0) throw new Error(`the browser told of no click on ${name}`);
  return {
    duration: Math.max(16, ...events.map(({duration}) => duration)),
    work: Math.max(0, ...events.map(({work}) => work)),
  };
}

/** Taps a button with a finger, which points at nothing before. */
export async function tap(page, name) {
  const {x, y} = await page.evaluate((button) => window.bench.place(button), name);
  await page.touchscreen.tap(x, y);
}
