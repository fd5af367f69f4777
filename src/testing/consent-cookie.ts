import {DAY_SECONDS} from '../core/durations.js';
import type {ConsentPolicy} from '../core/policy.js';
import {daysOf, encodeRecord} from '../core/record.js';
import {checkHeaderParts} from '../server/record-header.js';
import {makeDecision, type TestDecision} from './test-decision.js';

/**
 * The cookie of a decision, as a browser keeps it.
 *
 * @example
 * const {name, value}: ConsentCookie = consentCookie(policy, {granted: 'all'});
 * const request = new Request('https://acme.example/', {headers: {Cookie: `${name}=${value}`}});
 */
export interface ConsentCookie {
  /** The name that the policy gives to the record. */
  readonly name: string;
  /** The record. All of its characters are allowed in a cookie as they are, so nothing encodes it. */
  readonly value: string;
  /** Domain that the policy names. Empty: the cookie belongs to the host alone. */
  readonly domain: string;
  /** The path that the policy gives to the record. */
  readonly path: string;
  /** Time at which the browser drops the cookie. Unit: seconds since the Unix epoch. */
  readonly expires: number;
  /** Links from other sites send the cookie along; other requests from these sites do not. */
  readonly sameSite: 'Lax';
  /** Always false, because pages read and write the cookie. */
  readonly httpOnly: false;
}

/**
 * Returns the cookie that a decision writes: the library's own store makes the decision, and the same code that writes a
 * visitor's record writes this one.
 *
 * @param policy The policy of the site, from `createPolicy`. A page whose policy differs may ask again.
 * @param decision The visitor's decision.
 * @throws {ConsentConfigError} `bad-choice` if the decision says nothing, or grants and refuses the same.
 * @throws {ConsentConfigError} `unknown-name` if the policy does not declare a name.
 * @throws {ConsentConfigError} `mandatory` if the decision refuses a name that is required.
 * @throws {ConsentConfigError} `bad-region` if the region is no ISO 3166 code, `bad-time` if `now` is not in seconds.
 * @example
 * const cookie = consentCookie(createPolicy({categories: ['analytics']}), {granted: ['analytics']});
 * console.log(`${cookie.name}=${cookie.value}`);
 */
export function consentCookie(policy: ConsentPolicy, decision: TestDecision): ConsentCookie {
  return cookieAfter(policy, decision, '');
}

/** Returns the cookie of a decision that follows what the browser keeps by now. @param cookies As in the header `Cookie`. */
export function cookieAfter(policy: ConsentPolicy, decision: TestDecision, cookies: string): ConsentCookie {
  checkHeaderParts(policy);
  const record = makeDecision(policy, decision, cookies);
  return {
    name: policy.cookieName,
    value: encodeRecord(record),
    domain: policy.cookieDomain,
    path: policy.cookiePath,
    expires: record.updated + daysOf(record, policy) * DAY_SECONDS,
    sameSite: 'Lax',
    httpOnly: false,
  };
}
