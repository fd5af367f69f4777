import {isGranted} from '../core/expression.js';
import type {ConsentState} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {send, sendError} from './events.js';

/** What happened to the state, and to what ran under it. */
export interface Happening {
  readonly state: ConsentState;
  readonly before: ConsentState;
  /** Whether code of `consent.when` was cut off that has no way to stop. */
  readonly unstoppable: boolean;
  /** Expressions of all scripts that had run. */
  readonly ran: readonly string[];
}

/**
 * Tells the page of a change. What is refused now and was not before is cleared; after a withdrawal the page is loaded
 * anew if code had run that cannot stop.
 */
export async function announce(
  store: ConsentStore,
  {state, before, unstoppable, ran}: Happening,
): Promise<void> {
  const granted = named(true, state, before);
  const revoked = named(true, before, state);
  const refused = named(false, state, before);
  if (decisionOf(state) !== decisionOf(before)) {
    send('consent-change', {record: state.record, granted, revoked});
  }
  if (refused.length > 0) await clear(store, refused, revoked);
  if (revoked.length === 0) return;
  const isOver = (text: string): boolean =>
    isGranted(text, before.decisions) && !isGranted(text, state.decisions);
  const reload = (unstoppable || ran.some(isOver)) && !store.policy.noReload;
  if (send('consent-withdraw', {revoked, reload}) && reload) location.reload();
}

/** Whatever becomes of it, the page must still be loaded anew. */
async function clear(
  store: ConsentStore,
  refused: readonly string[],
  revoked: readonly string[],
): Promise<void> {
  try {
    const {deleteRefused} = await import('./tend.js');
    // What was granted again while the file came is stored by right.
    const isRefused = (name: string): boolean => store.state.decisions.get(name) === false;
    const {left} = await deleteRefused(store, refused.filter(isRefused), revoked.filter(isRefused));
    if (left.length > 0) sendError('not-cleared', left);
  } catch (error) {
    sendError('part-failed', error);
  }
}

/** Names that stand so in `now` and did not in `then`. */
function named(granted: boolean, now: ConsentState, then: ConsentState): string[] {
  return [...now.decisions].flatMap(([name, yes]) =>
    yes === granted && then.decisions.get(name) !== granted ? [name] : [],
  );
}

/** A record can also change in what is no decision: then there is nothing to tell. */
function decisionOf({record, decisions}: ConsentState): string {
  return JSON.stringify([record && {...record, noticed: '', flags: []}, [...decisions]]);
}
