import {listen} from '../dom/document.js';

/** The key under which htmx keeps copies, in sessionStorage or, before version 2.0.5, in localStorage. */
const HTMX_KEY = 'htmx-history-cache';

/** What Turbo publishes as `window.Turbo`. @see https://turbo.hotwired.dev/reference/drive#turbo.cache.clear */
interface TurboWindow {
  readonly Turbo?: {readonly cache?: {readonly clear?: () => void}};
}

let isListening = false;

/**
 * Makes client routers forget their copies of earlier pages at each later decision. In a copy, a gated element has the
 * address that it had when it was turned on, so it would load when the copy is shown, before the gate sees it.
 */
export function forgetCopiesAtDecisions(): void {
  if (isListening) return;
  isListening = true;
  listen('consent-change', forgetPageCopies);
}

function forgetPageCopies(): void {
  try {
    // The page can have anything of that name. The catch below takes what that throws.
    (window as TurboWindow).Turbo?.cache?.clear?.();
    sessionStorage.removeItem(HTMX_KEY);
    localStorage.removeItem(HTMX_KEY);
  } catch {
    // Another program has the name, or the page has no storage. Then there are no copies that this function knows of.
  }
}
