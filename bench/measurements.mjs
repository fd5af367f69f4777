// One sample of each kind. What is done with many of them: gate.mjs.
import {setTimeout as pause} from 'node:timers/promises';
import {CONTENDERS} from './contenders.mjs';

/** What runs in the background when the last script has run, or the page has loaded. */
const SETTLE_MS = 150;

/**
 * A browser that has loaded a page goes on working: it starts a process for the next one, among other things. On two cores
 * that made the floor three times as slow and any two of its samples differ fourfold. No visitor clicks that soon.
 */
const QUIET_MS = 1200;

async function openReady({open, until, page}, name, query) {
  await open(name, query);
  await until(CONTENDERS[name].ready);
  await pause(QUIET_MS);
  return page;
}

/** Clicks, and waits until all scripts have run. @returns Milliseconds from the click to the last. */
async function accept({page, until}, count) {
  await page.evaluate(() => document.getElementById('accept').click());
  await until(`window.n >= ${count}`);
  await pause(SETTLE_MS);
  const {ran, took} = await page.evaluate(() => ({ran: window.n, took: window.last - window.clicked}));
  if (ran !== count) throw new Error(`${count} scripts ran ${ran} times`);
  return took;
}

/** Time from the click to the last script, with some inline or external ones. Unit: milliseconds. */
export const clickToLast = (browser, name, query) =>
  browser.visit(async (tab) => {
    await openReady(tab, name, query);
    return accept(tab, Number(query.inline ?? query.external));
  });

/**
 * The longest time between click and last script in which the page could do nothing else. Unit: milliseconds.
 *
 * Messages that follow each other without a break are the page's pulse: the longest gap is the longest task, with
 * the frame drawn after it.
 */
export const longestBlock = (browser, name, query) =>
  browser.visit(async (tab) => {
    const page = await openReady(tab, name, query);
    await page.evaluate(() => {
      const {port1, port2} = new MessageChannel();
      const beats = (window.beats = []);
      port1.onmessage = () => {
        beats.push(performance.now());
        port2.postMessage(0);
      };
      port2.postMessage(0);
    });
    await accept(tab, Number(query.inline));
    return page.evaluate(() => {
      const {beats, clicked, last} = window;
      const gaps = beats.slice(1).map((time, index) => ({from: beats[index], to: time}));
      const during = gaps.filter(({from, to}) => to > clicked && from < last);
      return Math.max(...during.map(({from, to}) => to - from));
    });
  });

/**
 * What a page costs that refuses its gated elements, from a stored record: time of all main-thread tasks, and time of
 * the load event. Unit: milliseconds.
 */
export const refusedLoad = (browser, name, query) =>
  browser.visit(async (tab) => {
    const {page, open} = tab;
    await openReady(tab, 'consent-elements', {});
    await page.evaluate(() => window.consent.rejectAll());
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const taskTime = async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
    };
    await pause(QUIET_MS);
    const before = await taskTime();
    await open(name, query);
    await pause(SETTLE_MS);
    const tasks = (await taskTime()) - before;
    const {load, ran} = await page.evaluate(() => ({
      load: performance.getEntriesByType('navigation')[0].loadEventEnd,
      ran: window.n ?? 0,
    }));
    if (ran > 0) throw new Error('a refused script ran');
    return {tasks, load};
  });
