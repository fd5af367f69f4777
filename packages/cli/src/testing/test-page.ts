// The parts of Playwright and Puppeteer that the expectation uses, as types of their own, so that it depends on neither.

import type {Behavior} from '../scan/visit/behave.js';

/** A request that a page makes. */
export interface TestRequest {
  url(): string;
  resourceType(): string;
}

/** A frame of a page. */
export interface TestFrame {
  url(): string;
  evaluate(code: string): Promise<unknown>;
}

/** A cookie of the browser. */
export interface TestCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly?: boolean | undefined;
  /** Unit: seconds since the Unix epoch. -1: until the session ends. */
  readonly expires?: number | undefined;
}

/** The context of a page: what it shares with other pages of the same visitor. */
export interface TestContext {
  cookies(): Promise<readonly TestCookie[]>;
}

interface DrivenPage {
  url(): string;
  goto(url: string, options: {waitUntil: 'load'}): Promise<unknown>;
  evaluate(code: string): Promise<unknown>;
  frames(): readonly TestFrame[];
  on(event: 'request', listener: (request: TestRequest) => void): unknown;
  off(event: 'request', listener: (request: TestRequest) => void): unknown;
  readonly mouse: Behavior['mouse'];
  readonly keyboard: Behavior['keyboard'];
}

/**
 * A page of Playwright or Puppeteer.
 *
 * @see https://playwright.dev/docs/api/class-page
 * @see https://pptr.dev/api/puppeteer.page
 */
export type TestPage = DrivenPage & ({context(): TestContext} | {browserContext(): TestContext});

/** Returns the context of a page, whichever driver has it. */
export const contextOf = (page: TestPage): TestContext =>
  'context' in page ? page.context() : page.browserContext();

/** Runs a function in a page or frame. It uses nothing from outside but its arguments. */
export const runIn = async <Args extends readonly unknown[], Result>(
  place: Pick<TestFrame, 'evaluate'>,
  act: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> => {
  const code = `(${String(act)})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  // The driver sends back what the function returns, as JSON carries it.
  return (await place.evaluate(code)) as Awaited<Result>;
};
