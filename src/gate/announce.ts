import type {ConsentState} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {send} from './events.js';
import {clearDeclared} from './clear.js';

/**
 * Tells the page of a change, and after a withdrawal clears what was declared and loads the page anew if need be.
 *
 * @param unstoppable Whether code had run under what was withdrawn that cannot stop.
 */
export async function announce(
  {policy}: ConsentStore,
  state: ConsentState,
  before: ConsentState,
  unstoppable: boolean,
): Promise<void> {
  const revoked = gained(before, state);
  send('consent-change', {record: state.record, granted: gained(state, before), revoked});
  if (revoked.length === 0) return;
  await clearDeclared(policy, revoked);
  const reload = unstoppable && !policy.noReload;
  if (send('consent-withdraw', {revoked, reload}) && reload) location.reload();
}

/** Names that are granted in `now` and were not in `then`. */
function gained(now: ConsentState, then: ConsentState): string[] {
  return [...now.decisions].flatMap(([name, yes]) => (yes && !then.decisions.get(name) ? [name] : []));
}
