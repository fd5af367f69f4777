import type {ConsentPolicy} from '../core/policy.js';

/** The result of a deletion. A page cannot delete everything. */
export interface Deletion {
  /** Names of the data that was found. */
  readonly found: readonly string[];
  /** Names of the data that is still there. */
  readonly left: readonly string[];
}

/** An order to delete declared data. */
export interface DeletionOrder {
  readonly policy: ConsentPolicy;
  /** Categories and services whose declared data is deleted. */
  readonly names: readonly string[];
  /** Categories and services whose declared data stays, even if a pattern under `names` matches it. */
  readonly kept: readonly string[];
  /**
   * Those of `names` that may have run. `left` also lists the cookies that they declare by exact name and that only the
   * server can delete.
   *
   * @default none
   */
  readonly withdrawn?: readonly string[];
}
