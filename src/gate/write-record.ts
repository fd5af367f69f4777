import Cookies from 'js-cookie';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';
import {cookieValues} from './read-record.js';
import {warn} from '../dom/warn.js';

const DAY_MS = 86_400_000;
/** The record needs no escaping, and text that is escaped is not ours. */
const plain = Cookies.withConverter({write: (text) => text});

/**
 * Keeps the record in one cookie, and a copy in localStorage for other tabs and for a cookie that was lost. A domain
 * that the browser does not take for this page is left out.
 */
export function writeRecord(policy: ConsentPolicy, record: ConsentRecord): void {
  const {cookieName, cookiePath, cookieDomain, cookieDays} = policy;
  const text = encodeRecord(record);
  const write = (domain: string): void =>
    void plain.set(cookieName, text, {
      path: cookiePath,
      ...(domain && {domain}),
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      expires: new Date(record.updated * 1000 + cookieDays * DAY_MS),
    });
  try {
    write(cookieDomain);
    if (cookieDomain && !cookieValues(cookieName).includes(text)) {
      warn('bad-cookie-domain', cookieDomain);
      write('');
    }
  } catch {
    // What cannot be kept holds for this page only.
  }
  // Once the page acts on it: nothing waits for the copy.
  queueMicrotask(() => {
    try {
      localStorage.setItem(cookieName, text);
    } catch {
      // The cookie is enough.
    }
  });
}
