import {isGranted} from '../core/expression.js';
import {grantedNames, type ConsentState} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {
  ConsentChangeEvent,
  ConsentReloadEvent,
  dispatchError,
  dispatchOnDocument,
} from '../dom/document-events.js';
import {ofDocument} from '../dom/document.js';
import {DELETION_LIMIT_MS} from '../storage/work-limits.js';
import type {LoadChunk} from './chunks.js';
import {reloadPage, watchLeaving} from './reload-page.js';

/** A change of the state, by names. */
export interface Change {
  readonly state: ConsentState;
  readonly before: ConsentState;
  /** Names that are granted now and were not before. */
  readonly added: readonly string[];
  /** Names that were granted before and are not now. */
  readonly removed: readonly string[];
  /** Names that are denied now and were not before, including names that were undecided. */
  readonly refused: readonly string[];
}

/** Compares two states by names. */
export function compareStates(state: ConsentState, before: ConsentState): Change {
  /** Returns the names that have the value in `now` and did not have it in `then`. */
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

/** Dispatches `consent-change` after each decision, even if the decision changes nothing. */
export function announceChange({state, before, added, removed, refused}: Change): void {
  const isDecision = added.length > 0 || removed.length > 0 || refused.length > 0;
  const isNewRecord =
    state.record?.id !== before.record?.id || state.record?.updated !== before.record?.updated;
  if (!isDecision && !isNewRecord) return;
  dispatchOnDocument(new ConsentChangeEvent(state.record, {granted: grantedNames(state), added, removed}));
}

/** What a page knows when its state changes: see {@link followWithdrawal}. */
export interface RunningPage {
  readonly store: ConsentStore;
  readonly load: LoadChunk;
  /** Whether a handler of `consent.when` was aborted that cannot stop. */
  readonly hasUnstoppableCode: boolean;
  /** Expressions of all scripts that had run. */
  readonly executedExpressions: readonly string[];
  /** Whether the next page will grant neither the given names nor any other name that is refused by then. */
  readonly isKept: (removed: readonly string[]) => boolean;
}

/**
 * Deletes the declared data of refused names. After a withdrawal, reloads the page if code had run that cannot stop.
 * The page is reloaded even if the deletion fails or takes too long.
 *
 * A refusal that could not be kept holds only in this document. A reload would undo it, so there is none.
 */
export async function followWithdrawal(change: Change, page: RunningPage): Promise<void> {
  const {removed, refused} = change;
  const {store, load} = page;
  const leaving = removed.length > 0 ? watchLeaving() : undefined;
  if (refused.length > 0) {
    // The limit holds for the loading of the file, too. `waitAtMost` would make `consent.js` larger.
    const limit = new Promise((resolve) => setTimeout(resolve, DELETION_LIMIT_MS));
    await Promise.race([deleteRefused(store, load, change), limit]);
  }
  if (!leaving) return;
  // A reload would break off the navigation that the visitor has begun, and the next page obeys the record anyway.
  if (leaving.isLeaving()) await leaving.ended;
  // A frame that the page has removed meanwhile can neither read what is kept nor reload.
  if (ofDocument('defaultView') === null) return;
  if (isReloadNeeded(change, page) && dispatchOnDocument(new ConsentReloadEvent(removed))) reloadPage();
}

/** Whether withdrawn code may still run, and a reload ends it. */
function isReloadNeeded({state, before, removed}: Change, page: RunningPage): boolean {
  const isWithdrawn = (expression: string): boolean =>
    isGranted(expression, before.decisions) && !isGranted(expression, state.decisions);
  const mayRun = page.hasUnstoppableCode || page.executedExpressions.some(isWithdrawn);
  return mayRun && !page.store.policy.noReload && page.isKept(removed);
}

/** Deletes the declared data of names that are still refused, and reports data that is left. */
export async function deleteRefused(
  store: ConsentStore,
  load: LoadChunk,
  {refused, removed}: Change,
): Promise<void> {
  try {
    const {deleteDeclaredData} = await load('follow-up.js');
    // The visitor may have granted a name again while the file loaded. The data of that name stays.
    const isRefused = (name: string): boolean => store.state.decisions.get(name) === false;
    const {left} = await deleteDeclaredData({
      policy: store.policy,
      names: refused.filter(isRefused),
      kept: grantedNames(store.state),
      withdrawn: removed.filter(isRefused),
    });
    if (left.length > 0) dispatchError('not-deleted', left);
  } catch (error) {
    // The data stays, and the next page looks for it again.
    dispatchError('file-failed', error);
  }
}
