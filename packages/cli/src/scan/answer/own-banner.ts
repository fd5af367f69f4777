import type {Page} from 'puppeteer-core';
import {pause, within} from '../within.js';

/** How long the library may take to start. Unit: milliseconds. */
export const START_LIMIT_MS = 6000;

/** How long the page may take to act on an answer. Unit: milliseconds. */
const ACT_LIMIT_MS = 8000;

/** A reload after a withdrawal begins within this time. Unit: milliseconds. */
const RELOAD_MS = 600;

/** A declaration of the policy. */
export interface Declaration {
  readonly name: string;
  readonly storage: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  readonly retention: string;
  readonly domain: string;
  readonly path: string;
  /** The name of the service. Empty: the category's own. */
  readonly service: string;
  /** As plain text. */
  readonly purpose: string;
}

/** A service as the policy describes it. */
export interface DeclaredService {
  readonly name: string;
  readonly label: string;
  readonly provider: string;
  readonly href: string;
}

export interface DeclaredCategory {
  readonly name: string;
  readonly model: string;
  readonly sells: boolean;
  readonly services: readonly string[];
  readonly described: readonly DeclaredService[];
  readonly declarations: readonly Declaration[];
}

/** The policy of a page, as far as the scan goes by it. */
export interface Policy {
  readonly version: string;
  readonly recordName: string;
  readonly region: string;
  readonly regionCookie: string;
  readonly regionHref: string;
  readonly categories: readonly DeclaredCategory[];
}

/** An answer: everything, nothing, or one category alone. */
export type Answer = {readonly all: boolean} | {readonly only: string};

/** Returns the policy of a page with Consent Elements. null if the page has none. */
export async function readPolicy(page: Page): Promise<Policy | null> {
  const found = page.evaluate(policyInPage, START_LIMIT_MS);
  return within(START_LIMIT_MS * 2, found).catch(() => null);
}

/** Answers through the library. @returns whether the decision was kept */
export async function answerOwn(page: Page, answer: Answer): Promise<boolean> {
  const answering = page.evaluate(answerInPage, answer);
  // A withdrawal may reload the page before the answer comes back, and then it was taken.
  const isKept = await within(ACT_LIMIT_MS, answering).catch(() => true);
  await pause(RELOAD_MS);
  await page
    .waitForFunction('document.readyState === "complete"', {timeout: ACT_LIMIT_MS})
    .catch(() => undefined);
  return isKept;
}

/** Rich text is a string, or a list of strings and elements. */
type LibraryDeclaration = Omit<Declaration, 'service' | 'purpose'> & {readonly purpose: unknown};

/** The library's object, as far as the scan uses it. The library puts it on the window under a symbol of its own. */
interface LibraryObject {
  readonly ready: Promise<unknown>;
  readonly policy: {
    readonly policyVersion: string;
    readonly cookieName: string;
    readonly region: string;
    readonly regionCookie: string;
    readonly regionHref: string;
    readonly model: string;
    readonly categories: readonly {
      readonly name: string;
      readonly model: string;
      readonly sells: boolean;
      readonly cookies: readonly LibraryDeclaration[];
      readonly services: readonly (DeclaredService & {readonly cookies: readonly LibraryDeclaration[]})[];
    }[];
  } | null;
  readonly decide: (choice: Readonly<Record<string, boolean>>) => boolean;
  readonly acceptAll: () => boolean;
  readonly rejectAll: () => boolean;
}

/** Runs in the page. Returns its policy once the library has started. null if it has none. */
export async function policyInPage(limitMs: number): Promise<Policy | null> {
  const STEP_MS = 50;
  const find = () => Reflect.get(window, Symbol.for('consent-elements')) as LibraryObject | undefined;
  const mayCome = () => document.querySelector('consent-banner, script[src*="consent"]') !== null;
  for (
    let waited = 0;
    !find() && waited < limitMs && (mayCome() || waited < limitMs / 4);
    waited += STEP_MS
  ) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  const consent = find();
  if (!consent) return null;
  await Promise.race([consent.ready, new Promise((resolve) => setTimeout(resolve, limitMs))]);
  const {policy} = consent;
  if (!policy) return null;
  const textOf = (rich: unknown): string => {
    if (typeof rich === 'string') return rich;
    if (Array.isArray(rich)) return rich.map(textOf).join('');
    return textOf((rich as {content?: unknown} | null)?.content ?? '');
  };
  const plain = (declaration: LibraryDeclaration, service: string): Declaration => ({
    name: declaration.name,
    storage: declaration.storage,
    retention: declaration.retention,
    domain: declaration.domain,
    path: declaration.path,
    purpose: textOf(declaration.purpose),
    service,
  });
  return {
    version: policy.policyVersion,
    recordName: policy.cookieName,
    region: policy.region,
    regionCookie: policy.regionCookie,
    regionHref: policy.regionHref && new URL(policy.regionHref, document.baseURI).href,
    categories: policy.categories.map(({name, model, sells, cookies, services}) => ({
      name,
      model,
      sells,
      services: services.map((service) => service.name),
      described: services.map(({name, label, provider, href}) => ({name, label, provider, href})),
      declarations: [
        ...cookies.map((cookie) => plain(cookie, '')),
        ...services.flatMap((service) => service.cookies.map((cookie) => plain(cookie, service.name))),
      ],
    })),
  };
}

async function answerInPage(answer: Answer): Promise<boolean> {
  const consent = Reflect.get(window, Symbol.for('consent-elements')) as LibraryObject | undefined;
  if (!consent) return false;
  await consent.ready;
  if ('all' in answer) return answer.all ? consent.acceptAll() : consent.rejectAll();
  const optional = (consent.policy?.categories ?? []).filter(({model}) => model !== 'required');
  return consent.decide(
    Object.fromEntries(
      optional.filter(({name}) => name !== 'necessary').map(({name}) => [name, name === answer.only]),
    ),
  );
}
