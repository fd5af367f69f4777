import {DAY_SECONDS, SECOND_MS} from '../core/durations.js';
import {
  type ConsentRecord,
  daysOf,
  encodeRecord,
  grantsMore,
  isOurs,
  isRecord,
  type KeptDecision,
  madeAt,
  readRecordTexts,
} from '../core/record.js';
import type {ConsentPolicy} from '../core/policy.js';
import {isRenewalDue} from '../core/renewal-due.js';
import {listen, ofDocument} from '../dom/document.js';
import {requestedAddress} from '../dom/navigation.js';
import {readCookies} from '../dom/record-cookie.js';
import {keepCookie, keepCopy, readCopy, readStored} from './record-storage.js';

/**
 * How long after a decision the cookie is not restored, because another window may be deciding at the same moment.
 * Unit: milliseconds.
 */
const QUIET_MS = 2000;

/**
 * Renews the record's cookie when the visitor leaves the page. WebKitGTK and Brave keep script-written cookies for only
 * seven days. The expiry date stays the same. If a server has renewed the cookie, the page does not.
 *
 * The cookie is not renewed if another site linked to the page with a query or fragment. There, Safari may keep
 * script-written cookies for only one day. A renewal would shorten the life of the record. The next page of the tab renews
 * a decision that was made there.
 *
 * @see https://github.com/WebKit/WebKit/pull/571
 */
export function renewOnLeaving(policy: ConsentPolicy): void {
  const isShortLived = isLandingFromElsewhere();
  listen('visibilitychange', () => {
    if (ofDocument('visibilityState') !== 'hidden') return;
    replaceStaleCopy(policy);
    if (isShortLived) noteShortLife(policy);
    else renew(policy);
  });
}

/** Marks a decision in sessionStorage that was made on such a landing page. */
const SHORT_LIFE_KEY = 'consent-elements:short-life';

/** Notes that the next page is to renew the cookie of a decision that was made here, because it may live for one day only. */
function noteShortLife(policy: ConsentPolicy): void {
  const record = readStored(policy, Math.floor(Date.now() / SECOND_MS));
  if (!isRecord(record) || madeAt(record) < performance.timeOrigin) return;
  try {
    sessionStorage.setItem(SHORT_LIFE_KEY, decisionKey(record));
  } catch {
    // Without storage the cookie is renewed a day later, if it lives that long.
  }
}

/** Whether an earlier page of this tab has noted this decision. The note is removed. */
function takeShortLife(record: ConsentRecord): boolean {
  try {
    const isNoted = sessionStorage.getItem(SHORT_LIFE_KEY) === decisionKey(record);
    sessionStorage.removeItem(SHORT_LIFE_KEY);
    return isNoted;
  } catch {
    // Without storage nothing was noted.
    return false;
  }
}

const decisionKey = ({id, updated}: ConsentRecord): string => `${id} ${String(updated)}`;

/**
 * Replaces a copy that grants more than the record, because the copy would count if the cookie were lost. Such a copy
 * is left when a server writes a refusal.
 */
function replaceStaleCopy(policy: ConsentPolicy): void {
  const record = readStored(policy, Math.floor(Date.now() / SECOND_MS));
  if (isRecord(record) && grantsMore(readCopy(policy.cookieName), record)) {
    keepCopy(policy, encodeRecord(record));
  }
}

/** Renews the cookie if that is due, or restores it from a newer copy. */
function renew(policy: ConsentPolicy): void {
  const now = Date.now();
  const seconds = Math.floor(now / SECOND_MS);
  const record = readStored(policy, seconds);
  if (!isRecord(record)) return;
  const texts = new Set(readCookies(policy.cookieName).filter(isOurs));
  // A renewal changes no decision. If several cookies differ, the next decision unites them.
  if (texts.size > 1) return;
  const cookie = readRecordTexts([...texts]);
  const isSame = isRecord(cookie) && encodeRecord(cookie) === encodeRecord(record);
  const isToWrite = isSame
    ? isRenewalDue(record, seconds, daysOf(record, policy)) ||
      (isOldEnough(record, policy, now) && takeShortLife(record))
    : isCookieBehind(policy, cookie) && isOldEnough(record, policy, now);
  if (isToWrite) keepCookie(policy, {...record, renewed: seconds});
}

/**
 * Whether the copy has a later state of the record than the cookie. Either the browser dropped the cookie, or a slow
 * response of a server overwrote it.
 *
 * The copy of one subdomain does not speak for all. So if subdomains share the cookie, a lost cookie stays lost.
 */
function isCookieBehind({cookieName, cookieDomain}: ConsentPolicy, cookie: KeptDecision): boolean {
  const copy = readCopy(cookieName);
  if (!isRecord(copy)) return false;
  if (isRecord(cookie)) return cookie.id === copy.id && cookie.updated < copy.updated;
  return cookie === 'none' && !cookieDomain;
}

/**
 * Whether a record is old enough to be restored, and has not expired.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 */
function isOldEnough(record: ConsentRecord, policy: ConsentPolicy, now: number): boolean {
  const age = now - madeAt(record);
  return age >= QUIET_MS && age < daysOf(record, policy) * DAY_SECONDS * SECOND_MS;
}

/**
 * Whether a link from another site led here that may carry an identifier. The requested address counts, too, because
 * the page may have cleaned up its address.
 */
function isLandingFromElsewhere(): boolean {
  const landing = `${requestedAddress().href} ${location.href}`;
  const referrer = ofDocument('referrer');
  if (!/[?#]/.test(landing)) return false;
  // Many sites send no referrer.
  return referrer === '' || new URL(referrer).hostname !== location.hostname;
}
