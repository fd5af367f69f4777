import {decodeRecord, isOurs} from './record-codec.js';
import {answeredAt, CONCURRENT_MS, EVERYTHING, isDenied, madeAt, type ConsentRecord} from './record.js';

/**
 * What a browser keeps of the visitor's decision:
 * `none`: the visitor has never decided;
 * `unknown`: something of ours is there, or may be there, that cannot be read. It may be a refusal, so nothing optional
 * is granted in any model, and the visitor is asked.
 */
export type KeptDecision = ConsentRecord | 'none' | 'unknown';

/** How far ahead of the clock a record may be and still order writes: fast decisions count on. Unit: seconds. */
const AHEAD_SECONDS = 60;

export const isRecord = (kept: KeptDecision): kept is ConsentRecord => typeof kept === 'object';

/**
 * Reads the values of all cookies of the record's name. Another program's value counts for nothing. Of several records
 * that differ, what all of them grant is granted, and what one of them denies is denied: a neighboring subdomain can
 * set a cookie of the name, too.
 */
export function readRecordTexts(texts: readonly string[]): KeptDecision {
  const records = [...new Set(texts.filter(isOurs))].map(decodeRecord);
  return records.reduce<KeptDecision>((kept, record) => {
    if (!record || kept === 'unknown') return 'unknown';
    return kept === 'none' ? record : agreementOf(kept, record);
  }, 'none');
}

/**
 * Which of two readings counts, such as that of the cookie and that of its copy. A later yes beats a no only if it
 * belongs to the same visitor's record (`id`), was written later, and is not from the future; otherwise what both grant
 * is granted.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function reconcile(a: KeptDecision, b: KeptDecision, now: number): KeptDecision {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'none') return b;
  if (b === 'none' || isLater(a, b, now)) return a;
  if (isLater(b, a, now)) return b;
  if (!isSameDecision(a, b)) return agreementOf(a, b);
  // They say the same, and yet a window must know the later one: the refusal in it may be another window's.
  return a.id === b.id && madeAt(b) > madeAt(a) ? b : a;
}

/**
 * Which reading counts where subdomains share the cookie: the copy is one subdomain's, and another may have refused
 * since, so that the copy can only deny.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function reconcileShared(cookie: KeptDecision, copy: KeptDecision, now: number): KeptDecision {
  if (!isRecord(copy)) return copy === 'none' ? cookie : copy;
  const refusals = {...copy, granted: []};
  if (cookie === 'none') return copy.denied.length > 0 ? refusals : cookie;
  if (cookie === 'unknown' || isLater(cookie, copy, now)) return cookie;
  const isHeeded = copy.denied.every((name) => isDenied(cookie, name));
  return isHeeded
    ? cookie
    : agreementOf(cookie, {...copy, granted: cookie.granted.filter((name) => !isDenied(copy, name))});
}

/**
 * Whether a record was written after another one of the same visitor, not at the same moment, and not by a clock that is
 * ahead. Two windows that decide at the same moment may do so in two seconds.
 */
const isLater = (a: ConsentRecord, b: ConsentRecord, now: number): boolean =>
  a.id === b.id &&
  a.updated > b.updated &&
  madeAt(a) - madeAt(b) >= CONCURRENT_MS &&
  a.updated <= now + AHEAD_SECONDS;

/** What two records grant in common, and all that either denies. An answer is as old as the older of the two. */
export function agreementOf(a: ConsentRecord, b: ConsentRecord): ConsentRecord {
  const granted = a.granted.filter((name) => b.granted.includes(name));
  const isEverything = isDenied(a, EVERYTHING) || isDenied(b, EVERYTHING);
  const denied = isEverything ? [EVERYTHING] : [...new Set([...a.denied, ...b.denied])];
  return {
    ...(b.updated > a.updated ? b : a),
    // Two windows that make one of two records at the same time make the same one.
    id: a.id < b.id ? a.id : b.id,
    granted,
    denied,
    answered: Object.fromEntries(
      [...granted, ...denied].map((name) => [name, Math.min(answeredAt(a, name), answeredAt(b, name))]),
    ),
  };
}

/** Whether two records grant and deny the same names. */
export function isSameDecision(a: ConsentRecord, b: ConsentRecord): boolean {
  const isSameList = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === y.length && x.every((name) => y.includes(name));
  return isSameList(a.granted, b.granted) && isSameList(a.denied, b.denied);
}

/** Whether what is kept answers as a record does. */
export const keepsDecision = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) &&
  !grantsMore(kept, record) &&
  record.granted.every((name) => kept.granted.includes(name)) &&
  record.denied.every((name) => isDenied(kept, name));

/** Whether `kept` grants anything that `record` does not: then a refusal in `record` would be lost. */
export const grantsMore = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) && kept.granted.some((name) => !record.granted.includes(name));

/** Whether `kept` leaves out a refusal of `record`: later nobody would know of that refusal. */
export const deniesLess = (kept: KeptDecision, record: ConsentRecord): boolean =>
  isRecord(kept) && record.denied.some((name) => !isDenied(kept, name));
