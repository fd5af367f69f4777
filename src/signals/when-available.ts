import {listen} from '../dom/document.js';

/** The last act for each vendor that is not there yet. */
const waiting = new Map<string, () => void>();

/**
 * Acts when a vendor's API is there: now, or when the page has loaded, for its script may be deferred. Until then only
 * the last act counts.
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
