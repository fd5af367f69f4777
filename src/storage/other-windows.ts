import {ofDocument, listen} from '../dom/document.js';

/** How often a visible page reads the cookie if no event reports a change. Unit: milliseconds. */
const POLL_MS = 700;

/**
 * How long to wait after a `storage` event, because it can precede the change of this window's cookies. Unit:
 * milliseconds.
 */
const LATE_COOKIE_MS = 300;

/**
 * Events after which another window may have decided. Some come from that window. Others mean that this page was
 * hidden, frozen or in the back/forward cache.
 */
const EVENTS = ['storage', 'focus', 'visibilitychange', 'pageshow', 'resume'];

/**
 * Calls back whenever the visitor may have decided in another window. Windows of this host are followed by `storage`.
 * Windows of other hosts that share the cookie are followed by `cookieStore`. Pages without https lack `cookieStore`,
 * so a visible page reads the cookie itself.
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
