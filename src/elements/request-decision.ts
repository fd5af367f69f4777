import type {ConsentChoice} from '../core/choice.js';
import type {RecordSource} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {ConsentRequestEvent} from './events.js';

/**
 * Dispatches `consent-request`, then makes the decision. A page that cancels the event keeps what was granted from being
 * decided, and never a refusal.
 *
 * @returns Whether the decision was kept; undefined: nothing was decided.
 */
export function requestDecision(
  element: Element,
  store: ConsentStore,
  choice: ConsentChoice,
  source: RecordSource,
): boolean | undefined {
  const isWanted = element.dispatchEvent(new ConsentRequestEvent(choice, source));
  const refusals = Object.entries(choice).filter(([, granted]) => !granted);
  if (!isWanted && refusals.length === 0) return undefined;
  return store.decide(isWanted ? choice : Object.fromEntries(refusals), source);
}
