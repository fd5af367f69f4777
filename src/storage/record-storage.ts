import {
  agreementOf,
  deniesLess,
  grantsMore,
  isRecord,
  isSameDecision,
  keepsDecision,
  reconcile,
  type KeptDecision,
} from '../core/kept-decision.js';
import {AHEAD_MS} from '../core/make-record.js';
import type {ConsentPolicy} from '../core/policy.js';
import {encodeRecord} from '../core/record-codec.js';
import {EVERYTHING, madeAt, type ConsentRecord} from '../core/record.js';
import type {RecordStorage} from '../core/store.js';
import {readStoredDecision, type StoredDecision} from './read-stored.js';
import {deleteRecordCookies, keepCookie, keepCopy} from './write-stored.js';

/** How long a window makes sure that another one, which wrote at the same moment, has not replaced its decision. Unit: milliseconds. */
const CONTESTED_MS = 1000;

/** The last decision that this window made, and what was stored after it: something else, if it could not be kept. */
interface OwnDecision {
  readonly record: ConsentRecord;
  readonly stored: KeptDecision;
  readonly isKept: boolean;
}

/** What came of writing a record. */
interface Outcome {
  readonly after: StoredDecision;
  /** Whether the next page will read the same decision. */
  readonly isKept: boolean;
  /** Whether another window has decided meanwhile. */
  readonly isContested: boolean;
}

/**
 * Keeps the record in a cookie, with a copy in localStorage, and reads back what was written. A decision that cannot be
 * kept is remembered, and holds in this window.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 */
export function createRecordStorage(policy: ConsentPolicy, now: () => number): RecordStorage {
  let own: OwnDecision | undefined;
  /** What cookie and copy held when this window read last: decisions are made from that. */
  let lastRead: readonly KeptDecision[] | undefined;
  /** What this window could not replace by its decision: it tries once. */
  let withstanding: KeptDecision = 'none';
  const readNow = (): StoredDecision => readStoredDecision(policy, now() / 1000);

  /** Writes a record and reads back what is kept of it. */
  function keep(record: ConsentRecord): Outcome {
    const before = readNow();
    lastRead ??= [before.cookie, before.copy];
    const text = encodeRecord(record);
    let isContested = false;
    if (keepCookie(policy, text, record.updated)) keepCopy(policy, text);
    else {
      isContested = isForeign(readNow(), record);
      if (record.denied.length > 0 || grantsMore(before.kept, record)) keepRefusal(record);
    }
    const after = readNow();
    return {
      after,
      isKept: keepsDecision(after.kept, record),
      isContested: isContested || isForeign(after, record),
    };
  }

  /** Whether cookie or copy holds what neither this window has written nor was there when it read last. */
  function isForeign({cookie, copy}: StoredDecision, record: ConsentRecord): boolean {
    const expected = [...(lastRead ?? []), record, refusalOf(record)];
    const isExpected = (kept: KeptDecision): boolean => expected.some((one) => isSameReading(one, kept));
    return [cookie, copy].some((kept) => isRecord(kept) && !isExpected(kept));
  }

  /** Keeps of a decision at least what it refuses. Each step needs less of the browser than the one before. */
  function keepRefusal(record: ConsentRecord): void {
    const refusal = encodeRecord(refusalOf(record));
    if (!keepCookie(policy, refusal, record.updated)) deleteRecordCookies(policy);
    keepCopy(policy, refusal);
  }

  /**
   * Joins this window's decision with one that was not there when it was written. That one was made later, even if its
   * number is smaller: numbers of decisions that follow each other fast run ahead of the clock.
   */
  function joinWithLater(record: ConsentRecord, later: KeptDecision): KeptDecision {
    const counting = reconcile(record, later, now() / 1000);
    return counting === record && isRecord(later) ? agreementOf(record, later) : counting;
  }

  return {
    read() {
      const {kept: stored, cookie, copy} = readNow();
      lastRead = [cookie, copy];
      if (!own) return stored;
      const age = now() - madeAt(own.record);
      if (own.isKept && (stored === 'none' || age > CONTESTED_MS || age < -AHEAD_MS)) {
        own = undefined;
        return stored;
      }
      const isUnchanged = isSameReading(stored, own.stored);
      if (stored === 'unknown' || (isUnchanged && !own.isKept)) return own.record;
      const both = isUnchanged ? own.record : joinWithLater(own.record, stored);
      // The other window had not heard of a refusal in this one. This host's copy hides that from this window, but a
      // window of another subdomain goes by the cookie. A window that is refused cookies has only the copy to defend.
      const overruling = own.isKept && isRecord(cookie) ? cookie : stored;
      const isOverruled = isRecord(both) && (grantsMore(overruling, both) || deniesLess(overruling, both));
      if (isOverruled && !isSameReading(overruling, withstanding)) {
        withstanding = overruling;
        keep({...both, updated: both.updated + 1});
      }
      // What another window has refused since stays refused here, also where nothing can be read later.
      if (isRecord(both) && !isSameDecision(both, own.record)) {
        own = {record: both, stored, isKept: own.isKept || both === stored};
      }
      return both;
    },
    write(record) {
      const {after, isKept, isContested} = keep(record);
      withstanding = isContested ? 'none' : after.cookie;
      // What another window has decided in the middle of this is joined with this decision, whichever number is greater.
      const other = isContested ? after.kept : 'none';
      const joined = isRecord(other) ? agreementOf(record, other) : record;
      own = {record: joined, stored: after.kept, isKept: keepsDecision(after.kept, joined)};
      return isKept;
    },
  };
}

/** What is kept of a decision that there is no room for. */
const refusalOf = (record: ConsentRecord): ConsentRecord => ({
  ...record,
  granted: [],
  denied: [EVERYTHING],
  answered: {},
});

/** Whether two readings are one decision. A page may have renewed its cookie since, or dismissed the notice. */
const isSameReading = (a: KeptDecision, b: KeptDecision): boolean =>
  isRecord(a) && isRecord(b) ? a.id === b.id && madeAt(a) === madeAt(b) && isSameDecision(a, b) : a === b;
