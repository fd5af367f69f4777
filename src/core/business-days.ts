import {ConsentConfigError} from './errors.js';

const DAY_MS = 86_400_000;
const LAST_MS = Date.parse('9999-12-31');
const WORKDAYS = 5;
const WEEKEND = 2;

/**
 * The day that is so many business days after another, for a `policy-effective` that gives notice in time.
 *
 * Saturdays and Sundays are skipped. Holidays are not, since they differ from place to place. Dates are those of UTC.
 *
 * @param date ISO date; it does not count itself.
 * @param days A whole number, 0 or more. 0 gives the date itself, be it on a weekend.
 * @returns ISO date.
 * @throws {ConsentConfigError} `bad-date` if the date is none, the number is none, or the day is past the year 9999.
 *
 * @example
 * businessDaysAfter('2026-11-20', 1); // '2026-11-23': from a Friday to Monday
 * createPolicy({policyVersion: '3', policyEffective: businessDaysAfter('2026-11-20', 30), categories: ['analytics']});
 */
export function businessDaysAfter(date: string, days: number): string {
  const start = Date.parse(date);
  const found = toText(start + daysAhead(start, days) * DAY_MS);
  const isGood = toText(start) === date && Number.isInteger(days) && days >= 0 && found;
  if (!isGood) throw new ConsentConfigError('bad-date', `${date} ${days}`);
  return found;
}

/** Days of the calendar that hold so many business days. */
function daysAhead(start: number, days: number): number {
  if (days === 0) return 0;
  // Monday is 0. From a weekend it is as far as from the Friday before it.
  const weekday = (new Date(start).getUTCDay() + 6) % 7;
  const sinceFriday = Math.max(0, weekday - (WORKDAYS - 1));
  const weekends = Math.floor((weekday - sinceFriday + days) / WORKDAYS);
  return days + weekends * WEEKEND - sinceFriday;
}

/** Empty for what is no time, or past the last year of four digits. */
const toText = (time: number): string => (time <= LAST_MS ? new Date(time).toISOString().slice(0, 10) : '');
