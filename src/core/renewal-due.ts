import {DAY_SECONDS} from './durations.js';
import type {ConsentRecord} from './record.js';

/**
 * Whether a record's cookie is due for renewal, which keeps its expiry date.
 *
 * A cookie is renewed at most once a day. No cookie is renewed within a day of a decision, because another window may
 * be deciding at that moment. A record that has expired is not renewed, and neither is one that is dated more than a
 * day ahead.
 *
 * @param now Unit: seconds since the Unix epoch.
 * @param days How long the record lasts. Unit: days.
 */
export function isRenewalDue({updated, renewed}: ConsentRecord, now: number, days: number): boolean {
  const age = now - updated;
  // A clock that ran ahead may have left a renewal time in the future.
  const isRenewedToday = Math.abs(now - renewed) < DAY_SECONDS;
  return age >= DAY_SECONDS && age < days * DAY_SECONDS && !isRenewedToday;
}
