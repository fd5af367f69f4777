// This module joins a decision of this window with one that another window made at almost the same time.
import {SECOND_MS} from '../core/durations.js';
import {
  agreementOf,
  CONCURRENT_MS,
  type ConsentRecord,
  deniesLess,
  isDenied,
  isRecord,
  type KeptDecision,
  reconcile,
} from '../core/record.js';

/** A decision of this window. */
export interface TimedDecision {
  readonly record: ConsentRecord;
  /** Time of the decision by the clock, of which the record's number may run ahead. Unit: milliseconds. */
  readonly at: number;
}

/**
 * Joins this window's decision with one that appeared after it. The other decision was made later, even if its number is
 * smaller, because the numbers of decisions in quick succession run ahead of the clock.
 *
 * For the same reason, a greater number does not prove that the other window knew of a refusal in this window.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 */
export function joinWithLater({record, at}: TimedDecision, later: KeptDecision, now: number): KeptDecision {
  const counting = reconcile(record, later, now / SECOND_MS);
  if (!isRecord(later)) return counting;
  if (counting === record) return agreementOf(record, later);
  if (counting !== later || !deniesLess(later, record) || !isConcurrent(at, later, now)) return counting;
  return agreementOf(later, {...record, granted: later.granted.filter((name) => !isDenied(record, name))});
}

/**
 * Whether another window's decision was made before a decision of the last second in this window, or so soon after it
 * that the other window cannot have heard of it. Only the milliseconds of a record tell the time.
 */
function isConcurrent(at: number, {millisecond}: ConsentRecord, now: number): boolean {
  const age = (((now - millisecond) % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return now - at < SECOND_MS && age > now - at - CONCURRENT_MS;
}
