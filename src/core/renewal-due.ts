import type {ConsentRecord} from './record.js';

const DAY_SECONDS = 86_400;

/**
 * Whether a record's cookie is to be written again, with the end that it has. A renewal is due at most once a day, and
 * not within a day of a decision, so that it cannot meet a decision that is just being made elsewhere. A record past
 * its life, and one that a clock dates more than a day ahead, are not renewed.
 *
 * @param now Unit: seconds since the Unix epoch.
 */
export function isRenewalDue({updated, renewed}: ConsentRecord, now: number, cookieDays: number): boolean {
  const age = now - updated;
  // A clock that was ahead may have left a time of renewal that is still to come.
  const isRenewedToday = Math.abs(now - renewed) < DAY_SECONDS;
  return age >= DAY_SECONDS && age < cookieDays * DAY_SECONDS && !isRenewedToday;
}
