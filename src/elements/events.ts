import type {ConsentChoice} from '../core/choice.js';
import type {RecordOrigin} from '../core/record.js';

/** The visitor asks for a decision to be kept. After `preventDefault()` nothing is kept. */
export class ConsentRequestEvent extends Event {
  static readonly type = 'consent-request';
  /** Categories and services, by name: granted or not. */
  readonly choice: ConsentChoice;
  /** Where it was asked. */
  readonly origin: RecordOrigin;
  constructor(choice: ConsentChoice, origin: RecordOrigin) {
    super(ConsentRequestEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.choice = choice;
    this.origin = origin;
  }
}

/** The preferences were opened. */
export class ConsentOpenEvent extends Event {
  static readonly type = 'consent-open';
  constructor() {
    super(ConsentOpenEvent.type, {bubbles: true, composed: true});
  }
}

/** The preferences were closed, with a decision or without. */
export class ConsentCloseEvent extends Event {
  static readonly type = 'consent-close';
  constructor() {
    super(ConsentCloseEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-request': ConsentRequestEvent;
    'consent-open': ConsentOpenEvent;
    'consent-close': ConsentCloseEvent;
  }
}
