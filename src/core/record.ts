/** Where a decision was made. */
export type RecordSource = 'banner' | 'preferences' | 'embed' | 'gpc' | 'api';

/**
 * What else a record remembers:
 * `gpc`: Global Privacy Control was on when the decision was made, so the record's grants were given over the signal;
 * `clear`: something was withdrawn, and the next page looks whether its data came back.
 */
export type RecordFlag = 'gpc' | 'clear';

/** In `denied`: every name, also one that the policy did not have then. Nothing is granted beside it. */
export const EVERYTHING = '*';

/** The visitor's decision, as it is kept. */
export interface ConsentRecord {
  /** Random, made at the first decision; tells nothing of the visitor. */
  readonly id: string;
  /** First decision. Unit: seconds since the Unix epoch. */
  readonly created: number;
  /**
   * Orders the writes of one `id`: the time of the last one, and always greater than that of the write before.
   * Unit: seconds since the Unix epoch.
   */
  readonly updated: number;
  /** The milliseconds of the last decision within its second: 0 to 999. */
  readonly millisecond: number;
  readonly policyVersion: string;
  /** Language of the text that was shown, as in BCP 47. */
  readonly language: string;
  /** Hash of what was declared, so that a site can tell what the visitor was shown. */
  readonly hash: string;
  /** Categories and services, by name. */
  readonly granted: readonly string[];
  /** Categories and services, by name; or {@link EVERYTHING} alone. */
  readonly denied: readonly string[];
  readonly source: RecordSource;
  /** The notice that the visitor has dismissed: a policy version, or `gpc`; empty: none. */
  readonly noticed: string;
  readonly flags: readonly RecordFlag[];
  /**
   * When answers were given that are older or newer than `updated`, by name. Unit: seconds since the Unix epoch.
   * The life of an answer counts from when that answer was given.
   */
  readonly answered: Readonly<Record<string, number>>;
  /** When the page renewed the cookie without a decision; 0: never. Unit: seconds since the Unix epoch. */
  readonly renewed: number;
}

/** When a name was answered. Unit: seconds since the Unix epoch. */
export const answeredAt = ({answered, updated}: ConsentRecord, name: string): number =>
  Object.hasOwn(answered, name) ? (answered[name] ?? updated) : updated;

/** Whether a record denies a name. */
export const isDenied = ({denied}: ConsentRecord, name: string): boolean =>
  denied.includes(name) || denied[0] === EVERYTHING;

/** When a record was made. Unit: milliseconds since the Unix epoch. */
export const madeAt = ({updated, millisecond}: ConsentRecord): number => updated * 1000 + millisecond;

/** An act within this time of another window's refusal, which this window had not heard of, does not undo it. Unit: milliseconds. */
export const CONCURRENT_MS = 250;
