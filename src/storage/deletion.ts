import type {ConsentPolicy} from '../core/policy.js';

/** Names of what was found, and of what is still there: a page cannot delete everything. */
export interface Deletion {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

/** What to delete. */
export interface DeletionOrder {
  readonly policy: ConsentPolicy;
  /** Categories and services whose declared data goes. */
  readonly names: readonly string[];
  /** Categories and services whose declared data must stay, whatever a pattern of `names` says. */
  readonly kept: readonly string[];
  /**
   * Of `names`, those that may have run. Of what these declare by its exact name, `left` also names cookies that only
   * the server can delete. @default none
   */
  readonly withdrawn?: readonly string[];
}
