import {DEV_MODE} from '../core/dev.js';
import type {ConsentPolicy} from '../core/policy.js';
import {decodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';
import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';

const DAY_MS = 86_400_000;

/** Whether the last reading found more than one cookie of the name. */
export let severalRecords = false;

/**
 * Reads the record as it is kept now. Never throws. Of two cookies of the name nothing counts until `tend` has made
 * one of them. The copy in localStorage counts only while there is no cookie, and not where subdomains share the record:
 * it is of one of them, and may be older than what another one kept.
 *
 * Safari keeps a cookie that a script wrote for seven days, so cookie and copy are written anew, as they are, when the
 * visitor leaves the page.
 *
 * @param known What holds where nothing can be kept: this page's own record, null at its start.
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/
 */
export function readRecord(policy: ConsentPolicy, known: ConsentRecord | null): ConsentRecord | null {
  const {cookieName, cookieDays, cookieDomain} = policy;
  try {
    const [text, second] = cookieValues(cookieName);
    const kept = text ?? (cookieDomain ? '' : (localStorage.getItem(cookieName) ?? ''));
    severalRecords = Boolean(second);
    const record = !kept || second ? null : decodeRecord(kept);
    if (DEV_MODE && kept && !record) warn('bad-record', kept);
    // Only then: what another tab has just decided may be in its storage event before it is in this tab's cookies, and
    // what was read too early must not be written over it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- tells without a further argument from there to here
    if (kept && event?.type === 'visibilitychange') {
      localStorage.setItem(cookieName, kept);
      if (record) writeCookie(policy, kept, record.updated * 1000 + cookieDays * DAY_MS);
    }
    return record;
  } catch {
    warn('storage-blocked', '');
    return known;
  }
}

/** Deletes the record, as far as it can be. What a page writes besides is a part of its own; this is for when that fails. */
export function forgetRecord(policy: ConsentPolicy): void {
  try {
    writeCookie(policy, '', 0);
    // As it is kept where the browser does not take the domain.
    writeCookie({...policy, cookieDomain: ''}, '', 0);
    localStorage.removeItem(policy.cookieName);
  } catch {
    // What cannot be deleted could not be kept either.
  }
}

/** Every value that the browser gives for a name; a neighbouring subdomain may have set a second one. */
export function cookieValues(name: string): string[] {
  const pairs = ofDocument('cookie').split('; ');
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** @param end Unit: milliseconds since the Unix epoch. */
function writeCookie({cookieName, cookieDomain, cookiePath}: ConsentPolicy, text: string, end: number): void {
  const expires = new Date(end).toUTCString();
  const cookie =
    `${cookieName}=${text};expires=${expires};path=${cookiePath};domain=${cookieDomain};samesite=lax` +
    (location.protocol === 'https:' ? ';secure' : '');
  Reflect.set(Document.prototype, 'cookie', cookie, document);
}
