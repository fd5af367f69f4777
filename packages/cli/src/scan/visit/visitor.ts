import type {Browser, CDPSession, HTTPResponse, Page} from 'puppeteer-core';
import type {VisitedPage} from '../model.js';
import {readStorages} from '../watch/read-storages.js';
import type {Recorder} from '../watch/recorder.js';
import type {WatchedTarget} from '../watch/watch-targets.js';
import {pause, within} from '../within.js';
import {behave, settle} from './behave.js';
import {PageTrouble, troubleOf} from './find-trouble.js';
import {followRefresh} from './follow-refresh.js';
import {leavePage} from './leave-page.js';
import {type PageFacts, readPage} from './read-page.js';
import {useControls} from './use-controls.js';

/** How long a tab may take to open. Unit: milliseconds. */
const TAB_LIMIT_MS = 20_000;

/** How long a page may take after that until everything is loaded. Unit: milliseconds. */
const LOAD_LIMIT_MS = 8000;

/** How long a page may take to answer whether it is alive. Unit: milliseconds. */
const LIFE_LIMIT_MS = 10_000;

/** A document that is larger is not read to its end. Unit: bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** A document of which so much has come in time is too large rather than slow. Unit: bytes. */
const LARGE_BYTES = 4 * 1024 * 1024;

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The browser tells of a download within this time after the error. Unit: milliseconds. */
const DOWNLOAD_MS = 500;

const BAD_STATUS = 400;

/** What a visit found, besides what the recorder has noted. */
export interface Visit {
  readonly visited: VisitedPage;
  readonly facts: PageFacts;
  /** Set if the page was visited, and something about it is worth telling. */
  readonly remark?: PageTrouble;
}

/** What a visitor needs of its browser. */
export interface Surroundings {
  readonly browser: Browser;
  readonly root: CDPSession;
  readonly targets: ReadonlySet<WatchedTarget>;
  readonly recorder: Recorder;
  /** Is called for each new tab. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly isOwn: (host: string) => boolean;
  /** How long a page may take until its markup is there. Unit: milliseconds. */
  readonly limitMs: number;
}

/** Visits pages in one tab, as long as it lives. */
export function createVisitor(surroundings: Surroundings) {
  const {browser, root, targets, recorder, prepare, isOwn, limitMs} = surroundings;
  let tab: Page | undefined;
  /** Ends the wait for the present page, with what is wrong with it. */
  let interrupt: (trouble: PageTrouble) => void = () => undefined;
  let targetId: string | undefined;
  let crashes = 0;
  let received = 0;
  let isDownload = false;
  const usedControls = new Set<string>();

  const page = async (): Promise<Page> => {
    if (tab && !tab.isClosed()) return tab;
    tab = await within(TAB_LIMIT_MS, browser.newPage());
    // A dialog of the page would hold up everything.
    tab.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    tab.on('error', () => interrupt(new PageTrouble('page-crashed', 'The page crashed.')));
    const session = await tab.createCDPSession();
    ({targetId} = (await session.send('Target.getTargetInfo')).targetInfo);
    await prepare(tab);
    return tab;
  };

  /** A tab that hangs or has crashed is thrown away. */
  const discard = async (): Promise<void> => {
    const old = tab;
    tab = undefined;
    // A tab that hangs does not close by itself, but its target does.
    const closing = targetId ? root.send('Target.closeTarget', {targetId}) : old?.close();
    targetId = undefined;
    await within(LIFE_LIMIT_MS, Promise.resolve(closing)).catch(() => undefined);
  };

  const load = async (url: string): Promise<HTTPResponse | null> => {
    const current = await page();
    received = 0;
    isDownload = false;
    const interrupted = new Promise<never>((_resolve, reject) => {
      interrupt = reject;
    });
    // Without a reader an interruption after the load would end the process.
    interrupted.catch(() => undefined);
    const going = current.goto(url, {waitUntil: 'domcontentloaded', timeout: limitMs});
    going.catch(() => undefined);
    const response = await Promise.race([going, interrupted]);
    const loaded = current.waitForFunction('document.readyState === "complete"', {timeout: LOAD_LIMIT_MS});
    await Promise.race([loaded.catch(() => undefined), interrupted, pause(LOAD_LIMIT_MS)]);
    const alive = followRefresh(() => within(LIFE_LIMIT_MS, current.evaluate('1')));
    await Promise.race([alive, interrupted]);
    return response;
  };

  /** Names what is wrong with the present page. */
  const nameTrouble = async (error: unknown): Promise<PageTrouble> => {
    if (error instanceof Error && error.message.includes('ERR_ABORTED')) {
      // The browser tells of a download after the error.
      await pause(DOWNLOAD_MS);
      if (isDownload) return new PageTrouble('download', 'The address is a download.');
    }
    const trouble = troubleOf(error);
    const isLarge = trouble.code === 'page-hangs' && received > LARGE_BYTES;
    return isLarge
      ? new PageTrouble('too-large', `After ${inMegabytes(received)} the document had not ended.`)
      : trouble;
  };

  return {
    page,
    discard,

    /** How many pages have crashed so far. */
    crashes: (): number => crashes,

    /** A page's process has ended. */
    crashed: (): void => {
      crashes++;
      interrupt(new PageTrouble('page-crashed', 'The page crashed.'));
      void discard();
    },

    downloading: (): void => {
      isDownload = true;
    },

    /** Data of the present document has come. */
    bytes: (count: number): void => {
      received += count;
      if (received <= MOST_BYTES) return;
      interrupt(new PageTrouble('too-large', `The document has more than ${inMegabytes(MOST_BYTES)}.`));
    },

    /**
     * Visits a page, and reads what is kept at its end.
     *
     * @param waitMs How long to stay at least, from when it is loaded. Unit: milliseconds.
     * @throws {PageTrouble} if the page could not be visited. A new tab is used from then on.
     */
    async visit(url: string, waitMs: number): Promise<Visit> {
      try {
        const response = await load(url);
        const began = Date.now();
        return await followRefresh(() => this.stay(url, response, began, waitMs));
      } catch (error) {
        const trouble = await nameTrouble(error);
        await discard();
        throw trouble;
      }
    },

    /** Stays on the present page: waits, scrolls, uses its harmless controls, and reads what is kept. */
    async stay(url: string, response: HTTPResponse | null, began: number, waitMs: number): Promise<Visit> {
      const current = await page();
      const remark = remarkOn(url, current.url(), response, isOwn);
      await settle(current);
      if (waitMs > 0) recorder.kept(...(await this.storages()));
      await behave({
        mouse: current.mouse,
        keyboard: current.keyboard,
        run: (act) => current.evaluate(act),
      });
      await pause(Math.max(0, waitMs - (Date.now() - began)));
      await settle(current);
      const facts = await within(LIFE_LIMIT_MS, current.evaluate(readPage));
      for (const {type, url: contact} of facts.contacts)
        recorder.request(contact, type, {by: 'parser', chain: [url]});
      await useControls(current, usedControls);
      await settle(current);
      recorder.kept(...(await this.storages()));
      const visited = {url, title: facts.title, status: response?.status() ?? 0};
      return {visited, facts, ...(remark && {remark})};
    },

    /** Tells the present page that its visitor leaves. It can only be left afterwards. */
    async leave(): Promise<void> {
      if (tab && !tab.isClosed()) await leavePage(tab);
    },

    async storages() {
      const {items, hosts} = await readStorages(root, targets);
      return [items, hosts] as const;
    },
  };
}

export type Visitor = ReturnType<typeof createVisitor>;

function remarkOn(
  asked: string,
  reached: string,
  response: HTTPResponse | null,
  isOwn: (host: string) => boolean,
): PageTrouble | undefined {
  const status = response?.status() ?? 0;
  if (!isOwn(new URL(reached).hostname)) {
    throw new PageTrouble('leaves-site', `The address leads to another site: ${new URL(reached).origin}.`);
  }
  const type = response?.headers()['content-type'] ?? 'text/html';
  if (!/html|xml/.test(type)) throw new PageTrouble('not-html', `The address is not a page, but ${type}.`);
  if (status >= BAD_STATUS)
    return new PageTrouble('http-error', `${asked} answers with the status ${status}.`);
  return undefined;
}
