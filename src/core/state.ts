import {isRecord, type KeptDecision} from './kept-decision.js';
import {isOptional, type ConsentCategory, type ConsentPolicy} from './policy.js';
import {answeredAt, isDenied, type ConsentRecord} from './record.js';

const DAY_SECONDS = 86_400;

/**
 * Whether there is a decision: `undecided`: the visitor has never made one; `decided`: one is kept; `unknown`: one may
 * be kept and cannot be read, so nothing optional is granted in any model.
 */
export type DecisionStatus = 'undecided' | 'decided' | 'unknown';

/** What holds now. Immutable; derived from the policy, the record and the time, never stored. */
export interface ConsentState {
  readonly status: DecisionStatus;
  /** The visitor's decision while any of it stands; null: none was made, or it no longer counts. */
  readonly record: ConsentRecord | null;
  /** Categories and services, by name: granted (true), denied (false); not in it: not decided. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** Categories that wait for an answer, by name. Not empty: the banner shows. */
  readonly asked: readonly string[];
  /** A version that is not in force yet, or a signal that was honored, is to be told, and nothing is to be asked. */
  readonly notice: boolean;
}

/**
 * Orders policy versions so that `9` comes before `10` and dates come in their order. The first comparison of a page
 * takes browsers long: nearly all are of a version with itself, and need none.
 */
export const compareVersions = (a: string, b: string): number =>
  a === b ? 0 : a.localeCompare(b, 'en', {numeric: true});

/** Whether a version of the policy is announced that is not in force yet: until then old answers stand. */
const isUpcoming = ({policyVersion, policyEffective}: ConsentPolicy, since: string, now: number): boolean =>
  since !== policyVersion &&
  compareVersions(since, policyVersion) !== 0 &&
  now * 1000 < Date.parse(policyEffective);

/** Whether the record holds an answer that is neither too old nor from more than a day ahead (another clock's). */
function isInTime(record: ConsentRecord, name: string, {cookieDays}: ConsentPolicy, now: number): boolean {
  const age = now - answeredAt(record, name);
  return age <= cookieDays * DAY_SECONDS && age > -DAY_SECONDS;
}

/** Reads the answer to a name of a category: undefined where there is none, or it no longer counts. */
export type AnswerReader = (category: ConsentCategory, name: string) => boolean | undefined;

/**
 * Makes the reader of a record's answers. A policy that says by category when its terms changed (`changed-in`) is
 * believed; otherwise another version is a change of everything.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function createAnswerReader(policy: ConsentPolicy, record: ConsentRecord, now: number): AnswerReader {
  const {categories, policyVersion} = policy;
  const since = record.policyVersion;
  const isChanged = compareVersions(since, policyVersion) !== 0 && !isUpcoming(policy, since, now);
  const isByCategory = categories.some(({changedIn}) => changedIn);
  return ({changedIn}, name) => {
    if (isChanged && (!isByCategory || compareVersions(changedIn, since) > 0)) return undefined;
    if (!isInTime(record, name, policy, now)) return undefined;
    if (isDenied(record, name)) return false;
    return record.granted.includes(name) || undefined;
  };
}

/**
 * Derives what holds from what was decided.
 *
 * What `opt-out` categories assume before a choice, they assume only where the record, if there is one, holds no
 * refusal at all: of an expired record the refusals stand.
 *
 * @param now Unit: seconds since the Unix epoch.
 * @param gpc Whether Global Privacy Control is on and honored. What sells is off then, unless granted over it.
 */
export function deriveState(
  policy: ConsentPolicy,
  kept: KeptDecision,
  now: number,
  gpc = false,
): ConsentState {
  const record = isRecord(kept) ? kept : null;
  const answerTo = record && createAnswerReader(policy, record, now);
  const isUpcomingVersion = record !== null && isUpcoming(policy, record.policyVersion, now);
  const mayAssume = kept !== 'unknown' && !record?.denied.length;

  const decisions = new Map<string, boolean>();
  const asked: string[] = [];
  for (const category of policy.categories) {
    const isSignaled = gpc && category.sells;
    const isAsked = isOptional(category);
    let isOpen = false;
    for (const {name} of [category, ...category.services]) {
      const answer = answerTo?.(category, name);
      const isAssumed = category.model === 'opt-out' && mayAssume && !record?.granted.includes(name);
      // The signal yields to a grant that was given over it, and to nothing that the policy assumes.
      const isOff = isSignaled && !(answer && record?.flags.includes('gpc'));
      const decision = isAsked ? (isOff ? false : (answer ?? (isAssumed || undefined))) : true;
      if (decision !== undefined) decisions.set(name, decision);
      isOpen ||= isAsked && answer === undefined;
    }
    if (isOpen && !isUpcomingVersion) asked.push(category.name);
  }
  const notice = isUpcomingVersion
    ? record.noticed !== policy.policyVersion
    : record?.source === 'gpc' && !record.noticed;
  return {
    status: record ? 'decided' : kept === 'unknown' ? 'unknown' : 'undecided',
    record: record && standsInPart(record, policy, now) ? record : null,
    decisions,
    asked,
    notice,
  };
}

/** Whether any answer of the record is in time, whatever the version of the policy. */
const standsInPart = (record: ConsentRecord, policy: ConsentPolicy, now: number): boolean =>
  [...record.granted, ...record.denied].some((name) => isInTime(record, name, policy, now));

/**
 * What the visitor decided, without anything that the policy assumes: while the page is still being read, a second
 * banner may show that the first one is not to be believed.
 */
export const recordedDecisions = ({decisions, record}: ConsentState): ReadonlyMap<string, boolean> =>
  new Map([...decisions].filter(([name, granted]) => !granted || record?.granted.includes(name)));
