// This module keeps the record in a cookie, with a copy in localStorage. It reads both, writes both, and reads them back.
import {
  agreementOf,
  AHEAD_MS,
  type ConsentRecord,
  daysOf,
  encodeRecord,
  isOurs,
  isRecord,
  isSameList,
  isSameReading,
  keepsDecision,
  type KeptDecision,
  readRecordTexts,
  reconcile,
  reconcileShared,
  refusalOf,
} from '../core/record.js';
import {DAY_SECONDS, SECOND_MS} from '../core/durations.js';
import {optionalNames} from '../core/optional-names.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {RecordStorage} from '../core/store.js';
import {readCookies, writeCookie} from '../dom/record-cookie.js';
import {warn} from '../dom/warn.js';
import {deleteRecordCookies} from './delete-record-cookies.js';
import {isAsStrict, isLess, makeRoomForCopy, type StoredDecision, withRefusalsOf} from './keep-refusals.js';
import {
  isOverruled,
  joinWithStored,
  type OwnDecision,
  withJoined,
  withRefusalsOfCopy,
} from './own-decision.js';
import {reconcileSeveral} from './reconcile-several.js';

/** How long a window defends its decision against another window that wrote at the same moment. Unit: milliseconds. */
const CONTESTED_MS = 1000;

/** The result of writing a record. */
interface Outcome {
  readonly after: StoredDecision;
  /** Whether the next page will read the same decision. */
  readonly isKept: boolean;
  /** Whether another window has decided meanwhile. */
  readonly isContested: boolean;
}

/**
 * Keeps the record in a cookie, with a copy in localStorage, and reads both back after each write. This window remembers a
 * decision that cannot be kept, and goes by that decision.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 */
export function createRecordStorage(policy: ConsentPolicy, now: () => number): RecordStorage {
  /** The last decision of this window, as long as the window must remember it. */
  let own: OwnDecision | undefined;
  /** The contents of cookie and copy at this window's last reading. The store makes its decisions from that reading. */
  let lastRead: readonly KeptDecision[] | undefined;
  /** The reading after this window last wrote its decision. The window writes it again only when that has changed. */
  let afterLastWrite: StoredDecision | undefined;

  const readNow = (): StoredDecision => readStoredDecision(policy, now() / SECOND_MS);

  function read(): KeptDecision {
    const stored = readNow();
    lastRead = [stored.cookie, stored.copy];
    if (own && isSettled(own, stored, now())) own = undefined;
    return own ? goByOwn(own, stored) : stored.kept;
  }

  /** Returns the decision that counts in a window that remembers its own, and defends it against other windows. */
  function goByOwn(remembered: OwnDecision, stored: StoredDecision): KeptDecision {
    const isUnchanged = isSameStored(stored, remembered.stored);
    if (isUnchanged && isAfterLastWrite(stored)) return remembered.record;
    if (stored.kept === 'unknown') {
      own = withRefusalsOfCopy(remembered, stored);
      return own.record;
    }
    const joined = isUnchanged
      ? remembered.record
      : joinWithStored(remembered, stored, now(), policy.cookieDomain);
    if (!isRecord(joined)) return joined;
    if (isOverruled(remembered, stored, joined)) writeAgain(joined, stored);
    own = withJoined(remembered, stored, joined);
    return joined;
  }

  /** Writes this window's decision again, because another window has replaced it at the same moment. */
  function writeAgain(record: ConsentRecord, stored: StoredDecision): void {
    if (isAfterLastWrite(stored)) return;
    afterLastWrite = keep({...record, updated: record.updated + 1}, stored).after;
  }

  /** Whether nothing has changed since this window last wrote its decision. */
  function isAfterLastWrite(stored: StoredDecision): boolean {
    return afterLastWrite !== undefined && isSameStored(stored, afterLastWrite);
  }

  function write(decision: ConsentRecord): boolean {
    const before = readNow();
    lastRead ??= [before.cookie, before.copy];
    // The page has renewed the record or removed a flag. This window does not defend that as its decision.
    if (isSameReading(before.kept, decision)) return keep(decision, before).isKept;
    const record = withUnreadRefusals(decision, before);
    const {after, isKept, isContested} = keep(record, before);
    afterLastWrite = isContested ? undefined : after;
    // Another window has decided in the middle of this write. The two decisions are joined, whichever number is greater.
    const other = isContested ? after.kept : 'none';
    const joined = isRecord(other) ? agreementOf(record, other) : record;
    own = {record: joined, stored: after, isKept: keepsDecision(after.kept, joined), at: now()};
    return isKept;
  }

  /** Adds to a decision the refusals that it was made without, and that writing it would lose. */
  function withUnreadRefusals(decision: ConsentRecord, before: StoredDecision): ConsentRecord {
    const {kept, copy} = before;
    // Another window has decided since this window's reading.
    if (isRecord(kept) && hasForeignRecord(before, decision)) return agreementOf(decision, kept);
    // The cookie cannot be read. The copy's refusals stand.
    if (kept === 'unknown' && isRecord(copy)) return withRefusalsOf(decision, copy, optionalNames(policy));
    return decision;
  }

  /** Writes a record and reads it back. @param before The reading from before the write. */
  function keep(record: ConsentRecord, before: StoredDecision): Outcome {
    let isContested = false;
    if (keepCookie(policy, record)) keepCopy(policy, encodeRecord(record));
    else {
      const meanwhile = readNow();
      isContested = hasForeignRecord(meanwhile, record);
      const isJoined = isContested && isRecord(meanwhile.kept);
      if (isLess(record, before, policy.cookieDomain)) {
        keepRefusal(isJoined ? agreementOf(record, meanwhile.kept) : record);
      }
    }
    const after = readNow();
    return {
      after,
      isKept: keepsDecision(after.kept, record),
      isContested: isContested || hasForeignRecord(after, record),
    };
  }

  /** Keeps at least the refusals of a decision. Each step needs less of the browser than the step before. */
  function keepRefusal(record: ConsentRecord): void {
    const refusal = refusalOf(record);
    if (!keepCookie(policy, refusal) && !isAsStrict(readNow().cookie, refusal, optionalNames(policy))) {
      deleteRecordCookies(policy);
    }
    keepCopy(policy, encodeRecord(refusal));
  }

  /** Whether cookie or copy holds a record that is new since this window's last reading, and not this window's own. */
  function hasForeignRecord({cookie, copy}: StoredDecision, record: ConsentRecord): boolean {
    const expected = [...(lastRead ?? []), record, refusalOf(record)];
    const isExpected = (kept: KeptDecision): boolean => expected.some((one) => isSameReading(one, kept));
    return [cookie, copy].some((kept) => isRecord(kept) && !isExpected(kept));
  }

  return {read, write};
}

/**
 * Whether a window can forget its own decision, because the stored one counts. A decision that could not be kept is never
 * forgotten. A refusal whose record is deleted is defended for a second.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 */
function isSettled(own: OwnDecision, stored: StoredDecision, now: number): boolean {
  if (!own.isKept) return false;
  const age = now - own.at;
  const isContested = age <= CONTESTED_MS && age >= -AHEAD_MS;
  return !isContested || (stored.kept === 'none' && own.record.denied.length === 0);
}

/** Whether two readings found the same cookie and the same copy. */
const isSameStored = (one: StoredDecision, other: StoredDecision): boolean =>
  isSameReading(one.cookie, other.cookie) && isSameReading(one.copy, other.copy);

/**
 * Reads what the browser keeps. Never throws.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
function readStoredDecision(policy: ConsentPolicy, now: number): StoredDecision {
  const {cookieName, cookieDomain} = policy;
  const copy = readCopy(cookieName);
  try {
    const texts = readCookies(cookieName);
    const cookie = readTexts(texts);
    const compare = cookieDomain ? reconcileShared : reconcile;
    const kept = texts.length > 1 ? reconcileSeveral(texts, copy, now, compare) : compare(cookie, copy, now);
    return {kept, cookie, copy};
  } catch {
    // The page may not use cookies, so a refusal may be invisible here. The decision counts as unknown, and nothing
    // optional is granted.
    warn('storage-blocked', '');
    return {kept: 'unknown', cookie: 'unknown', copy};
  }
}

/**
 * Returns the decision that counts for this page. Never throws.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export const readStored = (policy: ConsentPolicy, now: number): KeptDecision =>
  readStoredDecision(policy, now).kept;

/** Returns the copy of the record in localStorage. Never throws. */
export function readCopy(key: string): KeptDecision {
  try {
    return readTexts([localStorage.getItem(key) ?? '']);
  } catch {
    // A page without localStorage has no copy. The cookie alone counts.
    return 'none';
  }
}

/**
 * The texts that were read last, with their decision. Cookie and copy are mostly the same text, and each decision reads
 * them several times.
 */
let lastTexts: {readonly texts: readonly string[]; readonly kept: KeptDecision} | undefined;

/** Returns the decision in the texts, and warns if they cannot be read or belong to another program. */
function readTexts(texts: readonly string[]): KeptDecision {
  if (lastTexts && isSameList(texts, lastTexts.texts)) return lastTexts.kept;
  const kept = readRecordTexts(texts);
  lastTexts = {texts, kept};
  if (kept === 'unknown') warn('bad-record', texts.join('; '));
  for (const text of texts) if (text !== '' && !isOurs(text)) warn('foreign-record', text);
  return kept;
}

/**
 * Writes the record's cookie and reads it back.
 *
 * If the browser refuses the declared domain, the cookie is written without one. Other records of the name are deleted.
 * A neighboring subdomain or an earlier configuration of the site may have left them.
 *
 * @param record The record. The cookie lasts as long as the answer that lasts longest.
 * @returns Whether the record is now the only record in the page's cookies.
 */
export function keepCookie(policy: ConsentPolicy, record: ConsentRecord): boolean {
  const {cookieName: name, cookieDomain, cookiePath: path} = policy;
  const text = encodeRecord(record);
  const end = (record.updated + daysOf(record, policy) * DAY_SECONDS) * SECOND_MS;
  const ours = (): readonly string[] => readCookies(name).filter(isOurs);
  const write = (): void => {
    writeCookie({name, domain: cookieDomain, path}, text, end);
    // A browser that cuts the text off takes the domain. A second cookie, cut off too, would hide what other subdomains write.
    if (!cookieDomain || ours().some((one) => text.startsWith(one))) return;
    warn('bad-cookie-domain', cookieDomain);
    writeCookie({name, domain: '', path}, text, end);
  };
  try {
    write();
    // If the browser has not taken the record, an older refusal may be all that is left.
    if (ours().length > 1 && ours().includes(text)) {
      deleteRecordCookies(policy);
      write();
    }
    return ours().every((one) => one === text) && ours().length > 0;
  } catch {
    // The page may not use cookies. The decision counts as not kept.
    return false;
  }
}

/**
 * Writes the copy of the record. If there is no room, a copy that grants more or refuses less is still deleted, because it
 * must not outlive the record.
 */
export function keepCopy(policy: ConsentPolicy, text: string): void {
  const {cookieName} = policy;
  try {
    localStorage.setItem(cookieName, text);
  } catch {
    makeRoomForCopy(policy, text, readCopy(cookieName));
  }
}
