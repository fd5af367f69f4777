import {findBrowser} from './browser/find-browser.js';
import {judge, type Judgment} from './judge/judge.js';
import {readDatabase} from './knowledge/database.js';
import {createOwnHosts} from './knowledge/site.js';
import {readVendors} from './knowledge/vendors.js';
import type {StateLog, Trouble} from './model.js';
import {loadSteps, type ScanOptions} from './options.js';
import {type Probe, probe} from './probe.js';
import {readSitemap} from './read-sitemap.js';
import {type Plan, runState} from './run-state.js';
import {statesOf} from './states.js';
import {createPageQueue} from './visit/page-queue.js';

/** So many browsers run beside each other. */
const PARALLEL = 2;

/** The result of a scan. */
export interface Scan extends Judgment {
  readonly start: string;
  readonly startedAt: Date;
  readonly seconds: number;
  readonly probe: Probe;
  readonly logs: readonly StateLog[];
  readonly troubles: readonly Trouble[];
}

/**
 * Scans a site: the first state finds its pages, the others visit the same pages.
 *
 * @throws {UsageError} if there is no browser, or the script cannot be loaded.
 * @throws {PageTrouble} if the start page cannot be opened.
 */
export async function scanSite(options: ScanOptions, progress: (text: string) => void): Promise<Scan> {
  const startedAt = new Date();
  const program = findBrowser(options.browser);
  const steps = options.script === undefined ? undefined : await loadSteps(options.script);
  progress(`Opening ${options.start}`);
  const found = await probe(program, options.start, options.limitMs);
  const {policy, start} = found;
  const isOwn = createOwnHosts(start, options.own);
  const {waitMs, limitMs, regions, pages} = options;
  const plan: Plan = {
    program,
    start,
    waitMs,
    limitMs,
    steps,
    policy,
    banner: found.banner.kind,
    isOwn,
    progress,
  };
  const sitemap =
    options.sitemap === undefined ? {addresses: [], troubles: []} : await readSitemap(options.sitemap, start);
  const [first, ...others] = statesOf(plan, regions);
  const follows = sitemap.addresses.length === 0;
  const queue = createPageQueue([start, ...sitemap.addresses], pages, follows ? start : undefined);
  const firstLog = await runState(plan, first, queue);
  // A page that could not be visited once would cost its time limit in each state.
  const failed = new Set(firstLog.troubles.filter(({code}) => code !== 'http-error').map(({page}) => page));
  const known = queue.visited().filter((page) => page === start || !failed.has(page));
  const runners = others.map(
    (state) => () => runState(plan, state, createPageQueue(known, known.length, undefined)),
  );
  const logs = [firstLog, ...(await runAll(runners))];
  const facts = {logs, policy, isOwn, vendors: readVendors(), database: readDatabase()};
  const troubles = [
    ...sitemap.troubles,
    ...logs.flatMap((log) => log.troubles),
    ...notReached(logs, options),
  ];
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  return {start, startedAt, seconds, probe: found, logs, troubles, ...judge(facts)};
}

/** Runs functions, a few beside each other. @returns what they return, in their order */
async function runAll<Result>(functions: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = [...functions.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, run] = next;
      results[index] = await run();
    }
  };
  await Promise.all(Array.from({length: PARALLEL}, worker));
  return results;
}

/** A region that the page does not take leaves the rules of another one. */
function notReached(logs: readonly StateLog[], {regions}: ScanOptions): readonly Trouble[] {
  if (regions.length === 0) return [];
  return logs
    .filter(({state, region}) => state.region !== '' && region !== undefined && region !== state.region)
    .map(({state, region = '', pages}) => ({
      code: 'region-not-taken',
      state: state.id,
      page: pages[0]?.url ?? '',
      message: `The page assumes that the visitor is in ${region || 'no known region'}. Its server or its attribute region says so.`,
    }));
}
