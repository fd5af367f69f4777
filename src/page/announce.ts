import {isGranted} from '../core/expression.js';
import type {ConsentState} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {
  ConsentChangeEvent,
  ConsentReloadEvent,
  dispatchError,
  dispatchOnDocument,
} from '../dom/document-events.js';
import type {LoadChunk} from './chunks.js';

/** How long deleting may hold up a reload: the next page deletes again. Unit: milliseconds. */
const DELETION_LIMIT_MS = 2000;

/** What a change of the state means, by names. */
export interface Change {
  readonly state: ConsentState;
  readonly before: ConsentState;
  /** Granted now, and not before. */
  readonly added: readonly string[];
  /** Granted before, and not now. */
  readonly removed: readonly string[];
  /** Denied now, and not before: also what nobody had decided. */
  readonly refused: readonly string[];
}

export function compareStates(state: ConsentState, before: ConsentState): Change {
  /** Names that stand so in `now` and did not in `then`. */
  const becoming = (value: boolean, now: ConsentState, then: ConsentState): string[] =>
    [...now.decisions.keys()].filter(
      (name) => now.decisions.get(name) === value && then.decisions.get(name) !== value,
    );
  return {
    state,
    before,
    added: becoming(true, state, before),
    removed: becoming(true, before, state),
    refused: becoming(false, state, before),
  };
}

/** Dispatches `consent-change` where a decision was made, also one that changes nothing. */
export function announceChange({state, before, added, removed, refused}: Change): void {
  const isDecision = added.length > 0 || removed.length > 0 || refused.length > 0;
  const isNewRecord =
    state.record?.id !== before.record?.id || state.record?.updated !== before.record?.updated;
  if (!isDecision && !isNewRecord) return;
  const granted = [...state.decisions].flatMap(([name, value]) => (value ? [name] : []));
  dispatchOnDocument(new ConsentChangeEvent(state.record, {granted, added, removed}));
}

/**
 * Deletes what was declared for the refused. After a withdrawal the page is reloaded if code had run that cannot stop;
 * whatever becomes of the deleting, the reload comes. A withdrawal that could not be kept holds in this document alone,
 * and a reload would undo it: then there is none.
 *
 * @param isKept Whether the next page will not grant any of some names either.
 * @param isCutOff Whether code of `consent.when` was cut off that has no way to stop.
 * @param ran Expressions of all scripts that had run.
 */
export async function followWithdrawal(
  store: ConsentStore,
  load: LoadChunk,
  change: Change,
  isCutOff: boolean,
  ran: readonly string[],
  isKept: (removed: readonly string[]) => boolean,
): Promise<void> {
  const {state, before, removed, refused} = change;
  const isOver = (expression: string): boolean =>
    isGranted(expression, before.decisions) && !isGranted(expression, state.decisions);
  if (refused.length > 0) {
    const limit = new Promise((resolve) => setTimeout(resolve, DELETION_LIMIT_MS));
    await Promise.race([deleteRefused(store, load, change), limit]);
  }
  if (removed.length === 0) return;
  const isReloadNeeded = (isCutOff || ran.some(isOver)) && !store.policy.noReload && isKept(removed);
  if (isReloadNeeded && dispatchOnDocument(new ConsentReloadEvent(removed))) location.reload();
}

async function deleteRefused(
  store: ConsentStore,
  load: LoadChunk,
  {refused, removed}: Change,
): Promise<void> {
  try {
    const {deleteDeclaredData, namesThatAre} = await load('follow-up.js');
    // What was granted again while the file came is stored by right.
    const isRefused = (name: string): boolean => store.state.decisions.get(name) === false;
    const {left} = await deleteDeclaredData({
      policy: store.policy,
      names: refused.filter(isRefused),
      kept: namesThatAre(true, store),
      withdrawn: removed.filter(isRefused),
    });
    if (left.length > 0) dispatchError('not-deleted', left);
  } catch (error) {
    // The data stays until the next page, which looks for it.
    dispatchError('file-failed', error);
  }
}
