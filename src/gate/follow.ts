import {listen} from './document.js';

/** Calls back whenever something may have been decided elsewhere: in another tab, or while this page was asleep. */
export function followOtherPages(refresh: () => void): void {
  for (const type of ['storage', 'pageshow', 'visibilitychange']) listen(type, refresh);
}
