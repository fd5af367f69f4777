import {
  answeredAt,
  type ConsentRecord,
  decodeRecord,
  deniesLess,
  grantsMore,
  isDenied,
  isRecord,
  type KeptDecision,
} from '../core/record.js';
import {optionalNames} from '../core/optional-names.js';
import type {ConsentPolicy} from '../core/policy.js';

/**
 * Adds the refusals of another record to a decision, with their times. A name that the decision answers keeps its answer.
 *
 * If one of the places of the record cannot be read, a decision is made without it. The refusals in the other place must
 * not be lost.
 *
 * @param names All names that the visitor can refuse.
 */
export function withRefusalsOf(
  record: ConsentRecord,
  other: ConsentRecord,
  names: readonly string[],
): ConsentRecord {
  const isAnswered = (name: string): boolean => record.granted.includes(name) || isDenied(record, name);
  const refused = names.filter((name) => isDenied(other, name) && !isAnswered(name));
  return {
    ...record,
    denied: [...record.denied, ...refused],
    answered: {
      ...record.answered,
      ...Object.fromEntries(refused.map((name) => [name, Math.min(answeredAt(other, name), record.updated)])),
    },
  };
}

/** The decision that the browser keeps for this page. */
export interface StoredDecision {
  /** The decision that counts for this page, derived from the cookie and its copy. */
  readonly kept: KeptDecision;
  /** The decision in the cookie, which other subdomains read. */
  readonly cookie: KeptDecision;
  /** The decision in localStorage, which only this host reads. */
  readonly copy: KeptDecision;
}

/**
 * Whether a decision that cannot be written allows less than what is kept. Only then is what is kept replaced by a
 * refusal, or deleted. Otherwise the refusal of another window may be all that is left.
 *
 * @param before What is kept. The copy counts if the rest cannot be read.
 * @param cookieDomain The domain that shares the cookie. Windows of its other hosts go by the cookie alone.
 */
export function isLess(record: ConsentRecord, before: StoredDecision, cookieDomain: string): boolean {
  const {cookie, copy} = before;
  const kept = cookieDomain && isRecord(cookie) ? cookie : before.kept;
  const known = isRecord(kept) ? kept : copy;
  const isNewRefusal = isRecord(known) ? deniesLess(known, record) : record.denied.length > 0;
  return isNewRefusal || grantsMore(kept, record);
}

/**
 * Whether what is kept grants the same names as a record, and refuses at least the same. If the record cannot be written,
 * what is kept then stays: without it, nothing would refuse.
 *
 * @param names All names that the visitor can refuse.
 */
export function isAsStrict(kept: KeptDecision, record: ConsentRecord, names: readonly string[]): boolean {
  return (
    isRecord(kept) &&
    !grantsMore(kept, record) &&
    !grantsMore(record, kept) &&
    names.every((name) => isDenied(kept, name) || !isDenied(record, name))
  );
}

/**
 * Writes the copy of a record in the room of the copy before it. A copy that is less strict is deleted even if the new
 * copy does not fit. Never throws.
 *
 * @param before What the copy before it says.
 */
export function makeRoomForCopy(policy: ConsentPolicy, text: string, before: KeptDecision): void {
  const record = decodeRecord(text);
  if (record && isAsStrict(before, record, optionalNames(policy))) return;
  try {
    localStorage.removeItem(policy.cookieName);
    localStorage.setItem(policy.cookieName, text);
  } catch {
    // Without localStorage the cookie alone counts.
  }
}
