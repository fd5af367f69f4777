import {DEV_MODE} from '../core/dev.js';
import {readRecordTexts, reconcile, reconcileShared, type KeptDecision} from '../core/kept-decision.js';
import type {ConsentPolicy} from '../core/policy.js';
import {isOurs} from '../core/record-codec.js';
import {readCookies} from '../dom/record-cookie.js';
import {warn} from '../dom/warn.js';

/**
 * Reads the decision that the browser keeps for this page: the cookie, and its copy in localStorage. Never throws.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function readStored(policy: ConsentPolicy, now: number): KeptDecision {
  const {cookieName, cookieDomain} = policy;
  const copy = readCopy(cookieName);
  try {
    const cookie = readTexts(readCookies(cookieName));
    return cookieDomain ? reconcileShared(cookie, copy, now) : reconcile(cookie, copy, now);
  } catch {
    // The page may not use cookies. A refusal may be kept where this page cannot see it.
    warn('storage-blocked', '');
    return 'unknown';
  }
}

/** Reads the copy of the record in localStorage. Never throws. */
export function readCopy(key: string): KeptDecision {
  try {
    return readTexts([localStorage.getItem(key) ?? '']);
  } catch {
    // A page without localStorage has no copy either, and the cookie alone counts.
    return 'none';
  }
}

function readTexts(texts: readonly string[]): KeptDecision {
  const kept = readRecordTexts(texts);
  if (DEV_MODE) {
    if (kept === 'unknown') warn('bad-record', texts.join('; '));
    for (const text of texts) if (text !== '' && !isOurs(text)) warn('foreign-record', text);
  }
  return kept;
}
