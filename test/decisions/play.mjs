// Plays runs on real pages and holds each against the model.
import fc from 'fast-check';
import {launch} from '../e2e/driver.mjs';
import {createModel} from './model.mjs';
import {startSite} from './site.mjs';
import {storyOf} from './story.mjs';
import {visit} from './visitors.mjs';

/** So many boards play at the same time: a run waits more than it works. */
const LANES = 3;

/** So many runs are made up from one seed. */
const BATCH_RUNS = 200;

/** A run of a library that hangs is broken off. Unit: milliseconds. */
const RUN_LIMIT_MS = 120_000;

let count = 0;

/** Each run has a cookie of its own, so nothing is left of the run before. */
const nextName = () => `run${++count}`;

const withLimit = (promise, what) =>
  Promise.race([
    promise,
    new Promise((_, reject) => {
      setTimeout(
        () => reject(new Error(`${what} took longer than ${RUN_LIMIT_MS} ms`)),
        RUN_LIMIT_MS,
      ).unref();
    }),
  ]);

/**
 * Plays a run and holds it against the model.
 *
 * @returns {Promise<{problems: string[], log: object[], isSlow?: boolean}>} `isSlow`: the machine was too busy to judge
 */
export async function playOnce(page, run) {
  // As text: Firefox's protocol leaves out what lies deep in an object, and takes no object without a prototype.
  const given = JSON.stringify({...run, cookieName: nextName()});
  const text = await withLimit(
    page.evaluate(async (all) => JSON.stringify(await window.play(JSON.parse(all))), given),
    'A run',
  );
  const log = JSON.parse(text);
  if (log.some(({type}) => type === 'slow')) return {problems: [], log, isSlow: true};
  const model = createModel(run);
  for (const entry of log) {
    model.handle(entry);
    if (model.problems.length > 0)
      return {problems: [...model.problems], log: log.slice(0, log.indexOf(entry) + 1)};
  }
  const expected = model.expected();
  if (await page.evaluate((all) => window.settle(all), expected)) return {problems: [], log};
  const seen = await page.evaluate(() =>
    [...window.board.windows.values()].map(({name, agent}) => ({w: name, ...agent?.view()})),
  );
  return {problems: [`It does not come to ${JSON.stringify(expected)}, but ${JSON.stringify(seen)}`], log};
}

/**
 * Starts a browser with pages that play runs.
 *
 * @param {{engine?: string, folder: string, lanes?: number}} options `folder`: the built library
 */
export async function openBoards({engine = 'chromium', folder, lanes = LANES}) {
  const site = await startSite(folder);
  const browser = await launch(engine);
  /** A page with a board, and with a profile of its own. */
  async function openPage() {
    const page = await browser.newPage();
    await page.goto(site.board);
    return page;
  }
  return {
    playRandom: (options) => playRandom(openPage, {lanes, ...options}),
    async playKnown(run) {
      const page = await openPage();
      const {problems, log} = await playOnce(page, run);
      await page.close();
      return {problems, story: storyOf(run, log, problems)};
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/**
 * Plays random runs until there are enough, time is up, or one fails.
 *
 * @param {() => Promise<object>} openPage opens a page with a board. Each batch has one of its own, because a browser that has
 *   played some hundreds of runs in one page answers more and more slowly.
 * @param {{lanes: number, runs?: number, minutes?: number, seed: number, shrink?: boolean}} options
 * @returns {Promise<{played: number, failure: string, run?: object}>} `failure`: the story of the run that failed; empty: none
 *   did; `run`: that run
 */
async function playRandom(openPage, {lanes, runs = Infinity, minutes, seed, shrink = true}) {
  const end = minutes ? performance.now() + minutes * 60_000 : Infinity;
  let played = 0;
  let failure = '';
  let failed;
  /** Plays one batch of a lane on a page. */
  const playBatch = (page, lane, batch) => {
    const property = fc.asyncProperty(visit, async (run) => {
      // Another lane has found something, or there are enough.
      if (failure || played >= runs) return;
      const {problems, log, isSlow} = await playOnce(page, run);
      if (!isSlow) played++;
      if (problems.length > 0) throw new Error(storyOf(run, log, problems));
    });
    return fc.check(property, {
      seed: seed + lane * 1_000_003 + batch * 7919,
      numRuns: Math.ceil(Math.min(runs, BATCH_RUNS)),
      endOnFailure: !shrink,
      ...(end < Infinity && {interruptAfterTimeLimit: Math.max(0, end - performance.now())}),
    });
  };
  async function playLane(_, lane) {
    for (let batch = 0; !failure && played < runs && performance.now() < end; batch++) {
      const page = await openPage();
      const details = await playBatch(page, lane, batch);
      await page.close();
      if (details.counterexample === null || failure) continue;
      const [run] = details.counterexample;
      failed = run;
      failure = `${details.errorInstance?.message}\n\nRun: ${JSON.stringify(run)}\nSeed ${seed}, after ${played} runs.`;
    }
  }
  await Promise.all(Array.from({length: lanes}, playLane));
  return {played, failure, run: failed};
}
