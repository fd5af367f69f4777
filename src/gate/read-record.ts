import {DEV_MODE} from '../core/dev.js';
import type {ConsentPolicy} from '../core/policy.js';
import {decodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';
import {ofDocument} from './document.js';
import {warn} from './warn.js';

/** Reads the record as it is kept now. Never throws. @param known What holds where nothing can be kept: this page's own record, null at its start. */
export function readRecord({cookieName}: ConsentPolicy, known: ConsentRecord | null): ConsentRecord | null {
  try {
    const texts = cookieValues(cookieName);
    if (texts.length === 0) texts.push(localStorage.getItem(cookieName) ?? '');
    if (DEV_MODE && texts.some((text) => text && !decodeRecord(text))) warn('bad-record', texts.join(' '));
    return texts.map(decodeRecord).reduce(stricter);
  } catch {
    warn('storage-blocked', '');
    return known;
  }
}

/** Deletes the record, as far as it can be. What a page writes besides is a part of its own; this is for when that fails. */
export function forgetRecord({cookieName, cookieDomain, cookiePath}: ConsentPolicy): void {
  try {
    const text = `${cookieName}=;max-age=0;path=${cookiePath};domain=${cookieDomain}`;
    Reflect.set(Document.prototype, 'cookie', text, document);
    localStorage.removeItem(cookieName);
  } catch {
    // What cannot be deleted could not be kept either.
  }
}

/** Every value that the browser gives for a name; a neighbouring subdomain may have set a second one. */
export function cookieValues(name: string): string[] {
  const pairs = ofDocument('cookie').split('; ');
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** Of two records, what they agree on; the rest is asked again. One that cannot be read makes the whole unreadable. */
function stricter(a: ConsentRecord | null, b: ConsentRecord | null): ConsentRecord | null {
  const both = (key: 'granted' | 'denied'): string[] =>
    (a?.[key] ?? []).filter((name) => b?.[key].includes(name));
  return a && b && {...a, granted: both('granted'), denied: both('denied')};
}
