// What only the library itself has promised: nothing before the first paint, and no long task on the demo's page.
import {setTimeout as pause} from 'node:timers/promises';
import {click} from './browser.mjs';
import {VENDORS} from './page.mjs';
import {OURS} from './products.mjs';

/** Files of the library, on the bench's server and on the demo's. */
const IS_OURS = /\/(dist|consent-elements)\/[^?]*\.js/;

const SETTLE_MS = 1000;
const US_PER_MS = 1000;

/** What the trace of a load says: time in which the library's code ran before the first paint. Unit: milliseconds. */
function beforePaint(trace) {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace));
  const paint = Math.min(
    ...traceEvents.filter(({name, args}) => name === 'firstPaint' && args.frame).map(({ts}) => ts),
  );
  if (!Number.isFinite(paint)) throw new Error('the trace has no first paint');
  const runs = traceEvents
    .filter(({name}) => name === 'EvaluateScript' || name === 'FunctionCall')
    .filter(({ts, dur, args}) => dur && ts < paint && IS_OURS.test(args.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts);
  let end = 0;
  let sum = 0;
  for (const {ts, dur} of runs) {
    // One that began within another is a part of it.
    if (ts >= end) sum += dur;
    end = Math.max(end, ts + dur);
  }
  return sum / US_PER_MS;
}

const trace = (page) =>
  page.tracing.start({categories: ['devtools.timeline', 'loading', 'blink.user_timing']});

/** @returns {Promise<{first: number, later: number}>} Unit: milliseconds. */
export const workBeforePaint = (browser) =>
  browser.visitor(OURS, async (open) => {
    const one = async () => {
      const {page} = await open({count: VENDORS, prepare: trace});
      await pause(SETTLE_MS);
      return {page, ms: beforePaint(await page.tracing.stop())};
    };
    const first = await one();
    await click(first.page, 'accept');
    await first.page.waitForFunction(() => document.cookie.includes('consent-choice='), {polling: 50});
    const later = await one();
    return {first: first.ms, later: later.ms};
  });

const IMPORT = 'import-from="cookiebot" import-grants import-until="2026-11-01"';

/** First visits: without an import, with one and an empty browser, with one and a cookie of the site. */
const IMPORT_VISITS = {
  without: {},
  empty: {attributes: IMPORT},
  cookie: {
    attributes: IMPORT,
    prepare: (page) => page.evaluateOnNewDocument(() => void (document.cookie = 'visit=1;path=/')),
  },
};

/** @returns {Promise<Record<keyof typeof IMPORT_VISITS, number>>} When the banner is seen. Unit: milliseconds. */
export async function importVisits(browser) {
  const seen = {};
  for (const [name, options] of Object.entries(IMPORT_VISITS)) {
    seen[name] = await browser.visitor(OURS, async (open) => {
      const {page} = await open({count: VENDORS, watch: true, ...options});
      await page.waitForFunction(() => window.bench.banner > 0, {polling: 50});
      return page.evaluate(() => window.bench.banner);
    });
  }
  return seen;
}

/**
 * The demo's shop, with its vendors and its panel.
 *
 * @returns {Promise<{longest: number, ours: number}>} The longest task of all, and the most that the library's code
 *   took of one frame. Unit: milliseconds.
 */
export const demoVisit = (browser, url) =>
  browser.visitor(OURS, async (open) => {
    const {page} = await open({url});
    await click(page, 'accept');
    await pause(SETTLE_MS);
    const {longTasks, longFrames} = await page.evaluate(() => {
      window.bench.flush();
      return window.bench;
    });
    const own = longFrames.map(({scripts}) =>
      scripts.filter(({sourceURL}) => IS_OURS.test(sourceURL)).reduce((sum, {duration}) => sum + duration, 0),
    );
    return {longest: Math.max(0, ...longTasks.map(({duration}) => duration)), ours: Math.max(0, ...own)};
  });
