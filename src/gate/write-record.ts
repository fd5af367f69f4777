import Cookies from 'js-cookie';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';

const DAY_MS = 86_400_000;
/** The record needs no escaping, and text that is escaped is not ours. */
const plain = Cookies.withConverter({write: (text) => text});

/** Keeps the record in one cookie, and a copy in localStorage for other tabs and for a cookie that was lost. */
export function writeRecord(
  {cookieName, cookiePath, cookieDomain, cookieDays}: ConsentPolicy,
  record: ConsentRecord,
): void {
  const text = encodeRecord(record);
  try {
    plain.set(cookieName, text, {
      path: cookiePath,
      ...(cookieDomain && {domain: cookieDomain}),
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      expires: new Date(record.updated * 1000 + cookieDays * DAY_MS),
    });
    localStorage.setItem(cookieName, text);
  } catch {
    // What cannot be kept holds for this page only.
  }
}
