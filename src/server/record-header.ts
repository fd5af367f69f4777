import {DAY_SECONDS} from '../core/durations.js';
import {ConsentConfigError} from '../core/errors.js';
import type {ConsentPolicy} from '../core/policy.js';
import {daysOf, encodeRecord, type ConsentRecord} from '../core/record.js';
import {FIRST_SECOND, LAST_SECOND} from '../core/record-shape.js';
import {SCHEMA, TESTS} from '../core/schema.js';

/** Where and how a record's cookie is set. */
export interface CookiePlace {
  /** Domain of the cookie. If empty, the cookie belongs to the host alone. */
  readonly domain: string;
  /** Whether browsers send the cookie only over https. */
  readonly secure: boolean;
}

/** Returns the `Set-Cookie` header of a record. The cookie lasts as long as the answer that lasts longest. */
export function recordHeader(
  record: ConsentRecord,
  policy: ConsentPolicy,
  now: number,
  {domain, secure}: CookiePlace,
): string {
  const left = record.updated + daysOf(record, policy) * DAY_SECONDS - Math.floor(now);
  const attributes = [`Max-Age=${String(left)}`, `Path=${policy.cookiePath}`, 'SameSite=Lax'];
  if (domain) attributes.push(`Domain=${domain}`);
  if (secure) attributes.push('Secure');
  return [`${policy.cookieName}=${encodeRecord(record)}`, ...attributes].join('; ');
}

/**
 * Checks a time, which a record can hold if it has ten digits. A time in milliseconds has thirteen.
 *
 * @throws {ConsentConfigError} `bad-time` if the time is not in seconds.
 */
export function checkTime(seconds: unknown): void {
  const isTime = typeof seconds === 'number' && seconds >= FIRST_SECOND && seconds < LAST_SECOND + 1;
  if (!isTime) throw new ConsentConfigError('bad-time', seconds);
}

/** The parts of a policy that become part of the header, each with the code of its mistake. */
const HEADER_PARTS = [
  ['cookieName', 'bad-cookie-name'],
  ['cookieDomain', 'bad-cookie-domain'],
  ['cookiePath', 'bad-cookie-path'],
  ['cookieDays', 'bad-cookie-days'],
] as const;

/**
 * Refuses parts that would end the header or an attribute in it. `createPolicy` refuses such parts, too.
 *
 * @throws {ConsentConfigError} `bad-cookie-name`, `bad-cookie-domain`, `bad-cookie-path` or `bad-cookie-days`.
 */
export function checkHeaderParts(policy: ConsentPolicy): void {
  for (const [key, code] of HEADER_PARTS) {
    const text = String(policy[key]);
    const isDefault = text === String(SCHEMA.policy[key]);
    if (!isDefault && TESTS.policy[key]?.(text) !== true) throw new ConsentConfigError(code, text);
  }
}
