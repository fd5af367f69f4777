// One sample of each kind. What is done with many of them: ../bench.mjs.
import {setTimeout as pause} from 'node:timers/promises';
import {click, tap} from './browser.mjs';
import {VENDORS} from './page.mjs';
import {FLOOR} from './products.mjs';

/** From the last answer to when the page is at rest: banners have come, and what they move has stopped. Unit: milliseconds. */
const SETTLE_MS = 800;

/** Without a request for that long, a page has all its files: some begin to load them after the load event. */
const IDLE_MS = 200;

/** How often the heap is asked for; what is not collected yet is not the page's. */
const HEAP_SAMPLES = 3;

/** The heap after two collections. Unit: bytes. */
async function heap({session}) {
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  let least = Infinity;
  for (let sample = 0; sample < HEAP_SAMPLES; sample++) {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    least = Math.min(least, usedSize);
  }
  return least;
}

/** What a page has done once it is at rest. */
async function atRest(tab) {
  // Seen from outside, so that nothing in the page takes part.
  await tab.page.waitForNetworkIdle({idleTime: IDLE_MS});
  await pause(SETTLE_MS);
  const task = await tab.taskTime();
  const {longest, shift, paint} = await tab.page.evaluate(() => {
    window.bench.flush();
    return {
      longest: Math.max(0, ...window.bench.longTasks.map(({duration}) => duration)),
      shift: window.bench.shift,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    };
  });
  return {task, longest, shift, paint, bytes: tab.bytes(), heap: await heap(tab)};
}

/** What ran of the gated scripts, when all have. */
async function ran({page}, count) {
  await page.waitForFunction((all) => (window.ran?.length ?? 0) >= all, {polling: 50}, count);
  const {times, clicked} = await page.evaluate(() => ({times: window.ran, clicked: window.bench.clicked}));
  if (times.length !== count) throw new Error(`${count} scripts ran ${times.length} times`);
  return {
    first: Math.min(...times.map(([, time]) => time)),
    last: Math.max(...times.map(([, time]) => time)),
    ordered: times.every(([index], place) => index === place),
    clicked,
  };
}

/** First visit, left alone. */
export const firstVisit = (browser, name) =>
  browser.visitor(name, async (open) => {
    const tab = await open({count: VENDORS});
    const result = await atRest(tab);
    if (await tab.page.evaluate(() => window.ran !== undefined)) throw new Error('a script ran unasked');
    if (name !== FLOOR && !(await tab.page.evaluate(() => window.bench.isSeen('accept'))))
      throw new Error('there is no banner');
    return result;
  });

/** First visit until the banner is seen, a click on "Accept all", and a later visit of the same person. */
export const acceptAndReturn = (browser, name) =>
  browser.visitor(name, async (open) => {
    const isFloor = name === FLOOR;
    const tab = await open({count: VENDORS, watch: true, ...(isFloor && {controls: '1'})});
    await tab.page.waitForFunction(() => window.bench.banner > 0, {polling: 50});
    await pause(SETTLE_MS / 2);
    const accept = await click(tab.page, 'accept');
    const {last, clicked, ordered} = await ran(tab, VENDORS);
    const banner = await tab.page.evaluate(() => window.bench.banner);
    await tab.page.close();

    const later = await open({count: VENDORS, ...(isFloor && {plain: '1'})});
    const times = await ran(later, VENDORS);
    const rest = await atRest(later);
    if (!isFloor && (await later.page.evaluate(() => window.bench.isSeen('accept'))))
      throw new Error('the banner is there again');
    return {
      banner,
      accept,
      clickToLast: last - clicked,
      ordered,
      later: {...rest, first: times.first, last: times.last, ordered: times.ordered},
    };
  });

/** First visit on a phone, and a tap on "Accept all" once the banner is at rest. Unit: milliseconds. */
export const tapAccept = (browser, name) =>
  browser.visitor(name, async (open) => {
    const tab = await open({count: VENDORS, phone: true, ...(name === FLOOR && {controls: '1'})});
    await readyFor(tab, 'accept');
    await tap(tab.page, 'accept');
    const {first, last} = await ran(tab, VENDORS);
    await tab.page.waitForFunction(() => window.bench.kept > 0, {polling: 50});
    const {tapped, kept} = await tab.page.evaluate(() => window.bench);
    return {kept: kept - tapped, first: first - tapped, last: last - tapped};
  });

/** Waits for a button, and until what came with it has been done. */
async function readyFor({page}, button) {
  await page.evaluate((name) => window.bench.place(name), button);
  await pause(SETTLE_MS / 2);
}

/** A click on "Accept all" with many gated scripts that have their code in the page. Unit: milliseconds. */
export const acceptMany = (browser, name, count) =>
  browser.visitor(name, async (open) => {
    const tab = await open({count, inline: '1', ...(name === FLOOR && {controls: '1'})});
    await readyFor(tab, 'accept');
    await click(tab.page, 'accept');
    const {last, clicked} = await ran(tab, count);
    return last - clicked;
  });

/** Clicks on some buttons, one after the other. @returns {Promise<Record<string, {duration: number, work: number}>>} */
export const clicks = (browser, name, buttons) =>
  browser.visitor(name, async (open) => {
    const tab = await open({count: VENDORS, ...(name === FLOOR && {controls: '1'})});
    await readyFor(tab, buttons[0]);
    const results = {};
    for (const button of buttons) results[button] = await click(tab.page, button);
    return results;
  });
