import {listen} from '../dom/document.js';

/** The latest action for each vendor that is not available yet. */
const waiting = new Map<string, () => void>();

/**
 * Runs an action when a vendor's API is available: now, or after the page's `load` event, because the vendor's script
 * may be deferred. Until then, a later action for the same vendor replaces an earlier one.
 */
export function whenAvailable(vendor: string, isThere: () => boolean, act: () => void): void {
  const isFirst = !waiting.has(vendor);
  if (isThere()) {
    waiting.delete(vendor);
    act();
    return;
  }
  waiting.set(vendor, act);
  const look = (): void => {
    if (isThere()) waiting.get(vendor)?.();
    waiting.delete(vendor);
  };
  if (isFirst) listen('load', look, true);
}
