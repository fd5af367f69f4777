import type {PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {DAY_SECONDS} from '../helpers/fakes.js';

/** A record as a row shows it. Names are parted by spaces, and times are ISO texts. */
export interface RecordRow {
  /** @default '1' */
  readonly policyVersion?: string;
  readonly granted: string;
  readonly denied: string;
  readonly updated: string;
  /** @default The same as `updated`. */
  readonly created?: string;
  /** @default none */
  readonly noticed?: string;
  /** @default none */
  readonly flags?: ConsentRecord['flags'];
  /** @default 'banner' */
  readonly source?: ConsentRecord['source'];
}

/** What is expected to hold. Names are parted by spaces. */
export interface Expected {
  /** Names that are granted, besides `necessary`. */
  readonly granted: string;
  readonly denied: string;
  /** Categories that the visitor is asked about. */
  readonly asked: string;
  /** Whether there is something to tell and not to ask. */
  readonly notice: boolean;
}

/** What is given, and what holds then. */
export interface Case {
  readonly name: string;
  /** As an author writes it. Left out, the version is 1, it holds at once, and a record lives for 182 days. */
  readonly policy: PolicyInput;
  /** null: none is kept. */
  readonly record: RecordRow | null;
  /** The time, as an ISO text. */
  readonly now: string;
  /** Whether Global Privacy Control is on and honored. @default false */
  readonly gpc?: boolean;
  readonly then: Expected;
}

/** How long a record lives when the policy says nothing else. Unit: seconds. */
export const LIFE = 182 * DAY_SECONDS;
