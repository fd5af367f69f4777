// Plays runs on real pages and holds each against the model.
import fc from 'fast-check';
import {launch} from '../e2e/driver.mjs';
import {createModel} from './model.mjs';
import {startSite} from './site.mjs';
import {storyOf} from './story.mjs';
import {visit} from './visitors.mjs';

/** So many boards play at the same time: a run waits more than it works. */
const LANES = 3;

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
  const log = await withLimit(
    page.evaluate((all) => window.play(all), {...run, cookieName: nextName()}),
    'A run',
  );
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
 * Plays random runs until there are enough, time is up, or one fails.
 *
 * @param {{engine?: string, folder: string, runs?: number, minutes?: number, seed: number, lanes?: number,
 *   shrink?: boolean, tell?: (text: string) => void}} options
 * @returns {Promise<{played: number, failure: string}>} `failure`: the story of the run that failed; empty: none did
 */
export async function playRandom({
  engine = 'chromium',
  folder,
  runs = Infinity,
  minutes,
  seed,
  lanes = LANES,
  shrink = true,
}) {
  const site = await startSite(folder);
  const browser = await launch(engine);
  const end = minutes ? performance.now() + minutes * 60_000 : Infinity;
  let played = 0;
  let failure = '';
  async function playLane(lane) {
    const page = await browser.newPage();
    await page.goto(site.board);
    const property = fc.asyncProperty(visit, async (run) => {
      const {problems, log} = await playOnce(page, run);
      played++;
      if (problems.length > 0) throw new Error(storyOf(run, log, problems));
    });
    for (let batch = 0; !failure && played < runs && performance.now() < end; batch++) {
      const laneSeed = seed + lane * 1_000_003 + batch * 7919;
      const details = await fc.check(property, {
        seed: laneSeed,
        numRuns: Math.ceil(Math.min(runs / lanes, 200)),
        endOnFailure: !shrink,
        interruptAfterTimeLimit: Math.max(0, Math.min(end - performance.now(), 2 ** 31 - 1)),
      });
      if (!details.failed || details.counterexample === null || failure) continue;
      const [run] = details.counterexample;
      failure = `${details.errorInstance?.message}\n\nRun: ${JSON.stringify(run)}\nSeed ${seed}, after ${played} runs.`;
    }
  }
  try {
    await Promise.all(Array.from({length: lanes}, (_, lane) => playLane(lane)));
  } finally {
    await browser.close();
    site.close();
  }
  return {played, failure};
}

/** Plays one run that is known. */
export async function playKnown({engine = 'chromium', folder, run}) {
  const site = await startSite(folder);
  const browser = await launch(engine);
  try {
    const page = await browser.newPage();
    await page.goto(site.board);
    const {problems, log} = await playOnce(page, run);
    return storyOf(run, log, problems);
  } finally {
    await browser.close();
    site.close();
  }
}
