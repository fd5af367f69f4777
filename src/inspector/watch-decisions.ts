import {optionalNames} from '../core/optional-names.js';
import {madeAt} from '../core/record.js';
import {grantedNames, type ConsentState} from '../core/state.js';
import type {Library} from './library.js';

/** Something that was granted or refused in this page. Unit of times: milliseconds since the page began to load. */
export interface DecisionMoment {
  /** Negative if the decision was made before the page began to load. */
  readonly at: number;
  /** Whether anything optional was granted from then on. */
  readonly isAnyGranted: boolean;
}

/** The decisions that this page has seen, in their order. */
export interface DecisionWatch {
  /** Returns the present state. Null while the library has not started. */
  readonly state: () => ConsentState | null;
  readonly moments: () => readonly DecisionMoment[];
  readonly stop: () => void;
}

/** Follows the library's state. */
export function watchDecisions(library: Library, onChange: () => void): DecisionWatch {
  const moments: DecisionMoment[] = [];
  let last: ConsentState | null = null;
  const stop = library.subscribe((state) => {
    const {policy} = library;
    if (!policy) return;
    const optional = optionalNames(policy);
    const isAnyGranted = grantedNames(state).some((name) => optional.includes(name));
    if (last === null) moments.push({at: firstMoment(state), isAnyGranted});
    else moments.push({at: performance.now(), isAnyGranted});
    last = state;
    onChange();
  });
  return {state: () => last, moments: () => moments, stop};
}

/**
 * Returns since when the first state holds: since the record was made, or else since long before the page, because it is
 * what the policy says of visitors without a record.
 */
const firstMoment = ({record}: ConsentState): number =>
  record ? madeAt(record) - performance.timeOrigin : -Infinity;

/** Whether anything optional was granted at a time. */
export function wasGranted(moments: readonly DecisionMoment[], at: number): boolean {
  return moments.filter((moment) => moment.at <= at).at(-1)?.isAnyGranted ?? false;
}

/** Says how long before or after the first decision something happened. */
export function timingText(moments: readonly DecisionMoment[], at: number): string {
  const decision = moments.find((moment) => moment.at > -Infinity);
  if (!decision)
    return moments.some(({isAnyGranted}) => isAnyGranted)
      ? 'no choice yet; on by the rules'
      : 'before any choice';
  if (decision.at < 0) return 'after the choice, which is from an earlier page';
  const seconds = (Math.abs(at - decision.at) / 1000).toFixed(2);
  return at < decision.at ? `${seconds} s before the choice` : `${seconds} s after the choice`;
}
