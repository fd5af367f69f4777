// Records that are older than the test: the visitor's clock is not turned, the record's is.
import {recordText} from '../e2e/small-site.mjs';

const DAY_SECONDS = 86_400;

export const GRANT = {granted: 'analytics.marketing', denied: ''};
export const REFUSAL = {granted: '', denied: 'analytics.marketing'};

/** A record that was made so many days ago, and has not been changed since. */
export function agedRecord(days, options) {
  const then = Math.floor(Date.now() / 1000) - days * DAY_SECONDS;
  return recordText(options).replace(/&t=\d+&u=\d+/, `&t=${then}&u=${then}`);
}

/** A moment's distance from now, to the nearest day. @param time Unit: seconds since the Unix epoch. */
export const daysFromNow = (time) => Math.round((time - Date.now() / 1000) / DAY_SECONDS);

/** Of the cookie that keeps the record. @param cookies of `cookiesOf` */
export const lifeOf = (cookies) => daysFromNow(cookies.find(({name}) => name === 'consent-choice').ends);
