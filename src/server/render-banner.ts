import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import {hasRules, type ConsentPolicy} from '../core/policy.js';
import {isRecord, type KeptDecision} from '../core/record.js';
import {isAddress} from '../core/schema.js';
import {createConsentStore, type ConsentStore} from '../core/store.js';
import {SECOND_MS} from '../core/durations.js';
import {FIELDS} from './answer-fields.js';
import {bannerMarkup, type MarkupOptions} from './banner-markup.js';
import {bannerStyleSheet} from './banner-style-sheet.js';
import {type BannerTexts, wordsIn} from './banner-words.js';
import {openNames, readRequest, type RequestFacts} from './request-facts.js';
import {isOwnPath} from './return-path.js';

/**
 * How a rendered banner looks.
 *
 * @example
 * const look: BannerLook = {lang: 'de', position: 'bottom-end', nonce: 'R4nd0m'};
 */
export interface BannerLook {
  /**
   * Language of the words, as a BCP 47 tag. Give the `lang` of the page.
   *
   * @see https://www.rfc-editor.org/info/bcp47
   * @default 'en'
   */
  readonly lang?: string | undefined;
  /** Place of the banner, as its attribute says. @default 'bottom' */
  readonly position?: 'bottom' | 'top' | 'center' | 'bottom-start' | 'bottom-end' | undefined;
  /** Whether the banner is modal, as its attribute says. Without scripts, no banner is modal. @default false */
  readonly modal?: boolean | undefined;
  /**
   * Name that asks, if the policy names no organization: the host name that visitors see.
   *
   * @default The policy's `organization`, which must then be there.
   */
  readonly host?: string | undefined;
  /** Texts that replace built-in ones, by the names that `<consent-text>` has. Give both the same texts. */
  readonly texts?: BannerTexts | undefined;
  /**
   * Nonce of the page's Content Security Policy. The style sheet in the banner gets it.
   *
   * @see https://www.w3.org/TR/CSP3/#security-nonces
   */
  readonly nonce?: string | undefined;
  /** Address where your site serves `bannerStyleSheet`. The banner then contains no style sheet. */
  readonly styleHref?: string | undefined;
}

/**
 * Options of `renderBanner`.
 *
 * @example
 * const options: BannerOptions = {cookies: request.headers.get('Cookie'), lang: 'de', nonce: 'R4nd0m'};
 */
export interface BannerOptions extends BannerLook, RequestFacts {
  /** The `Cookie` header. */
  readonly cookies: string | null | undefined;
  /**
   * Path at which `answerBanner` answers. It must be under the policy's `cookiePath`, because browsers send the cookie
   * nowhere else.
   *
   * @default '/consent'
   */
  readonly action?: string | undefined;
  /**
   * Path of the page, to which the visitor returns after the answer.
   *
   * @default The path in the `Referer` header of the answer, or else `/`.
   */
  readonly path?: string | undefined;
}

/**
 * Renders the banner for a request, as the template of a declarative shadow root. Write it into `<consent-banner hidden …>`,
 * before what is in there. The banner can then be answered before any script runs, and without scripts.
 *
 * Send the page with `Cache-Control: private`, because it differs by visitor.
 *
 * @param policy The policy of the page, from `createPolicy`.
 * @returns HTML; empty if there is nothing to ask, as after an answer.
 * @throws {ConsentConfigError} `no-organization` if neither policy nor `host` says who asks.
 * @throws {ConsentConfigError} `bad-action` if `action` is no path of the site under the policy's `cookiePath`.
 * @throws {ConsentConfigError} `bad-style` if `styleHref` is no address, or is given with a nonce.
 * @throws {ConsentConfigError} `bad-language` if `lang` is not the name of a language.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.7
 * @example
 * const cookies = request.headers.get('Cookie');
 * const html = `<consent-banner hidden categories="analytics">${await renderBanner(policy, {cookies})}</consent-banner>`;
 */
export async function renderBanner(policy: ConsentPolicy, options: BannerOptions): Promise<string> {
  const own = ownProperties(options);
  const {cookies, action = '/consent', path, region = ''} = own;
  if (!isOwnPath(action) || !isUnder(action, policy.cookiePath)) {
    throw new ConsentConfigError('bad-action', action);
  }
  const {policy: local, kept, isHonored, now} = readRequest(cookies, policy, own);
  const store = storeOf(named(local, own), kept, now, isHonored);
  // Where the page alone can tell whether to ask, the box waits for it.
  const isSure = policy.importFrom.length === 0 && (region !== '' || !hasRules(policy));
  const fields = {
    [FIELDS.asked]: openNames(store.state).join('.'),
    [FIELDS.version]: local.policyVersion,
    [FIELDS.time]: String(Math.floor(now)),
    [FIELDS.seen]: isRecord(kept) ? kept.id : '',
    ...(path === undefined ? undefined : {[FIELDS.path]: path}),
  };
  return write(store, own, {action, fields, isHidden: kept === 'none' && !isSure});
}

/**
 * Renders the banner once for all visitors, for a static page. The box is hidden until `revealScript` or the library shows it
 * to visitors without a record. Without scripts nothing optional runs, so it stays hidden.
 *
 * @param policy The policy of the page, from `createPolicy`.
 * @returns HTML for `<consent-banner hidden …>`, as `renderBanner` returns; empty if a visitor without a record is not asked.
 * @throws {ConsentConfigError} As `renderBanner` does.
 * @example
 * const template = await renderStaticBanner(policy, {lang: 'de', styleHref: '/ask.css'});
 * console.log(`<consent-banner hidden>${template}</consent-banner><script>${revealScript(policy)}</script>`);
 */
export async function renderStaticBanner(policy: ConsentPolicy, options: BannerLook = {}): Promise<string> {
  const own = ownProperties(options);
  const {policy: local, kept, now} = readRequest('', policy, {});
  const store = storeOf(named(local, own), kept, now, false);
  return write(store, own, {action: undefined, fields: {}, isHidden: true});
}

async function write(
  store: ConsentStore,
  {lang = 'en', position = 'bottom', modal = false, texts = {}, nonce, styleHref}: BannerLook,
  rest: Pick<MarkupOptions, 'action' | 'fields' | 'isHidden'>,
): Promise<string> {
  if (styleHref !== undefined && (nonce !== undefined || !styleHref || !isAddress(styleHref))) {
    throw new ConsentConfigError('bad-style', styleHref);
  }
  const words = await wordsIn(lang, ownProperties(texts));
  if (openNames(store.state).length === 0) return '';
  const {action, isHidden} = rest;
  const fields = action === undefined ? {} : {...rest.fields, [FIELDS.language]: words.locale};
  const style = styleHref === undefined ? {text: bannerStyleSheet} : {href: styleHref};
  return bannerMarkup(store, words, {position, isModal: modal, isHidden, action, fields, nonce, style});
}

/** Returns the policy with the name of who asks. */
function named(policy: ConsentPolicy, {host = ''}: BannerLook): ConsentPolicy {
  const organization = policy.organization || host;
  if (!organization) throw new ConsentConfigError('no-organization', '');
  return {...policy, organization};
}

/** Returns a store that shows what is kept, and keeps nothing. */
const storeOf = (policy: ConsentPolicy, kept: KeptDecision, now: number, gpc: boolean): ConsentStore =>
  createConsentStore({
    policy,
    storage: {read: () => kept, write: () => false},
    now: () => now * SECOND_MS,
    createId: () => '',
    gpc,
  });

/** Whether browsers send a cookie with a path to an address. @see https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function isUnder(action: string, cookiePath: string): boolean {
  const [path = ''] = action.split(/[?#]/);
  return path === cookiePath || path.startsWith(cookiePath.replace(/\/?$/, '/'));
}
