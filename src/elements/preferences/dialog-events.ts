/**
 * Dispatched from `<consent-preferences>` when it has opened.
 *
 * @example
 * const preferences = document.querySelector('consent-preferences');
 * preferences?.addEventListener('consent-preferences-open', () => console.log('opened'));
 */
export class ConsentPreferencesOpenEvent extends Event {
  static readonly type = 'consent-preferences-open';
  constructor() {
    super(ConsentPreferencesOpenEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * Dispatched from `<consent-preferences>` when it has closed, with or without a decision.
 *
 * @example
 * const preferences = document.querySelector('consent-preferences');
 * preferences?.addEventListener('consent-preferences-close', () => console.log('closed'));
 */
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
