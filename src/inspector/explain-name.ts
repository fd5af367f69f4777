import {DAY_SECONDS, SECOND_MS} from '../core/durations.js';
import type {ConsentCategory, ConsentPolicy} from '../core/policy.js';
import {
  answeredAt,
  compareVersions,
  type ConsentRecord,
  createAnswerReader,
  isDenied,
  isInTime,
  isOptional,
  isRecord,
  type KeptDecision,
  lifeOf,
} from '../core/record.js';
import type {ConsentState} from '../core/state.js';

/** Everything that decides on a name. */
export interface Circumstances {
  readonly policy: ConsentPolicy;
  readonly state: ConsentState;
  /** What the browser keeps now, whether or not it still counts. */
  readonly kept: KeptDecision;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc: boolean;
  /** Unit: seconds since the Unix epoch. */
  readonly now: number;
}

/** Why a name is granted or not, and until when. */
export interface NameExplained {
  readonly reason: string;
  /** Unit: milliseconds since the Unix epoch. Null if no answer counts. */
  readonly answeredAt: number | null;
  /** When the visitor is asked again, in words. */
  readonly askedAgain: string;
}

const SOURCES: Readonly<Record<string, string>> = {
  banner: 'in the banner',
  preferences: 'in the preferences',
  embed: 'at an embed',
  gpc: 'by Global Privacy Control',
  api: 'by code of the page',
};

/** Says where a decision was made. */
export const sourceText = (source: string): string =>
  SOURCES[source] ?? `with ${source.replace('import.', '')}, the tool before`;

/** Says why a category or service is granted or not, as `deriveState` decides it. */
export function explainName(category: ConsentCategory, name: string, given: Circumstances): NameExplained {
  const {policy, state, kept, gpc, now} = given;
  const unanswered = {answeredAt: null, askedAgain: askedText(category, state)};
  if (!isOptional(category)) {
    return {
      reason: 'Required: always on, and visitors cannot refuse it.',
      answeredAt: null,
      askedAgain: 'never',
    };
  }
  if (state.status === 'unknown') {
    return {reason: 'Off, because the stored record cannot be read. It may be a refusal.', ...unanswered};
  }
  const record = isRecord(kept) ? kept : state.record;
  const answer = record ? createAnswerReader(policy, record, now)(category, name) : undefined;
  const isOn = state.decisions.get(name) === true;
  const isSignaled = gpc && category.sells;
  if (record && answer !== undefined) {
    return {
      reason: answerText(answer, isOn, isSignaled, placeOf(record, name)),
      ...timesOf(record, name, policy),
    };
  }
  if (isSignaled) {
    const reason = 'Off: Global Privacy Control counts as a refusal.';
    return {reason, answeredAt: null, askedAgain: 'not while the signal is on'};
  }
  const lapsed = record ? lapsedText(record, name, given) : '';
  return {reason: lapsed + ruleText(isOn, category), ...unanswered};
}

function answerText(answer: boolean, isOn: boolean, isSignaled: boolean, place: string): string {
  if (!answer) return `Refused ${place}.`;
  if (!isOn) return 'Off: Global Privacy Control overrides a yes that was given without the signal.';
  return isSignaled ? `Granted ${place}, despite Global Privacy Control.` : `Granted ${place}.`;
}

function ruleText(isOn: boolean, {model}: ConsentCategory): string {
  if (isOn) return 'On by the rule “opt-out”, until it is refused.';
  return model === 'opt-out'
    ? 'Off: the rule is “opt-out”, but the visitor has refused something.'
    : 'Off: no choice yet, and the rule is “opt-in”.';
}

function askedText({name}: ConsentCategory, state: ConsentState): string {
  if (state.asked.includes(name)) return 'now';
  return state.told.includes(name) ? 'told now, not asked' : 'not asked';
}

/** Says where an answer was given. A record tells the place of its last act, and an older answer may have another one. */
const placeOf = (record: ConsentRecord, name: string): string =>
  answeredAt(record, name) === record.updated ? sourceText(record.source) : 'at an earlier visit';

function timesOf(
  record: ConsentRecord,
  name: string,
  policy: ConsentPolicy,
): Pick<NameExplained, 'answeredAt' | 'askedAgain'> {
  const at = answeredAt(record, name);
  const end = new Date((at + lifeOf(record, name, policy) * DAY_SECONDS) * SECOND_MS);
  return {answeredAt: at * SECOND_MS, askedAgain: `from ${end.toISOString().slice(0, 10)}`};
}

/** Says why an answer of the record no longer counts. Empty if there never was one. */
function lapsedText(record: ConsentRecord, name: string, {policy, now}: Circumstances): string {
  const wasGranted = record.granted.includes(name);
  if (!wasGranted && !isDenied(record, name)) return '';
  const word = wasGranted ? 'yes' : 'no';
  if (!isInTime(record, name, policy, now)) return `A ${word} has expired. `;
  return compareVersions(record.policyVersion, policy.policyVersion) === 0
    ? ''
    : `A ${word} to policy version ${record.policyVersion} does not count for version ${policy.policyVersion}. `;
}
