import {ofDocument, listen} from '../dom/document.js';

/** How often a visible page reads the cookie where no event tells of its change. Unit: milliseconds. */
const POLL_MS = 700;

/** The event of a storage can come before this window's cookies have changed. Unit: milliseconds. */
const LATE_COOKIE_MS = 300;

/** Events after which another window may have decided: there, or while this page was hidden, frozen or kept for going back. */
const EVENTS = ['storage', 'focus', 'visibilitychange', 'pageshow', 'resume'];

/**
 * Calls back whenever the visitor may have decided in another window: of this host (`storage`), or of another one that
 * shares the cookie (`cookieStore`, which pages without https lack: a visible one reads the cookie itself).
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/CookieStore/change_event
 */
export function followOtherWindows(refresh: () => void): void {
  for (const type of EVENTS) {
    listen(type, () => {
      refresh();
      if (type === 'storage') setTimeout(refresh, LATE_COOKIE_MS);
    });
  }
  if (isSecureContext && 'cookieStore' in window) cookieStore.addEventListener('change', refresh);
  else {
    setInterval(() => {
      if (ofDocument('visibilityState') === 'visible') refresh();
    }, POLL_MS);
  }
}
