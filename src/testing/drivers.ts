// The parts of Playwright and Puppeteer that the kit uses, as types of their own, so that the library depends on neither.
import {ConsentConfigError} from '../core/errors.js';

/** A cookie as both drivers take and return it. */
export interface DriverCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Unit: seconds since the Unix epoch. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'Lax';
}

/** The cookies of a browser context, whichever driver has it. */
export interface CookieStore {
  /** Returns the cookies of a host, as the header `Cookie` has them. */
  readonly read: (host: string) => Promise<string>;
  readonly write: (cookie: DriverCookie) => Promise<void>;
}

/**
 * A `BrowserContext` of Playwright, as far as the kit uses it.
 *
 * @see https://playwright.dev/docs/api/class-browsercontext
 */
export interface PlaywrightContext {
  addCookies(cookies: DriverCookie[]): Promise<void>;
  cookies(): Promise<readonly KnownCookie[]>;
}

/**
 * A `BrowserContext` of Puppeteer, as far as the kit uses it.
 *
 * @see https://pptr.dev/api/puppeteer.browsercontext
 */
export interface PuppeteerContext {
  setCookie(...cookies: DriverCookie[]): Promise<void>;
  cookies(): Promise<readonly KnownCookie[]>;
}

/** A cookie of the browser, as far as the kit reads it. */
interface KnownCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
}

/** A page of either driver, which knows its context. */
export type DriverPage = PlaywrightPage | PuppeteerPage;

/** A `Page` of Playwright. @see https://playwright.dev/docs/api/class-page */
export interface PlaywrightPage {
  context(): PlaywrightContext;
  url(): string;
}

/** A `Page` of Puppeteer. @see https://pptr.dev/api/puppeteer.page */
export interface PuppeteerPage {
  browserContext(): PuppeteerContext;
  url(): string;
}

/**
 * What `setConsent` takes: a page or a context of Playwright or Puppeteer.
 *
 * @example
 * const open = async (target: ConsentTarget): Promise<void> => {
 *   await setConsent(target, policy, {url: 'https://acme.example/', granted: 'all'});
 * };
 */
export type ConsentTarget = PlaywrightContext | PuppeteerContext | DriverPage;

/** Whether an object has a method. Drivers put their methods on prototypes. */
const can = <Name extends string>(target: unknown, name: Name): target is Record<Name, () => unknown> =>
  typeof target === 'object' && target !== null && typeof Reflect.get(target, name) === 'function';

/**
 * Returns the cookies of a page's or context's browser.
 *
 * @throws {ConsentConfigError} `bad-driver` if it is neither.
 */
export function cookieStoreOf(target: ConsentTarget): CookieStore {
  if ('context' in target && can(target, 'context')) return cookieStoreOf(target.context());
  if ('browserContext' in target && can(target, 'browserContext'))
    return cookieStoreOf(target.browserContext());
  const context = target;
  if (!can(context, 'cookies')) throw new ConsentConfigError('bad-driver', nameOf(target));
  const read = async (host: string): Promise<string> => {
    const cookies = await context.cookies();
    return cookies
      .filter(({domain}) => isFor(host, domain))
      .map(({name, value}) => `${name}=${value}`)
      .join('; ');
  };
  if ('addCookies' in context) return {read, write: (cookie) => context.addCookies([cookie])};
  if ('setCookie' in context) return {read, write: (cookie) => context.setCookie(cookie)};
  throw new ConsentConfigError('bad-driver', nameOf(target));
}

/** Whether a cookie of a domain is sent to a host. A domain with a dot in front is for all hosts below it, too. */
function isFor(host: string, domain: string): boolean {
  return domain === host || (domain.startsWith('.') && `.${host}`.endsWith(domain));
}

/**
 * What `simulateVisitor` takes: a page of Playwright or Puppeteer, or a context of Playwright. It runs a script before each
 * page's own, and sends headers.
 *
 * @example
 * const open = async (target: VisitorTarget): Promise<void> => {
 *   await simulateVisitor(target, policy, {gpc: true});
 * };
 */
export interface VisitorTarget {
  /**
   * Adds a script that runs first, in Playwright.
   *
   * @see https://playwright.dev/docs/api/class-page#page-add-init-script
   * @example
   * await page.addInitScript({content: 'console.log("first")'});
   */
  addInitScript?(script: {content: string}): Promise<unknown>;
  /**
   * Adds a script that runs first, in Puppeteer.
   *
   * @see https://pptr.dev/api/puppeteer.page.evaluateonnewdocument
   * @example
   * await page.evaluateOnNewDocument('console.log("first")');
   */
  evaluateOnNewDocument?(script: string): Promise<unknown>;
  /**
   * Sets headers that every request has, in both.
   *
   * @example
   * await page.setExtraHTTPHeaders({'Sec-GPC': '1'});
   */
  setExtraHTTPHeaders?(headers: Record<string, string>): Promise<void>;
}

/** What a page or context does before a document's own scripts run. */
export interface Preparation {
  readonly runFirst: (script: string) => Promise<unknown>;
  readonly sendHeaders: (headers: Record<string, string>) => Promise<void>;
}

/**
 * Returns what prepares the documents of a page or context.
 *
 * @throws {ConsentConfigError} `bad-driver` if it is neither, or a context of Puppeteer, which cannot.
 */
export function preparationOf(target: VisitorTarget): Preparation {
  if (!can(target, 'setExtraHTTPHeaders')) throw new ConsentConfigError('bad-driver', nameOf(target));
  const page: VisitorTarget = target;
  const sendHeaders: Preparation['sendHeaders'] = async (headers) => page.setExtraHTTPHeaders?.(headers);
  if (can(target, 'addInitScript')) {
    return {sendHeaders, runFirst: async (content) => page.addInitScript?.({content})};
  }
  if (can(target, 'evaluateOnNewDocument')) {
    return {sendHeaders, runFirst: async (script) => page.evaluateOnNewDocument?.(script)};
  }
  throw new ConsentConfigError('bad-driver', nameOf(target));
}

function nameOf(target: unknown): string {
  return typeof target === 'object' && target !== null ? target.constructor.name : String(target);
}
