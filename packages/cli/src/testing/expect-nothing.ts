import {policyInPage, START_LIMIT_MS} from '../scan/answer/own-banner.js';
import type {Finding} from '../scan/judge/finding.js';
import {judge} from '../scan/judge/judge.js';
import {readDatabase} from '../scan/knowledge/database.js';
import {createOwnHosts} from '../scan/knowledge/site.js';
import {readVendors} from '../scan/knowledge/vendors.js';
import type {SeenRequest, Sighting, StateLog} from '../scan/model.js';
import {behave} from '../scan/visit/behave.js';
import {readPage} from '../scan/visit/read-page.js';
import {pause} from '../scan/within.js';
import {readKept} from './read-kept.js';
import {contextOf, runIn, type TestPage} from './test-page.js';

/** A page is settled when it has asked for nothing for so long. Unit: milliseconds. */
const QUIET_MS = 400;

/** How long a page has to settle. Unit: milliseconds. */
const SETTLE_LIMIT_MS = 5000;

const STEP_MS = 50;

/** The state of the scan in which the page is. */
const BEFORE = {id: 'before', kind: 'before', category: '', region: '', gpc: false} as const;

/** The findings that speak of what happens before a choice. */
const CODES: readonly string[] = ['before-choice', 'live-vendor'];

/**
 * How `expectNothingBeforeConsent` looks at a page.
 *
 * @example
 * const options: ExpectOptions = {url: 'https://acme.example/', own: ['acme-cdn.example']};
 */
export interface ExpectOptions {
  /**
   * The address to open.
   *
   * @default The address that the page shows. It is opened again.
   */
  readonly url?: string | undefined;
  /**
   * Further hosts of the site's owner.
   *
   * @default None.
   */
  readonly own?: readonly string[] | undefined;
  /**
   * Ids of findings that are known and accepted, as the baseline of `scan` has them.
   *
   * @default None.
   */
  readonly accepted?: readonly string[] | undefined;
  /**
   * Whether what the scanner is not sure of counts, too: an unknown key of the site's own, say, which may be necessary.
   *
   * @default false
   */
  readonly strict?: boolean | undefined;
}

/**
 * A page does something before consent, or cannot be judged.
 *
 * @example
 * try {
 *   await expectNothingBeforeConsent(page);
 * } catch (error) {
 *   if (error instanceof ConsentExpectationError) console.log(error.findings.map(({id}) => id));
 * }
 */
export class ConsentExpectationError extends Error {
  override readonly name = 'ConsentExpectationError';
  /** What was found, as `scan` reports it. Empty if the page cannot be judged. */
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/**
 * Opens a page as a visitor who has not chosen, does what such a visitor does (moves the pointer, clicks where nothing is,
 * scrolls to the end), and expects that the page keeps and requests nothing that needs consent. It judges by the rules of
 * `scan`: by the page's policy, its gates, the vendors that the scanner knows, and the Open Cookie Database.
 *
 * @param page A page of Playwright or Puppeteer, whose browser context has no decision of the site.
 * @throws {ConsentExpectationError} if there is something, with one line for each finding and its cure.
 * @throws {ConsentExpectationError} if the page has no Consent Elements, or the browser has a decision.
 * @example
 * await expectNothingBeforeConsent(page, {url: 'https://acme.example/'});
 */
export async function expectNothingBeforeConsent(page: TestPage, options: ExpectOptions = {}): Promise<void> {
  const {url = page.url(), own = [], accepted = [], strict = false} = options;
  if (!/^https?:/.test(url)) {
    throw new ConsentExpectationError(
      `"${url}" is not a page of a site. Open one first, or pass its address as url.`,
    );
  }
  const sighting: Sighting = {state: BEFORE.id, page: url, by: 'other', chain: []};
  const requests: SeenRequest[] = [];
  const note = (request: {url(): string; resourceType(): string}) => {
    requests.push({url: request.url(), type: request.resourceType(), sighting});
  };
  page.on('request', note);
  try {
    await page.goto(url, {waitUntil: 'load'});
    const policy = await runIn(page, policyInPage, START_LIMIT_MS);
    if (!policy) {
      throw new ConsentExpectationError(
        `${url} does not have Consent Elements, so it does not ask for consent.`,
      );
    }
    const cookies = await contextOf(page).cookies();
    if (cookies.some(({name, value}) => name === policy.recordName && value.startsWith('v='))) {
      throw new ConsentExpectationError(
        `The browser has a decision in the cookie ${policy.recordName}. Use a new browser context.`,
      );
    }
    await settle(requests);
    await behave({mouse: page.mouse, keyboard: page.keyboard, run: (act) => runIn(page, act)});
    await settle(requests);
    const facts = await runIn(page, readPage);
    const log: StateLog = {
      state: BEFORE,
      isReached: true,
      models: new Map(policy.categories.map(({name, model}) => [name, model])),
      region: policy.region,
      items: await readKept(page, sighting),
      requests,
      pages: [{url, title: facts.title, status: 200}],
      gates: facts.gates,
      tags: facts.tags.map((tag) => ({...tag, page: url})),
      troubles: [],
    };
    const isOwn = createOwnHosts(page.url(), own);
    const {findings} = judge({logs: [log], policy, isOwn, vendors: readVendors(), database: readDatabase()});
    const counted = findings.filter(
      ({id, code, certainty}) =>
        CODES.includes(code) && (strict || certainty === 'sure') && !accepted.includes(id),
    );
    if (counted.length > 0) throw new ConsentExpectationError(describe(url, counted), counted);
  } finally {
    page.off('request', note);
  }
}

/** Waits until the page asks for nothing more. A page that never stops is taken as it is after a while. */
async function settle(requests: readonly SeenRequest[]): Promise<void> {
  let count = requests.length;
  let quiet = 0;
  for (let waited = 0; waited < SETTLE_LIMIT_MS && quiet < QUIET_MS; waited += STEP_MS) {
    await pause(STEP_MS);
    quiet = requests.length === count ? quiet + STEP_MS : 0;
    count = requests.length;
  }
}

const describe = (url: string, findings: readonly Finding[]): string =>
  [
    `${url} does not wait for consent:`,
    ...findings.map(({id, message, cure}) => `- ${message} ${cure} (${id})`),
  ].join('\n');
