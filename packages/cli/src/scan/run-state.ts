import type {Page} from 'puppeteer-core';
import {answerOwn, type Policy, readPolicy} from './answer/own-banner.js';
import {openProfile, type Profile} from './browser/open-profile.js';
import type {GatedAddress, LiveTag, State, StateLog, Trouble, VisitedPage} from './model.js';
import {settle} from './visit/behave.js';
import {PageTrouble, troubleOf} from './visit/find-trouble.js';
import type {PageQueue} from './visit/page-queue.js';
import {pageAddress} from './visit/find-links.js';
import type {Visit} from './visit/visitor.js';
import {pause} from './within.js';

/** How long another tool's banner has to appear and to take the answer. Unit: milliseconds. */
const OTHER_LIMIT_MS = 12_000;

const STEP_MS = 100;

/** A function of the file that `--script` names. */
export type Steps = (given: {
  readonly page: Page;
  readonly origin: string;
  readonly state: string;
}) => unknown;

/** What all states of a scan have in common. */
export interface Plan {
  readonly program: string;
  readonly start: string;
  /** How long to stay on the start page. Unit: milliseconds. */
  readonly waitMs: number;
  /** How long a page may take until its markup is there. Unit: milliseconds. */
  readonly limitMs: number;
  readonly steps: Steps | undefined;
  readonly policy: Policy | null;
  readonly banner: 'consent-elements' | 'other' | 'none';
  readonly isOwn: (host: string) => boolean;
  readonly progress: (text: string) => void;
}

/** Visits all pages in one state, in a browser of its own. Never throws: what goes wrong is among the troubles. */
export async function runState(plan: Plan, state: State, queue: PageQueue): Promise<StateLog> {
  const log = createLog(state);
  let profile: Profile | undefined;
  try {
    profile = await openProfile({...plan, state, action: actionFor(plan, state)});
    const isReached = await arrive(plan, state, profile, log, queue);
    if (isReached) await visitAll(plan, state, profile, log, queue);
    return log.finish(isReached, profile);
  } catch (error) {
    log.trouble(plan.start, error);
    return log.finish(false, profile);
  } finally {
    await profile?.close();
  }
}

function actionFor({banner}: Plan, {kind}: State) {
  if (banner !== 'other') return undefined;
  if (kind === 'granted') return 'optIn';
  return kind === 'refused' ? 'optOut' : undefined;
}

type Log = ReturnType<typeof createLog>;

function createLog(state: State) {
  const pages: VisitedPage[] = [];
  const gates: GatedAddress[] = [];
  const tags: LiveTag[] = [];
  const troubles: Trouble[] = [];
  let models: ReadonlyMap<string, string> = new Map();
  let region: string | undefined;
  const trouble = (page: string, error: unknown) => {
    const {code, message} = troubleOf(error);
    troubles.push({code, state: state.id, page, message});
  };
  return {
    trouble,
    models(policy: Policy | null) {
      if (!policy) return;
      models = new Map(policy.categories.map(({name, model}) => [name, model]));
      region = policy.region;
    },
    visit({visited, facts, remark}: Visit) {
      pages.push(visited);
      gates.push(...facts.gates);
      tags.push(...facts.tags.map((tag) => ({...tag, page: visited.url})));
      if (remark) trouble(visited.url, remark);
    },
    finish(isReached: boolean, profile: Profile | undefined): StateLog {
      const items = profile?.recorder.items() ?? [];
      const requests = profile?.recorder.requests() ?? [];
      return {state, isReached, models, region, items, requests, pages, gates, tags, troubles};
    },
  };
}

/** Opens the start page, and brings the visitor into the state. @returns whether the page took the answer */
async function arrive(
  plan: Plan,
  state: State,
  profile: Profile,
  log: Log,
  queue: PageQueue,
): Promise<boolean> {
  const {kind} = state;
  const {recorder, visitor} = profile;
  if (kind === 'before' || kind === 'gpc') {
    recorder.record(plan.start);
    return true;
  }
  const page = await visitor.page();
  await page.goto(plan.start, {waitUntil: 'load'}).catch(() => undefined);
  await settle(page);
  if (plan.banner === 'other') return answerOther(plan, profile, log);
  log.models(await readPolicy(page));
  if (kind === 'withdrawn') {
    await answerOwn(page, {all: true});
    await runSteps(plan, state, profile, log);
    for (const url of queue.known()) await visitor.visit(url, 0).catch(() => undefined);
    await visitor.visit(plan.start, 0).catch(() => undefined);
  }
  const answer = kind === 'only' ? {only: state.category} : {all: kind === 'granted'};
  const present = await visitor.page();
  if (kind === 'withdrawn') await readPolicy(present);
  // While a withdrawal reloads the page, requests of before are still under way.
  if (kind !== 'withdrawn') recorder.record(plan.start);
  const isKept = await answerOwn(present, answer);
  if (!isKept)
    log.trouble(plan.start, new PageTrouble('not-answered', 'The page did not keep the decision.'));
  await settle(present);
  return isKept;
}

async function answerOther(plan: Plan, {other, recorder}: Profile, log: Log): Promise<boolean> {
  for (let waited = 0; other?.result === undefined && waited < OTHER_LIMIT_MS; waited += STEP_MS)
    await pause(STEP_MS);
  const isAnswered = other?.result === true;
  if (!isAnswered) {
    const message = `The banner of ${other?.name || 'the other tool'} did not take the answer.`;
    log.trouble(plan.start, new PageTrouble('not-answered', message));
  }
  // The tool acts on the answer.
  await pause(STEP_MS * 5);
  recorder.record(plan.start);
  return isAnswered;
}

async function visitAll(
  plan: Plan,
  state: State,
  profile: Profile,
  log: Log,
  queue: PageQueue,
): Promise<void> {
  const {recorder, visitor, browser} = profile;
  let isFirst = true;
  for (let url = queue.next(); url !== undefined; url = queue.next()) {
    if (!browser.connected) {
      log.trouble(url, new PageTrouble('browser-closed', 'The browser closed before this page.'));
      continue;
    }
    plan.progress(`${state.id}: ${url}`);
    recorder.record(url);
    try {
      const visit = await visitor.visit(url, isFirst ? plan.waitMs : 0);
      log.visit(visit);
      queue.found(visit.facts.links);
      if (isFirst && (state.kind === 'before' || state.kind === 'gpc')) {
        log.models(await readPolicy(await visitor.page()));
      }
    } catch (error) {
      log.trouble(url, error);
    }
    // After a withdrawal, the steps ran while everything was granted.
    if (isFirst && state.kind !== 'withdrawn') await runSteps(plan, state, profile, log, queue);
    await visitor.leave();
    isFirst = false;
  }
}

/** Runs the steps of `--script`, and reads the page that they end on. */
async function runSteps(
  plan: Plan,
  state: State,
  profile: Profile,
  log: Log,
  queue?: PageQueue,
): Promise<void> {
  const {steps, start, isOwn} = plan;
  if (!steps) return;
  const {visitor, recorder} = profile;
  const crashes = visitor.crashes();
  try {
    const page = await visitor.page();
    await steps({page, origin: new URL(start).origin, state: state.id});
    const url = pageAddress(page.url());
    if (!queue || !isOwn(new URL(url).hostname)) return;
    recorder.record(url);
    const visit = await visitor.stay(url, null, Date.now(), 0);
    log.visit({...visit, visited: {...visit.visited, status: 200}});
    queue.found([url, ...visit.facts.links]);
  } catch (error) {
    const message = `The steps of --script failed: ${error instanceof Error ? error.message : String(error)}`;
    const hasCrashed = visitor.crashes() > crashes;
    log.trouble(start, new PageTrouble(hasCrashed ? 'page-crashed' : 'script-failed', message));
    await visitor.discard();
  }
}
