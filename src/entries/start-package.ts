import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {Chunks} from '../page/chunks.js';
import type {ConsentUi} from '../page/consent-ui.js';
import type {Consent} from '../page/create-consent.js';
import {startPage} from '../page/start.js';
import {handle, loadChunks} from './package-consent.js';

/**
 * Options of `start`.
 *
 * @example
 * const options: StartOptions = {language: () => document.documentElement.lang};
 * start(createPolicy({categories: ['analytics']}), options);
 */
export interface StartOptions {
  /**
   * Returns the language of the text that you show, as a BCP 47 tag. The record keeps it.
   *
   * @see https://www.rfc-editor.org/info/bcp47
   * @default The language of the page.
   */
  readonly language?: () => string;
  /**
   * Nonce of the page's Content Security Policy. Preload links of scripts get it.
   *
   * @see https://www.w3.org/TR/CSP3/#security-nonces
   */
  readonly nonce?: string;
}

const nothing = (): void => undefined;
/** The interface of a page that has none. */
const NO_UI: ConsentUi = {open: nothing, close: nothing, define: nothing};

/**
 * Starts the library once, with the files of the package.
 *
 * @param mount Adds the interface to the page.
 * @returns The page's consent object.
 */
export function startPackage(
  policy: ConsentPolicy,
  options: StartOptions = {},
  mount: Chunks['ui.js']['mount'] = () => NO_UI,
): Consent {
  const {language, nonce = ''} = ownProperties(options);
  handle.listen();
  startPage(handle, policy, {language, tag: {nonce, dataset: {}}, load: loadChunks(mount)});
  return handle.consent;
}
