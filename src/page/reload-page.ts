import {listen, whenParsed} from '../dom/document.js';

/** Holds the address with its fragment, from the reload until the page has loaded again. */
const ADDRESS_KEY = 'consent-elements:address';

/** How long a navigation that the visitor has begun may take before the page reloads after all. Unit: milliseconds. */
const NAVIGATION_MS = 3000;

/**
 * Loads the page again with GET, because `location.reload()` would send a form again that the page has answered. The
 * fragment is left out, because the browser would only scroll to it. {@link restoreFragment} puts it back.
 *
 * @see https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate-fragid
 */
export function reloadPage(): void {
  const {protocol, href, hash} = location;
  if (!protocol.startsWith('http')) {
    // A frame with `srcdoc` has no address to load.
    location.reload();
    return;
  }
  try {
    if (hash) sessionStorage.setItem(ADDRESS_KEY, href);
  } catch {
    // Without storage the fragment is lost, and the visitor sees the top of the page.
  }
  const address = new URL(href);
  address.hash = '';
  location.replace(address.href);
}

/** Puts the fragment back that a reload has left out, before the page's own code looks for it. Never throws. */
export function restoreFragment(): void {
  try {
    const address = sessionStorage.getItem(ADDRESS_KEY);
    if (address === null) return;
    sessionStorage.removeItem(ADDRESS_KEY);
    const {hash} = new URL(address);
    if (location.href + hash !== address) return;
    history.replaceState(history.state, '', hash);
    // This scrolls, and sets `:target`.
    whenParsed(() => location.replace(hash));
  } catch {
    // Without storage nothing was left out.
  }
}

/** Tells whether the visitor has just begun to leave the page. */
export function watchLeaving(): {readonly isLeaving: () => boolean; readonly ended: Promise<void>} {
  let isLeaving = false;
  let end: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  listen('beforeunload', () => {
    isLeaving = true;
    // A download begins as a navigation does, and the page stays.
    setTimeout(() => {
      isLeaving = false;
      end();
    }, NAVIGATION_MS);
  });
  return {isLeaving: () => isLeaving, ended};
}
