import type {ConsentChoice} from '../core/choice.js';
import type {RecordSource} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {ConsentRequestEvent} from './events.js';

/**
 * Dispatches `consent-request`. A page that cancels the event keeps what was granted from being decided, and never a
 * refusal.
 *
 * @returns What is to be decided; undefined: nothing.
 */
export function requestChoice(
  element: Element,
  choice: ConsentChoice,
  source: RecordSource,
): ConsentChoice | undefined {
  if (element.dispatchEvent(new ConsentRequestEvent(choice, source))) return choice;
  const refusals = Object.entries(choice).filter(([, granted]) => !granted);
  return refusals.length > 0 ? Object.fromEntries(refusals) : undefined;
}

/** Dispatches `consent-request`, then makes the decision. @returns Whether it was kept; undefined: nothing was decided. */
export function requestDecision(
  element: Element,
  store: ConsentStore,
  choice: ConsentChoice,
  source: RecordSource,
): boolean | undefined {
  const wanted = requestChoice(element, choice, source);
  return wanted && store.decide(wanted, source);
}
