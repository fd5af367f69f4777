import {isGranted} from '../core/expression.js';
import type {ConsentState} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {send, sendError} from '../dom/document-events.js';
import type {LoadPart} from './parts.js';

/** How long deleting may hold up a reload: the next page deletes again. Unit: milliseconds. */
const DELETION_LIMIT_MS = 2000;

/** A change of the state, and what ran before it. */
export interface Change {
  readonly state: ConsentState;
  readonly before: ConsentState;
  /** Whether code of `consent.when` was cut off that has no way to stop. */
  readonly cutOff: boolean;
  /** Expressions of all scripts that had run. */
  readonly ran: readonly string[];
}

/** Dispatches `consent-change`, where a change is one of decisions. */
export function announceChange({state, before}: Change): void {
  const granted = namesThatBecame(true, state, before);
  const revoked = namesThatBecame(true, before, state);
  const isDecision =
    granted.length + revoked.length + namesThatBecame(false, state, before).length > 0 ||
    state.record?.updated !== before.record?.updated ||
    state.record?.id !== before.record?.id;
  if (isDecision) send('consent-change', {record: state.record, granted, revoked});
}

/**
 * Deletes what was declared for the refused. After a withdrawal, the page is reloaded if code had run that cannot stop;
 * whatever becomes of the deleting, the reload comes.
 */
export async function followWithdrawal(store: ConsentStore, load: LoadPart, change: Change): Promise<void> {
  const {state, before, cutOff, ran} = change;
  const refused = namesThatBecame(false, state, before);
  const revoked = namesThatBecame(true, before, state);
  const isOver = (text: string): boolean =>
    isGranted(text, before.decisions) && !isGranted(text, state.decisions);
  const reload = (cutOff || ran.some(isOver)) && !store.policy.noReload;
  if (refused.length > 0) {
    const limit = new Promise((resolve) => setTimeout(resolve, DELETION_LIMIT_MS));
    await Promise.race([deleteRefused(store, load, refused, revoked), limit]);
  }
  if (revoked.length === 0) return;
  if (send('consent-withdraw', {revoked, reload}) && reload) location.reload();
}

async function deleteRefused(
  store: ConsentStore,
  load: LoadPart,
  refused: readonly string[],
  revoked: readonly string[],
): Promise<void> {
  try {
    const {deleteDeclaredData, namesThatAre} = await load('follow-up.js');
    // What was granted again while the file came is stored by right.
    const isRefused = (name: string): boolean => store.state.decisions.get(name) === false;
    const {left} = await deleteDeclaredData({
      policy: store.policy,
      names: refused.filter(isRefused),
      kept: namesThatAre(true, store),
      withdrawn: revoked.filter(isRefused),
    });
    if (left.length > 0) sendError('not-cleared', left);
  } catch (error) {
    // The data stays until the next page, which looks for it.
    sendError('part-failed', error);
  }
}

/** Names that stand so in `now` and did not in `then`. */
function namesThatBecame(granted: boolean, now: ConsentState, then: ConsentState): string[] {
  return [...now.decisions].flatMap(([name, yes]) =>
    yes === granted && then.decisions.get(name) !== granted ? [name] : [],
  );
}
