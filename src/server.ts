import {isGranted} from './core/expression.js';
import type {ConsentPolicy} from './core/policy.js';
import {encodeRecord} from './core/record-codec.js';
import {isRecord, readRecordTexts} from './core/kept-decision.js';
import {deriveState, type ConsentState} from './core/state.js';

export {businessDaysAfter} from './core/business-days.js';
export {createPolicy} from './core/create-policy.js';
export {ConsentConfigError, type MistakeCode} from './core/errors.js';
export type {ConsentPolicy, PolicyInput} from './core/policy.js';
export type {ConsentRecord} from './core/record.js';

const DAY_SECONDS = 86_400;

/** What a server knows besides the cookies. */
export interface RequestFacts {
  /** Unit: seconds since the Unix epoch. @default Now. */
  readonly now?: number;
  /** Whether the request has the header `Sec-GPC: 1`. @default false */
  readonly gpc?: boolean;
}

/** What the visitor decided, by the rules that the page goes by. */
export interface ServerConsent extends ConsentState {
  /** Whether an expression (`analytics`, `social & youtube`) is granted now. Unknown names never are. */
  readonly isGranted: (expression: string) => boolean;
}

/**
 * Reads the visitor's choice from a request. Never throws; what cannot be read was never granted. The answer differs by
 * visitor then: send `Cache-Control: private`.
 *
 * @param cookies The `Cookie` header.
 * @param policy As the page has it, from `createPolicy`.
 */
export function readConsent(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  {now = Date.now() / 1000, gpc = false}: RequestFacts = {},
): ServerConsent {
  const isHonored = gpc && policy.gpc !== 'ignore';
  const state = deriveState(policy, readRecordTexts(recordTexts(cookies, policy)), now, isHonored);
  return {...state, isGranted: (expression) => isGranted(expression, state.decisions)};
}

/**
 * Makes the `Set-Cookie` header that keeps the record for its whole life, where a browser would keep what the page
 * wrote for seven days. It changes no choice. Send it when the visitor leaves a page (docs/safari.md).
 *
 * @param cookies The `Cookie` header.
 * @param options.secure False for a site without https. @default true
 * @returns Null where there is nothing to renew.
 * @throws {RangeError} if `now` is no time.
 */
export function renewalHeader(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  {now = Date.now() / 1000, secure = true}: Pick<RequestFacts, 'now'> & {readonly secure?: boolean} = {},
): string | null {
  if (!Number.isFinite(now)) throw new RangeError(`renewalHeader: now is ${String(now)}, and takes seconds.`);
  const {cookieName, cookieDomain, cookiePath, cookieDays} = policy;
  const record = readRecordTexts(recordTexts(cookies, policy));
  if (!isRecord(record)) return null;
  const left = record.updated + cookieDays * DAY_SECONDS - Math.floor(now);
  if (left <= 0 || left > (cookieDays + 1) * DAY_SECONDS) return null;
  const attributes = [`Max-Age=${String(left)}`, `Path=${cookiePath}`, 'SameSite=Lax'];
  if (cookieDomain) attributes.push(`Domain=${cookieDomain}`);
  if (secure) attributes.push('Secure');
  return [`${cookieName}=${encodeRecord(record)}`, ...attributes].join('; ');
}

/** The values of all cookies of the record's name. */
function recordTexts(cookies: string | null | undefined, {cookieName}: ConsentPolicy): string[] {
  const pairs = (cookies ?? '').split(/; ?/);
  return pairs
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1));
}
