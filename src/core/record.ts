/** Where a decision was made. */
export type RecordOrigin = 'banner' | 'preferences' | 'embed' | 'gpc' | 'api';

/**
 * What else a record remembers:
 * `gpc`: Global Privacy Control was on when it was made, so what it grants was granted over the signal;
 * `clear`: something was withdrawn, and the next page looks whether it came back.
 */
export type RecordFlag = 'gpc' | 'clear';

/** The visitor's decision, as it is kept. */
export interface ConsentRecord {
  /** Random, made at the first decision; tells nothing of the visitor. */
  readonly id: string;
  /** First decision. Unit: seconds since the Unix epoch. */
  readonly created: number;
  /** Last change. Unit: seconds since the Unix epoch. */
  readonly updated: number;
  readonly policyVersion: string;
  /** Language of the text that was shown, as in BCP 47. */
  readonly language: string;
  /** Hash of what was declared, so that it can be told what the visitor was shown. */
  readonly hash: string;
  /** Categories and services, by name. */
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  readonly origin: RecordOrigin;
  /** The notice that the visitor has put away: a policy version, or `gpc`; empty: none. */
  readonly noticed: string;
  readonly flags: readonly RecordFlag[];
}
