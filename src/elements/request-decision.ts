import type {ConsentChoice} from '../core/make-record.js';
import type {RecordSource} from '../core/record-shape.js';
import type {ConsentStore} from '../core/store.js';

/**
 * How long an element says that the decision was saved, so that a screen reader can announce it. Unit: milliseconds.
 */
export const SAVED_STATUS_MS = 4000;

/**
 * Dispatched from an element when the visitor asks for a decision. After `preventDefault()` nothing is granted. A
 * request that only refuses cannot be canceled.
 *
 * @example
 * document.querySelector('consent-embed')?.addEventListener('consent-request', (event) => {
 *   if (event.choice['marketing']) event.preventDefault();
 * });
 */
export class ConsentRequestEvent extends Event {
  static readonly type = 'consent-request';
  /** Names of categories and services, each granted (`true`) or refused (`false`). */
  readonly choice: ConsentChoice;
  /** The place where the visitor asked for the decision. */
  readonly source: RecordSource;
  constructor(choice: ConsentChoice, source: RecordSource) {
    super(ConsentRequestEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: Object.values(choice).includes(true),
    });
    this.choice = choice;
    this.source = source;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-request': ConsentRequestEvent;
  }
}

/**
 * Dispatches `consent-request`. If the page cancels the event, the grants of the choice are dropped. Its refusals never
 * are.
 *
 * @returns The choice that must be decided; undefined if nothing is left of it.
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

/**
 * Dispatches `consent-request`, then makes the decision.
 *
 * @returns Whether the decision was kept; undefined if nothing was decided.
 */
export function requestDecision(
  element: Element,
  store: ConsentStore,
  choice: ConsentChoice,
  source: RecordSource,
): boolean | undefined {
  const wanted = requestChoice(element, choice, source);
  return wanted && store.decide(wanted, source);
}
