import {hasRules} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import type {LoadChunk} from './chunks.js';
import {whenSettled} from './when-settled.js';

/**
 * Applies the rules by region, then calls back. A policy without rules calls back at once.
 *
 * If the file of the rules fails or is late, the strictest rules hold. A late file changes nothing, because the visitor
 * may already see the banner.
 */
export function applyRules(store: ConsentStore, load: LoadChunk, done: () => void): void {
  if (!hasRules(store.policy)) {
    done();
    return;
  }
  whenSettled(async (isOver) => {
    const {findRegions, policyAt} = await load('region-rules.js');
    // By the strictest rules, everything is asked and the signal is honored.
    const isNeeded = store.state.asked.length > 0 || store.gpc;
    const regions = await findRegions(store.policy, isNeeded);
    if (!isOver()) store.replacePolicy(policyAt(store.policy, regions));
  }, done);
}
