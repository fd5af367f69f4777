import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import type {ConsentUi} from '../page/consent-ui.js';
import type {Consent} from '../page/create-consent.js';
import {consent, loadChunks, once} from './package-consent.js';

/** How the library is started from JavaScript. */
export interface StartOptions {
  /** Language of the text that you show, as in BCP 47; kept in the record. @default That of the page. */
  readonly language?: () => string;
  /** Nonce of the page's Content Security Policy, for downloads ahead of their turn. */
  readonly nonce?: string;
  /** Loads the interface; called when something must be shown. */
  readonly ui?: (store: ConsentStore) => ConsentUi | Promise<ConsentUi>;
}

const nothing = (): void => undefined;
const NO_UI: ConsentUi = {open: nothing, close: nothing, define: nothing};

export function startPage(policy: ConsentPolicy, options: StartOptions = {}): Consent {
  const {language, nonce = '', ui = () => NO_UI} = ownProperties(options);
  once.listen();
  once.start(policy, {language, tag: {nonce, dataset: {}}, load: loadChunks(ui)});
  return consent;
}
