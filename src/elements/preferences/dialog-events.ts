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
    'consent-open': ConsentOpenEvent;
    'consent-close': ConsentCloseEvent;
  }
}
