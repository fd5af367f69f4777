import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import {hasRules, type ConsentPolicy} from '../core/policy.js';
import {isAddress} from '../core/schema.js';
import {nameOf} from '../elements/words/language-name.js';
import {hasWordsFile} from './banner-words.js';
import {htmlElement} from './html.js';
import {openNames, readRequest, type RequestFacts} from './request-facts.js';

declare const __PARTS__: string | undefined;

/** The folder of the parts in `dist/web/`. The build names it by a hash. */
const PARTS = typeof __PARTS__ === 'undefined' ? '' : __PARTS__;

/**
 * Options of `preloadLinks`.
 *
 * @example
 * const options: PreloadOptions = {base: 'https://static.acme.example/consent-elements/', lang: 'de'};
 */
export interface PreloadOptions extends RequestFacts {
  /**
   * Address of the folder that `consent.js` is in: that of `dist/web/`.
   *
   * @default '/consent-elements/'
   */
  readonly base?: string | undefined;
  /** Language of the words, as a BCP 47 tag. Give the `lang` of the page. @default 'en' */
  readonly lang?: string | undefined;
  /** Whether the page contains a banner from `renderBanner`, which needs one more file. @default false */
  readonly isRendered?: boolean | undefined;
  /** Nonce of the page's Content Security Policy. @see https://www.w3.org/TR/CSP3/#security-nonces */
  readonly nonce?: string | undefined;
}

/**
 * The files that a page needs in order to ask, so that the browser can load them at once. Both are empty if there is nothing to ask.
 *
 * @example
 * const {header, html}: Preloads = preloadLinks(request.headers.get('Cookie'), policy);
 * console.log(header, html);
 */
export interface Preloads {
  /** Value of the header `Link`, also for an answer 103 (Early Hints). Send no header if it is empty. */
  readonly header: string;
  /** The same as tags, for the page's head. */
  readonly html: string;
}

/**
 * Returns links that have the browser load the files of the banner beside `consent.js`, and not after it. Visitors who are not
 * asked get none. The files are those of `dist/web/`: with a bundler, or with `consent.bundle.js`, there are none to name.
 *
 * Send the page with `Cache-Control: private`, because it differs by visitor. Use either the header or the tags.
 *
 * @param cookies The `Cookie` header.
 * @param policy The policy of the page, from `createPolicy`.
 * @throws {ConsentConfigError} `bad-base` if `base` is neither http, https nor relative, or does not end with `/`.
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 * @see https://www.rfc-editor.org/rfc/rfc8297
 * @example
 * const {header} = preloadLinks(request.headers.get('Cookie'), policy, {lang: 'de'});
 * if (header) response.headers.append('Link', header);
 */
export function preloadLinks(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  options: PreloadOptions = {},
): Preloads {
  const own = ownProperties(options);
  const {base = '/consent-elements/', lang = 'en', isRendered = false, nonce} = own;
  // `<`, `>` and quotes would end the address in the header.
  if (!/^[^<>"']*\/$/.test(base) || !isAddress(base)) throw new ConsentConfigError('bad-base', base);
  const {state} = readRequest(cookies, policy, own);
  if (openNames(state).length === 0) return {header: '', html: ''};
  const name = nameOf(lang);
  const files = [
    'ui.js',
    isRendered && 'served-banner.js',
    hasWordsFile(name) && `locales/${name}.js`,
    hasRules(policy) && 'region-rules.js',
  ].filter((file) => file !== false);
  const addresses = files.map((file) => base + PARTS + file);
  const more = nonce === undefined ? '' : `; nonce="${nonce.replace(/[^\w+/=-]/g, '')}"`;
  return {
    header: addresses.map((address) => `<${address}>; rel=modulepreload${more}`).join(', '),
    html: addresses.map((href) => htmlElement('link', {rel: 'modulepreload', nonce, href})).join(''),
  };
}
