/** The preferences were opened. */
export class ConsentPreferencesOpenEvent extends Event {
  static readonly type = 'consent-preferences-open';
  constructor() {
    super(ConsentPreferencesOpenEvent.type, {bubbles: true, composed: true});
  }
}

/** The preferences were closed, with a decision or without. */
export class ConsentPreferencesCloseEvent extends Event {
  static readonly type = 'consent-preferences-close';
  constructor() {
    super(ConsentPreferencesCloseEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-preferences-open': ConsentPreferencesOpenEvent;
    'consent-preferences-close': ConsentPreferencesCloseEvent;
  }
}
