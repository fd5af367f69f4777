import '../dev/provide.js';
import {ConsentConfigError} from '../core/errors.js';
import {isGranted} from '../core/expression.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord, isOurs} from '../core/record-codec.js';
import {isRecord, readRecordTexts} from '../core/kept-decision.js';
import {isRenewalDue} from '../core/renewal-due.js';
import {SCHEMA, TESTS} from '../core/schema.js';
import {deriveState, type ConsentState} from '../core/state.js';

export {businessDaysAfter} from '../core/business-days.js';
export {createPolicy} from '../core/create-policy.js';
export {ConsentConfigError, type MistakeCode} from '../core/errors.js';
export type {ConsentPolicy, PolicyInput} from '../core/policy.js';
export type {ConsentRecord} from '../core/record.js';

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
  facts: RequestFacts = {},
): ServerConsent {
  const {now = Date.now() / 1000, gpc = false} = ownProperties(facts);
  const isHonored = gpc && policy.gpc !== 'ignore';
  const state = deriveState(policy, readRecordTexts(recordTexts(cookies, policy)), now, isHonored);
  return {...state, isGranted: (expression) => isGranted(expression, state.decisions)};
}

/** What `renewalHeader` can be told. */
export interface RenewalOptions extends Pick<RequestFacts, 'now'> {
  /** False for a site without https. @default true */
  readonly secure?: boolean;
}

/**
 * Makes the `Set-Cookie` header that keeps the record for the rest of its life, where a browser keeps what a page wrote
 * for a shorter time. It changes no decision. Send it with the page itself (docs/safari.md).
 *
 * @param cookies The `Cookie` header.
 * @returns Null if there is nothing to renew: no record, several that differ, one that was written within a day, or one
 *   that is past its life.
 * @throws {ConsentConfigError} `bad-time` if `now` is not in seconds, `bad-cookie-name`, `bad-cookie-domain`,
 *   `bad-cookie-path` or `bad-cookie-days` if the policy has such a value and is not from `createPolicy`.
 */
export function renewalHeader(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  options: RenewalOptions = {},
): string | null {
  const {now = Date.now() / 1000, secure = true} = ownProperties(options);
  if (!isTime(now)) throw new ConsentConfigError('bad-time', now);
  checkHeaderParts(policy);
  const {cookieName, cookieDomain, cookiePath, cookieDays} = policy;
  const texts = new Set(recordTexts(cookies, policy).filter(isOurs));
  const record = readRecordTexts([...texts]);
  const seconds = Math.floor(now);
  if (texts.size !== 1 || !isRecord(record) || !isRenewalDue(record, seconds, cookieDays)) return null;
  const left = record.updated + cookieDays * DAY_SECONDS - seconds;
  const attributes = [`Max-Age=${String(left)}`, `Path=${cookiePath}`, 'SameSite=Lax'];
  if (cookieDomain) attributes.push(`Domain=${cookieDomain}`);
  if (secure) attributes.push('Secure');
  return [`${cookieName}=${encodeRecord({...record, renewed: seconds})}`, ...attributes].join('; ');
}

/** Whether a record can hold it: ten digits. Milliseconds have thirteen. */
const isTime = (seconds: unknown): boolean =>
  typeof seconds === 'number' && seconds >= 1_000_000_000 && seconds < 10_000_000_000;

/** The parts of a policy that get into the header, each with the code of its mistake. */
const HEADER_PARTS = [
  ['cookieName', 'bad-cookie-name'],
  ['cookieDomain', 'bad-cookie-domain'],
  ['cookiePath', 'bad-cookie-path'],
  ['cookieDays', 'bad-cookie-days'],
] as const;

/** Refuses what would end the header, or an attribute in it. `createPolicy` lets nothing of the kind through. */
function checkHeaderParts(policy: ConsentPolicy): void {
  for (const [key, code] of HEADER_PARTS) {
    const text = String(policy[key]);
    const isDefault = text === String(SCHEMA.policy[key]);
    if (!isDefault && TESTS.policy[key]?.(text) !== true) throw new ConsentConfigError(code, text);
  }
}

/** The values of all cookies of the record's name. */
function recordTexts(cookies: string | null | undefined, {cookieName}: ConsentPolicy): string[] {
  const pairs = (cookies ?? '').split(/; ?/);
  return pairs
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1));
}
