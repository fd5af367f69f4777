import {agreementOf, isRecord, type KeptDecision, readRecordTexts} from '../core/record.js';

/**
 * Returns the decision in several cookies and their copy.
 *
 * Each record in the cookies is compared with the copy by itself. If a neighboring subdomain has set one of them, the
 * records together have the time of that one, which would let an older grant override a refusal in the copy.
 *
 * @param texts Values of all cookies with the record's name.
 * @param now Unit: seconds since the Unix epoch.
 * @param compare Returns which of two readings counts.
 */
export function reconcileSeveral(
  texts: readonly string[],
  copy: KeptDecision,
  now: number,
  compare: (cookie: KeptDecision, copy: KeptDecision, now: number) => KeptDecision,
): KeptDecision {
  const cookie = readRecordTexts(texts);
  if (!isRecord(cookie)) return compare(cookie, copy, now);
  return texts
    .map((text) => readRecordTexts([text]))
    .filter(isRecord)
    .map((record) => compare(record, copy, now))
    .reduce((a, b) => (isRecord(a) && isRecord(b) ? agreementOf(a, b) : a));
}
