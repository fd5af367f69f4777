import '../dev/provide.js';
import {DEV_MODE} from '../core/dev-mode.js';
import {isGranted} from '../core/expression.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {daysOf, isOurs, isRecord, readRecordTexts} from '../core/record.js';
import {isRenewalDue} from '../core/renewal-due.js';
import type {ConsentState} from '../core/state.js';
import {checkServerPolicy} from '../dev/check-server-policy.js';
import {checkHeaderParts, checkTime, recordHeader} from '../server/record-header.js';
import {readRequest, recordTexts, type RequestFacts} from '../server/request-facts.js';

export {businessDaysAfter} from '../core/business-days.js';
export {regionFromHeaders, type RequestHeaders} from './region-from-headers.js';
export {createPolicy} from '../core/create-policy.js';
export {ConsentConfigError, type MistakeCode} from '../core/errors.js';
export type {ConsentPolicy, PolicyInput} from '../core/policy.js';
export type {ConsentRecord} from '../core/record.js';
export {answerBanner, type AnswerOptions} from '../server/answer-banner.js';
export type {TextName} from '../elements/words/text-name.js';
export type {BannerTexts} from '../server/banner-words.js';
export {bannerStyleSheet} from '../server/banner-style-sheet.js';
export {type PreloadOptions, type Preloads, preloadLinks} from '../server/preload-links.js';
export {
  type BannerLook,
  type BannerOptions,
  renderBanner,
  renderStaticBanner,
} from '../server/render-banner.js';
export type {RequestFacts} from '../server/request-facts.js';
export {revealScript} from '../server/reveal-script.js';

/**
 * The visitor's decision, by the same rules as in the page.
 *
 * @example
 * const {status, isGranted}: ServerConsent = readConsent(request.headers.get('Cookie'), policy);
 * console.log(status, isGranted('analytics'));
 */
export interface ServerConsent extends ConsentState {
  /**
   * Whether an expression, such as `analytics` or `social & youtube`, is granted now. Unknown names are never granted.
   *
   * @example
   * const {isGranted} = readConsent(request.headers.get('Cookie'), policy);
   * if (isGranted('social & youtube')) console.log('Render the video.');
   */
  readonly isGranted: (expression: string) => boolean;
}

/**
 * Reads the visitor's decision from a request. Never throws. A record that cannot be read grants nothing.
 *
 * The response then differs by visitor, so send `Cache-Control: private`.
 *
 * @param cookies The `Cookie` header.
 * @param policy The policy of the page, from `createPolicy`.
 * @param facts The facts of the request besides its cookies.
 * @returns The visitor's state by the same rules as in the page, and `isGranted`.
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.7
 * @example
 * const {isGranted} = readConsent(request.headers.get('Cookie'), policy, {gpc: request.headers.get('Sec-GPC') === '1'});
 * console.log(isGranted('analytics'));
 */
export function readConsent(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  facts: RequestFacts = {},
): ServerConsent {
  const {policy: local, kept, state} = readRequest(cookies, policy, facts);
  if (DEV_MODE && isRecord(kept)) checkServerPolicy(local, kept);
  return {...state, isGranted: (expression) => isGranted(expression, state.decisions)};
}

/**
 * Options of `renewalHeader`.
 *
 * @example
 * const options: RenewalOptions = {secure: false};
 */
export interface RenewalOptions extends Pick<RequestFacts, 'now'> {
  /**
   * Whether the site uses https.
   *
   * @default true
   */
  readonly secure?: boolean;
}

/**
 * Returns a `Set-Cookie` header that keeps the record until its expiry date. Some browsers keep a script-written cookie
 * for a shorter time.
 *
 * The header changes no decision. Send it with the page itself (docs/safari.md).
 *
 * @param cookies The `Cookie` header.
 * @param policy The policy of the page, from `createPolicy`.
 * @param options Time and security of the request.
 * @returns The header; null if no renewal is due. No renewal is due if the request has no record, or several that
 *   differ. No renewal is due within a day of the last write, or after the record has expired.
 * @throws {ConsentConfigError} `bad-time` if `now` is not in seconds.
 * @throws {ConsentConfigError} `bad-cookie-name`, `bad-cookie-domain`, `bad-cookie-path` or `bad-cookie-days` if the
 *   policy has such a value, which `createPolicy` would refuse.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1
 * @example
 * const header = renewalHeader(request.headers.get('Cookie'), policy);
 * if (header) response.headers.append('Set-Cookie', header);
 */
export function renewalHeader(
  cookies: string | null | undefined,
  policy: ConsentPolicy,
  options: RenewalOptions = {},
): string | null {
  const {now = Date.now() / 1000, secure = true} = ownProperties(options);
  checkTime(now);
  checkHeaderParts(policy);
  const texts = new Set(recordTexts(cookies, policy).filter(isOurs));
  const record = readRecordTexts([...texts]);
  const seconds = Math.floor(now);
  if (texts.size !== 1 || !isRecord(record)) return null;
  if (!isRenewalDue(record, seconds, daysOf(record, policy))) return null;
  const place = {domain: policy.cookieDomain, secure};
  return recordHeader({...record, renewed: seconds}, policy, seconds, place);
}
