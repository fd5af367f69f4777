import {listen} from '../dom/document.js';

/**
 * Calls back whenever something may have been decided elsewhere: in another tab, or while this page was asleep (the
 * back-forward cache hides a page and shows it again, too). Once more after a moment, for the event can be here before
 * the cookie is.
 */
export function followOtherPages(refresh: () => void): void {
  for (const type of ['storage', 'visibilitychange']) {
    listen(type, () => {
      setTimeout(refresh, 500);
      refresh();
    });
  }
}
