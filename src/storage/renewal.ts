import {isRecord} from '../core/kept-decision.js';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord, isOurs} from '../core/record-codec.js';
import {listen, ofDocument} from '../dom/document.js';
import {readCookies} from '../dom/record-cookie.js';
import {readStored} from './read-stored.js';
import {keepCookie} from './write-stored.js';

const DAY_SECONDS = 86_400;

/**
 * Writes the cookie anew, with its old end, when the visitor leaves the page: WebKitGTK and Brave keep a cookie that a
 * script wrote for seven days. At most once a day, which also keeps clear of a decision that was just made.
 *
 * Not on a page that the visitor reached from another site by an address with a query or a fragment: there Safari may
 * keep what a script writes for a day only, and a renewal would shorten the life of the record.
 * @see https://github.com/WebKit/WebKit/pull/571
 */
export function renewOnLeaving(policy: ConsentPolicy): void {
  const isDecorated = isLandingFromElsewhere();
  listen('visibilitychange', () => {
    if (!isDecorated && ofDocument('visibilityState') === 'hidden') renew(policy);
  });
}

function renew(policy: ConsentPolicy): void {
  const now = Math.floor(Date.now() / 1000);
  const record = readStored(policy, now);
  if (!isRecord(record) || now > record.updated + policy.cookieDays * DAY_SECONDS) return;
  const isRecent = now - Math.max(record.updated, record.renewed) < DAY_SECONDS;
  // A cookie that was lost comes back from its copy; the copy of one subdomain is not the record of all.
  const isLost = !readCookies(policy.cookieName).some(isOurs);
  if (isLost ? policy.cookieDomain : isRecent) return;
  keepCookie(policy, encodeRecord({...record, renewed: now}), record.updated);
}

/** Whether another site's link, which may carry an identifier, led here. The page may have tidied its address since. */
function isLandingFromElsewhere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const landing = `${navigation?.name ?? ''} ${location.href}`;
  const referrer = ofDocument('referrer');
  if (!referrer || !/[?#]/.test(landing)) return false;
  return new URL(referrer).hostname !== location.hostname;
}
