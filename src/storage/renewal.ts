import {grantsMore, isRecord, readRecordTexts, type KeptDecision} from '../core/kept-decision.js';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord, isOurs} from '../core/record-codec.js';
import {madeAt, type ConsentRecord} from '../core/record.js';
import {isRenewalDue} from '../core/renewal-due.js';
import {listen, ofDocument} from '../dom/document.js';
import {readCookies} from '../dom/record-cookie.js';
import {readCopy, readStored} from './read-stored.js';
import {keepCookie, keepCopy} from './write-stored.js';

const DAY_SECONDS = 86_400;

/** The cookie is not restored so soon after a decision: another window may be deciding at the same moment. Unit: milliseconds. */
const QUIET_MS = 2000;

/**
 * Writes the record's cookie again, with its old end, when the visitor leaves the page: WebKitGTK and Brave keep a
 * cookie that a script wrote for seven days. Where a server renews the cookie, the page finds it renewed and does not.
 *
 * Not on a page that the visitor reached from another site by an address with a query or a fragment: there Safari may
 * keep what a script writes for a day only, and a renewal would shorten the life of the record.
 * @see https://github.com/WebKit/WebKit/pull/571
 */
export function renewOnLeaving(policy: ConsentPolicy): void {
  const isDecorated = isLandingFromElsewhere();
  listen('visibilitychange', () => {
    if (ofDocument('visibilityState') !== 'hidden') return;
    replaceStaleCopy(policy);
    if (!isDecorated) renew(policy);
  });
}

/** A copy that grants more than the record would count once the cookie is lost, as where a server wrote a refusal. */
function replaceStaleCopy(policy: ConsentPolicy): void {
  const record = readStored(policy, Math.floor(Date.now() / 1000));
  if (isRecord(record) && grantsMore(readCopy(policy.cookieName), record)) {
    keepCopy(policy, encodeRecord(record));
  }
}

function renew(policy: ConsentPolicy): void {
  const now = Date.now();
  const seconds = Math.floor(now / 1000);
  const record = readStored(policy, seconds);
  if (!isRecord(record)) return;
  const texts = new Set(readCookies(policy.cookieName).filter(isOurs));
  // A renewal changes no decision: of several cookies that differ, the next decision makes one.
  if (texts.size > 1) return;
  const cookie = readRecordTexts([...texts]);
  const isSame = isRecord(cookie) && encodeRecord(cookie) === encodeRecord(record);
  const isToWrite = isSame
    ? isRenewalDue(record, seconds, policy.cookieDays)
    : isCookieBehind(policy, cookie) && isOldEnough(record, policy, now);
  if (isToWrite) keepCookie(policy, encodeRecord({...record, renewed: seconds}), record.updated);
}

/**
 * Whether the copy has a later state of the record than the cookie: the browser dropped the cookie, or a slow answer of
 * a server set it back. The copy of one subdomain is not the record of all, so there a lost cookie stays lost.
 */
function isCookieBehind({cookieName, cookieDomain}: ConsentPolicy, cookie: KeptDecision): boolean {
  const copy = readCopy(cookieName);
  if (!isRecord(copy)) return false;
  if (isRecord(cookie)) return cookie.id === copy.id && cookie.updated < copy.updated;
  return cookie === 'none' && !cookieDomain;
}

function isOldEnough(record: ConsentRecord, {cookieDays}: ConsentPolicy, now: number): boolean {
  const age = now - madeAt(record);
  return age >= QUIET_MS && age < cookieDays * DAY_SECONDS * 1000;
}

/** Whether another site's link, which may carry an identifier, led here. The page may have tidied its address since. */
function isLandingFromElsewhere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const landing = `${navigation?.name ?? ''} ${location.href}`;
  const referrer = ofDocument('referrer');
  if (!referrer || !/[?#]/.test(landing)) return false;
  return new URL(referrer).hostname !== location.hostname;
}
