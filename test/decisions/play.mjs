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
const RUN_LIMIT_MS = 60_000;

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

/** @returns {Promise<{problems: string[], log: object[]}>} */
export async function playOnce(page, run) {
  // As text: Firefox's protocol leaves out what lies deep in an object, and takes no object without a prototype.
  const given = JSON.stringify({...run, cookieName: nextName()});
  const text = await withLimit(
    page.evaluate(async (all) => JSON.stringify(await window.play(JSON.parse(all))), given),
    'A run',
  );
  const log = JSON.parse(text);
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
  const pages = [];
  for (let lane = 0; lane < lanes; lane++) {
    const page = await browser.newPage();
    await page.goto(site.board);
    pages.push(page);
  }
  return {
    playRandom: (options) => playRandom(pages, options),
    async playKnown(run) {
      const {problems, log} = await playOnce(pages[0], run);
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
 * @param {object[]} pages with a board each
 * @param {{runs?: number, minutes?: number, seed: number, shrink?: boolean}} options
 * @returns {Promise<{played: number, failure: string}>} `failure`: the story of the run that failed; empty: none did
 */
async function playRandom(pages, {runs = Infinity, minutes, seed, shrink = true}) {
  const end = minutes ? performance.now() + minutes * 60_000 : Infinity;
  let played = 0;
  let failure = '';
  async function playLane(page, lane) {
    const property = fc.asyncProperty(visit, async (run) => {
      // Another lane has found something, or there are enough.
      if (failure || played >= runs) return;
      const {problems, log} = await playOnce(page, run);
      played++;
      if (problems.length > 0) throw new Error(storyOf(run, log, problems));
    });
    for (let batch = 0; !failure && played < runs && performance.now() < end; batch++) {
      const details = await fc.check(property, {
        seed: seed + lane * 1_000_003 + batch * 7919,
        numRuns: Math.ceil(Math.min(runs, BATCH_RUNS)),
        endOnFailure: !shrink,
        ...(end < Infinity && {interruptAfterTimeLimit: Math.max(0, end - performance.now())}),
      });
      if (details.counterexample === null || failure) continue;
      const [run] = details.counterexample;
      failure = `${details.errorInstance?.message}\n\nRun: ${JSON.stringify(run)}\nSeed ${seed}, after ${played} runs.`;
    }
  }
  await Promise.all(pages.map(playLane));
  return {played, failure};
}
