import type {ConsentPolicy} from './core/policy.js';
import type {ConsentStore} from './core/store.js';
import type {Consent} from './gate/consent.js';
import type {ConsentUi} from './gate/page.js';
import {handle, loadChange, loadMarkup} from './shared.js';

/** How the library is started from JavaScript. */
export interface StartOptions {
  /** Language of the text that you show, as in BCP 47; kept in the record. @default That of the page. */
  readonly language?: () => string;
  /** Nonce of the page's Content Security Policy, for downloads ahead of their turn. */
  readonly nonce?: string;
  /** Loads the interface; called when something must be shown. */
  readonly ui?: (store: ConsentStore) => Promise<ConsentUi>;
}

export function startPage(policy: ConsentPolicy, options: StartOptions = {}): Consent {
  const {language = () => document.documentElement.lang, nonce = '', ui} = options;
  handle.start(policy, {language, nonce, loadChange, loadMarkup, loadUi: ui});
  return handle.consent;
}
