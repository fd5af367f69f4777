import type {Browser, CDPSession, Page} from 'puppeteer-core';
import type {OtherBanner} from '../answer/other-banner.js';
import {type Action, createOtherBanner} from '../answer/other-banner.js';
import {regionHeaders, setRegion} from '../answer/set-region.js';
import type {Policy} from '../answer/own-banner.js';
import type {State} from '../model.js';
import {createVisitor, type Visitor} from '../visit/visitor.js';
import {createRecorder, type Recorder} from '../watch/recorder.js';
import {watchTargets} from '../watch/watch-targets.js';
import {within} from '../within.js';
import {openBrowser} from './open-browser.js';

/** How long a browser may take to close before its process is ended. Unit: milliseconds. */
const CLOSE_LIMIT_MS = 5000;

/** What the browser shows to pages in a state with Global Privacy Control. @see https://w3c.github.io/gpc/ */
const GPC_PROPERTY =
  "for (const name of ['Navigator', 'WorkerNavigator']) if (globalThis[name]) Object.defineProperty(globalThis[name].prototype, 'globalPrivacyControl', {get: () => true, configurable: true, enumerable: true});";

/** A browser with a fresh profile, which is being watched. */
export interface Profile {
  readonly browser: Browser;
  readonly recorder: Recorder;
  readonly visitor: Visitor;
  /** undefined: no other tool's banner is looked for. */
  readonly other: OtherBanner | undefined;
  readonly close: () => Promise<void>;
}

export interface ProfileOptions {
  readonly program: string;
  readonly start: string;
  readonly state: State;
  readonly policy: Policy | null;
  /** The answer for another tool's banner. undefined: none is looked for. */
  readonly action: Action | undefined;
  readonly isOwn: (host: string) => boolean;
  /** How long a page may take until its markup is there. Unit: milliseconds. */
  readonly limitMs: number;
}

/** Opens a fresh profile, in which the visitor has the region and signal of a state. */
export async function openProfile(options: ProfileOptions): Promise<Profile> {
  const {program, start, state, policy, action, isOwn, limitMs} = options;
  const browser = await openBrowser(program);
  const recorder = createRecorder(state.id);
  const other = action === undefined ? undefined : createOtherBanner(action);
  // The visitor needs the targets, and the watch tells the visitor.
  const events: {onBytes: (bytes: number) => void; onCrash: () => void} = {
    onBytes: () => undefined,
    onCrash: () => undefined,
  };
  const targets = await watchTargets(browser, recorder, {
    prelude: state.gpc ? GPC_PROPERTY : '',
    onBytes: (bytes) => events.onBytes(bytes),
    onCrash: () => events.onCrash(),
    onDocumentTarget: (session) => other?.watch(session),
  });
  const root = await browser.target().createCDPSession();
  const prepare = (page: Page) => preparePage(page, start, state, policy);
  const visitor = createVisitor({browser, root, targets, recorder, prepare, isOwn, limitMs});
  Object.assign(events, {onBytes: visitor.bytes, onCrash: visitor.crashed});
  await refuseDownloads(root, visitor.downloading);
  return {browser, recorder, visitor, other: other?.state, close: () => closeBrowser(browser)};
}

async function refuseDownloads(root: CDPSession, onDownload: () => void): Promise<void> {
  root.on('Browser.downloadWillBegin', onDownload);
  await root.send('Browser.setDownloadBehavior', {behavior: 'deny', eventsEnabled: true});
}

async function preparePage(page: Page, start: string, state: State, policy: Policy | null): Promise<void> {
  const headers = {
    ...(state.gpc && {'Sec-GPC': '1'}),
    ...(state.region && regionHeaders(state.region)),
  };
  const agent = await page.browser().userAgent();
  await page.setUserAgent({userAgent: agent.replace('Headless', '')});
  if (Object.keys(headers).length > 0) await page.setExtraHTTPHeaders(headers);
  if (state.region && policy) await setRegion(page, start, state.region, policy);
}

async function closeBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  try {
    await within(CLOSE_LIMIT_MS, browser.close());
  } catch {
    // It hangs, or has ended already.
    process?.kill('SIGKILL');
  }
}
