import {DAY_SECONDS, SECOND_MS} from './durations.js';
import {ConsentConfigError} from './errors.js';

const LAST_MS = Date.parse('9999-12-31');
const WORKDAYS = 5;
const WEEKEND = 2;

/**
 * Returns the date that is a number of business days after another date. Use it for a `policyEffective` that gives
 * enough notice.
 *
 * Saturdays and Sundays are skipped. Holidays are not skipped, because they differ from place to place. All dates are
 * in UTC.
 *
 * @param date ISO date, which is not counted itself.
 * @param days Unit: business days. A whole number, 0 or more. With 0 the function returns `date`, even on a weekend.
 * @returns ISO date.
 * @throws {ConsentConfigError} `bad-date` if an argument is invalid, or if the result is later than the year 9999.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @example
 * businessDaysAfter('2026-11-20', 1); // '2026-11-23': from a Friday to the Monday after it
 * createPolicy({policyVersion: '3', policyEffective: businessDaysAfter('2026-11-20', 30), categories: ['analytics']});
 */
export function businessDaysAfter(date: string, days: number): string {
  const start = Date.parse(date);
  const found = toText(start + daysAhead(start, days) * DAY_SECONDS * SECOND_MS);
  const isGood = toText(start) === date && Number.isInteger(days) && days >= 0 && found;
  if (!isGood) throw new ConsentConfigError('bad-date', `${date} ${days}`);
  return found;
}

/** Returns how many calendar days contain the given number of business days. */
function daysAhead(start: number, days: number): number {
  if (days === 0) return 0;
  // Monday is 0. The count from a weekend equals the count from the Friday before that weekend.
  const weekday = (new Date(start).getUTCDay() + 6) % 7;
  const sinceFriday = Math.max(0, weekday - (WORKDAYS - 1));
  const weekends = Math.floor((weekday - sinceFriday + days) / WORKDAYS);
  return days + weekends * WEEKEND - sinceFriday;
}

/** Returns an ISO date. Returns an empty text if the time is invalid or later than the year 9999. */
const toText = (time: number): string => (time <= LAST_MS ? new Date(time).toISOString().slice(0, 10) : '');
