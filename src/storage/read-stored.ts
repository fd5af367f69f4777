import {readRecordTexts, reconcile, reconcileShared, type KeptDecision} from '../core/kept-decision.js';
import type {ConsentPolicy} from '../core/policy.js';
import {isOurs} from '../core/record-codec.js';
import {readCookies} from '../dom/record-cookie.js';
import {warn} from '../dom/warn.js';

/** What the browser keeps for this page. */
export interface StoredDecision {
  /** The decision that counts here: the cookie, and its copy in localStorage. */
  readonly kept: KeptDecision;
  /** The decision in the cookie alone, which is what other subdomains read. */
  readonly cookie: KeptDecision;
  /** The decision in localStorage, which is this host's alone. */
  readonly copy: KeptDecision;
}

/**
 * Reads what the browser keeps. Never throws.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function readStoredDecision(policy: ConsentPolicy, now: number): StoredDecision {
  const {cookieName, cookieDomain} = policy;
  const copy = readCopy(cookieName);
  try {
    const cookie = readTexts(readCookies(cookieName));
    const kept = cookieDomain ? reconcileShared(cookie, copy, now) : reconcile(cookie, copy, now);
    return {kept, cookie, copy};
  } catch {
    // The page may not use cookies. A refusal may be kept where this page cannot see it.
    warn('storage-blocked', '');
    return {kept: 'unknown', cookie: 'unknown', copy};
  }
}

/** Reads the decision that counts for this page. Never throws. @param now Unit: seconds since the Unix epoch. */
export const readStored = (policy: ConsentPolicy, now: number): KeptDecision =>
  readStoredDecision(policy, now).kept;

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
  if (kept === 'unknown') warn('bad-record', texts.join('; '));
  for (const text of texts) if (text !== '' && !isOurs(text)) warn('foreign-record', text);
  return kept;
}
