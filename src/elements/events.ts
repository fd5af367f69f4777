import type {ConsentChoice} from '../core/choice.js';
import type {RecordSource} from '../core/record.js';

/**
 * The visitor asks for a decision. After `preventDefault()` nothing is granted; a request that only refuses cannot be
 * canceled.
 */
export class ConsentRequestEvent extends Event {
  static readonly type = 'consent-request';
  /** Categories and services, by name: granted or not. */
  readonly choice: ConsentChoice;
  /** Where it was asked. */
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
