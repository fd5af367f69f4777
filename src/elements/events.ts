import type {ConsentChoice} from '../core/choice.js';
import type {RecordOrigin} from '../core/record.js';

/**
 * The visitor asks for a decision to be kept. If it grants something, `preventDefault()` keeps it from being made. A
 * decision that only refuses cannot be canceled.
 */
export class ConsentRequestEvent extends Event {
  static readonly type = 'consent-request';
  /** Categories and services, by name: granted or not. */
  readonly choice: ConsentChoice;
  /** Where it was asked. */
  readonly origin: RecordOrigin;
  constructor(choice: ConsentChoice, origin: RecordOrigin) {
    const cancelable = Object.values(choice).includes(true);
    super(ConsentRequestEvent.type, {bubbles: true, composed: true, cancelable});
    this.choice = choice;
    this.origin = origin;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-request': ConsentRequestEvent;
  }
}
