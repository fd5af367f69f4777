import type {ConsentCategory, ConsentPolicy} from './policy.js';
import {
  type ConsentRecord,
  createAnswerReader,
  isInTime,
  isOptional,
  isRecord,
  isSameDecision,
  isSameList,
  isUpcoming,
  type KeptDecision,
  namesOf,
} from './record.js';

/**
 * Whether the visitor has decided:
 *
 * - `undecided`: the visitor has made no decision yet.
 * - `decided`: the browser keeps a decision.
 * - `unknown`: the browser may keep a decision that cannot be read. So nothing optional is granted in any model.
 */
export type DecisionStatus = 'undecided' | 'decided' | 'unknown';

/**
 * The state of consent at this moment. The state is immutable. The state is never stored, because policy, record and
 * time determine it.
 *
 * @example
 * consent.subscribe((state) => {
 *   console.log(state.status, state.decisions.get('analytics') ?? 'not decided');
 * });
 */
export interface ConsentState {
  /** Whether the visitor has decided. */
  readonly status: DecisionStatus;
  /** The visitor's decision. Null if there is none, or if all of its answers have expired. */
  readonly record: ConsentRecord | null;
  /**
   * Names of categories and services, each granted (`true`) or denied (`false`). A name without a decision is absent.
   */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** Names of the categories that need an answer. While there are any, the banner asks. */
  readonly asked: readonly string[];
  /**
   * Names of the categories that are on without an answer, and that the visitor is told of. While there are any, the
   * banner shows how to opt out.
   */
  readonly told: readonly string[];
  /**
   * Whether a notice is due: about a coming policy version, or about a Global Privacy Control signal that was honored.
   */
  readonly notice: boolean;
}

/**
 * Derives the state from the policy, the kept decision and the time.
 *
 * An `opt-out` category is on by default only if the record, if any, contains no refusal. The refusals of an expired
 * record stand.
 *
 * @param now Unit: seconds since the Unix epoch.
 * @param gpc Whether Global Privacy Control is on and honored. The signal turns off the categories that fall under it,
 *   unless the visitor granted them despite the signal.
 * @see https://w3c.github.io/gpc/
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
  const isUnderGpc = (category: ConsentCategory): boolean => gpc && category.sells;

  /** Returns whether a name is granted; undefined if there is no decision on it. */
  function decisionOn(
    category: ConsentCategory,
    name: string,
    answer: boolean | undefined,
  ): boolean | undefined {
    if (!isOptional(category)) return true;
    // A grant that was given despite the signal overrides the signal. A default of the policy does not.
    if (isUnderGpc(category) && !(answer && record?.flags.includes('gpc'))) return false;
    if (answer !== undefined) return answer;
    const isAssumed = category.model === 'opt-out' && mayAssume && !record?.granted.includes(name);
    return isAssumed ? true : undefined;
  }

  const decisions = new Map<string, boolean>();
  const unanswered = new Set<ConsentCategory>();
  for (const category of policy.categories) {
    // The signal is the visitor's answer, so the banner does not ask.
    const needsAnswer = isOptional(category) && !isUnderGpc(category) && !isUpcomingVersion;
    for (const name of namesOf(category)) {
      const answer = answerTo?.(category, name);
      const decision = decisionOn(category, name, answer);
      if (decision !== undefined) decisions.set(name, decision);
      if (needsAnswer && answer === undefined) unanswered.add(category);
    }
  }
  const notice = isUpcomingVersion
    ? record.noticed !== policy.policyVersion
    : record?.source === 'gpc' && !record.noticed;
  return {
    status: statusOf(kept),
    record: record && standsInPart(record, policy, now) ? record : null,
    decisions,
    ...promptFor(policy, [...unanswered], decisions, kept, now),
    notice,
  };
}

function statusOf(kept: KeptDecision): DecisionStatus {
  if (isRecord(kept) && hasAnswers(kept)) return 'decided';
  return kept === 'unknown' ? 'unknown' : 'undecided';
}

/**
 * Returns which of the categories without an answer the visitor is asked about, and which the visitor is only told of.
 *
 * The prompt of the policy counts only while all of these categories are on until refused. Every other category is off
 * until the visitor grants it, so the visitor is asked.
 */
function promptFor(
  policy: ConsentPolicy,
  unanswered: readonly ConsentCategory[],
  decisions: ConsentState['decisions'],
  kept: KeptDecision,
  now: number,
): Pick<ConsentState, 'asked' | 'told'> {
  const names = unanswered.map(({name}) => name);
  // A record that cannot be read may be a refusal. So no category is on, and the banner asks.
  const isQuiet = kept !== 'unknown' && unanswered.every(({model}) => model === 'opt-out');
  if (!isQuiet || !['notice', 'none'].includes(policy.prompt)) return {asked: names, told: []};
  const isSeen = isRecord(kept) && kept.noticed === policy.policyVersion && isInTime(kept, '', policy, now);
  if (policy.prompt === 'none' || isSeen) return {asked: [], told: []};
  // After any refusal, what is not answered is off, and there is nothing to tell.
  return {asked: [], told: names.filter((name) => decisions.get(name) === true)};
}

/** Whether a record holds any answer. A visitor who has only seen a notice has answered nothing. */
const hasAnswers = ({granted, denied}: ConsentRecord): boolean => granted.length + denied.length > 0;

/** Whether any answer of a record is in time. The version of the policy makes no difference. */
const standsInPart = (record: ConsentRecord, policy: ConsentPolicy, now: number): boolean =>
  [...record.granted, ...record.denied].some((name) => isInTime(record, name, policy, now));

/** Returns the names that are granted. */
export const grantedNames = ({decisions}: ConsentState): string[] =>
  [...decisions].flatMap(([name, granted]) => (granted ? name : []));

/** Returns the names that are denied. */
export const deniedNames = ({decisions}: ConsentState): string[] =>
  [...decisions].flatMap(([name, granted]) => (granted ? [] : name));

/**
 * Returns the visitor's own decisions, without the defaults of the policy. While the page is being parsed, the defaults
 * cannot be trusted, because a second banner may follow.
 */
export const recordedDecisions = ({decisions, record}: ConsentState): ReadonlyMap<string, boolean> =>
  new Map([...decisions].filter(([name, granted]) => !granted || record?.granted.includes(name)));

/** Whether two states are equal. */
export function isSameState(a: ConsentState, b: ConsentState): boolean {
  return (
    a.status === b.status &&
    a.notice === b.notice &&
    isSameList(a.asked, b.asked) &&
    isSameList(a.told, b.told) &&
    isSameMap(a.decisions, b.decisions) &&
    isSameRecord(a.record, b.record)
  );
}

const isSameMap = (a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);

function isSameRecord(a: ConsentRecord | null, b: ConsentRecord | null): boolean {
  if (a === null || b === null) return a === b;
  return a.id === b.id && a.updated === b.updated && a.noticed === b.noticed && isSameDecision(a, b);
}
