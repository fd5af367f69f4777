import {ownProperties} from '../core/own-properties.js';
import {hasRules, type ConsentPolicy} from '../core/policy.js';
import {policyAt, toRegion} from '../core/region-rules.js';
import {type KeptDecision, readRecordTexts} from '../core/record.js';
import {deriveState, type ConsentState} from '../core/state.js';
import {cookieValues} from '../dom/record-cookie.js';

/**
 * The facts of a request besides its cookies.
 *
 * @example
 * const facts: RequestFacts = {gpc: true, now: 1_795_000_000};
 */
export interface RequestFacts {
  /**
   * Time of the request. Unit: seconds since the Unix epoch.
   *
   * @default Now.
   */
  readonly now?: number | undefined;
  /**
   * Whether the request has the header `Sec-GPC: 1`.
   *
   * @see https://w3c.github.io/gpc/
   * @default false
   */
  readonly gpc?: boolean | undefined;
  /**
   * ISO 3166 code of the visitor's region, such as `DE` or `US-CA`: see `regionFromHeaders`. The rules of the policy
   * depend on it.
   *
   * @default Unknown, so the strictest rules hold.
   */
  readonly region?: string | undefined;
}

/** A request, as the rules of the policy see it. */
export interface RequestReading {
  /** The policy as it holds in the visitor's region. */
  readonly policy: ConsentPolicy;
  /** What the cookies hold. */
  readonly kept: KeptDecision;
  readonly state: ConsentState;
  /** Whether Global Privacy Control is on and honored. */
  readonly isHonored: boolean;
  /** Unit: seconds since the Unix epoch. */
  readonly now: number;
}

/** Reads a request by the same rules as the page. Never throws. */
export function readRequest(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  facts: RequestFacts,
): RequestReading {
  const {now = Date.now() / 1000, gpc = false, region = ''} = ownProperties(facts);
  const regions = [toRegion(region)].filter(Boolean);
  const local = hasRules(policy) ? policyAt(policy, regions) : policy;
  const isHonored = gpc && local.gpc !== 'ignore';
  const kept = readRecordTexts(recordTexts(cookies, policy));
  return {policy: local, kept, state: deriveState(local, kept, now, isHonored), isHonored, now};
}

/** Returns the values of all cookies with the record's name. */
export const recordTexts = (
  cookies: string | null | undefined,
  {cookieName}: Pick<ConsentPolicy, 'cookieName'>,
): string[] => cookieValues(cookies ?? '', cookieName);

/** Returns the names of the categories that the visitor is asked about, or told of. */
export const openNames = ({asked, told}: ConsentState): readonly string[] => [...asked, ...told];
