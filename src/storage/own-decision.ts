// This module compares a window's own decision with what the browser keeps. Another window may have decided meanwhile.
import {
  agreementOf,
  type ConsentRecord,
  deniesLess,
  grantsMore,
  isRecord,
  isSameDecision,
  isSameReading,
  type KeptDecision,
} from '../core/record.js';
import {joinWithLater, type TimedDecision} from './join-with-later.js';
import type {StoredDecision} from './keep-refusals.js';

/** The last decision that this window made, with the reading after it. The two differ if the decision could not be kept. */
export interface OwnDecision extends TimedDecision {
  readonly stored: StoredDecision;
  readonly isKept: boolean;
}

/**
 * Whether the record of this window's refusal is gone, after it was kept. A window that cannot write its own decision
 * deletes the record, and with it a refusal that was made meanwhile.
 */
const isRefusalDeleted = (own: OwnDecision, stored: StoredDecision): boolean =>
  stored.kept === 'none' && own.record.denied.length > 0;

/**
 * Adds the refusals of the copy to this window's decision, if another window has written the copy since. Those refusals
 * stand, even though the cookie cannot be read.
 */
export function withRefusalsOfCopy(own: OwnDecision, stored: StoredDecision): OwnDecision {
  const {copy} = stored;
  if (!isRecord(copy) || isSameReading(copy, own.stored.copy)) return own;
  return {...own, record: agreementOf(own.record, copy), stored};
}

/**
 * Joins this window's decision with what another window has written since. Called only if the reading has changed.
 *
 * @param now Unit: milliseconds since the Unix epoch.
 * @param cookieDomain The domain that shares the cookie. Windows of its other hosts go by the cookie alone.
 */
export function joinWithStored(
  own: OwnDecision,
  stored: StoredDecision,
  now: number,
  cookieDomain: string,
): KeptDecision {
  // This window's own `d=*` in the cookie would hide a refusal that another window has written into the copy.
  const isInCopyAlone = isSameReading(stored.cookie, own.stored.cookie) && !own.isKept && cookieDomain === '';
  return joinWithLater(own, isInCopyAlone ? stored.copy : stored.kept, now);
}

/**
 * Whether other windows go by less than the joined decision, so that this window must write that decision. A window that
 * could not keep its own decision would only destroy what the other window has kept.
 */
export function isOverruled(own: OwnDecision, stored: StoredDecision, joined: ConsentRecord): boolean {
  if (!own.isKept) return false;
  // The other window had not heard of this window's refusal. This host's copy still has that refusal, but windows of
  // other subdomains go by the cookie. A window that may not use cookies has only the copy to defend.
  const seenByOthers = isRecord(stored.cookie) ? stored.cookie : stored.kept;
  return (
    isRefusalDeleted(own, stored) || grantsMore(seenByOthers, joined) || deniesLess(seenByOthers, joined)
  );
}

/** Makes the joined decision this window's own. Another window's refusal stands here, even if nothing can be read later. */
export function withJoined(own: OwnDecision, stored: StoredDecision, joined: ConsentRecord): OwnDecision {
  if (isSameDecision(joined, own.record)) return own;
  return {...own, record: joined, stored, isKept: own.isKept || joined === stored.kept};
}
