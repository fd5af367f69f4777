import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {Chunks} from '../page/chunks.js';
import type {ConsentUi} from '../page/consent-ui.js';
import type {Consent} from '../page/create-consent.js';
import {consent, loadChunks, once} from './package-consent.js';

/** How the library is started from JavaScript. */
export interface StartOptions {
  /** Language of the text that you show, as in BCP 47; kept in the record. @default That of the page. */
  readonly language?: () => string;
  /** Nonce of the page's Content Security Policy, for downloads ahead of their turn. */
  readonly nonce?: string;
}

const nothing = (): void => undefined;
const NO_UI: ConsentUi = {open: nothing, close: nothing, define: nothing};

/** @param mount Puts the interface on the page. */
export function startPage(
  policy: ConsentPolicy,
  options: StartOptions = {},
  mount: Chunks['ui.js']['mount'] = () => NO_UI,
): Consent {
  const {language, nonce = ''} = ownProperties(options);
  once.listen();
  once.start(policy, {language, tag: {nonce, dataset: {}}, load: loadChunks(mount)});
  return consent;
}
