import type {ConsentCategory} from '../core/policy.js';
import {requestedAddress} from '../dom/navigation.js';
import type {JarQueue} from './jar-queue.js';

/**
 * Puts the query parameters that a category captures into its jar, with the path of the landing page. Until the
 * category is granted, the values stay in memory. Afterwards they are one session cookie with the category's name.
 */
export function captureParameters(jars: JarQueue, {name, capture}: ConsentCategory): void {
  // The page may have cleaned up its address before this file loaded.
  for (const {searchParams, pathname} of [new URL(location.href), requestedAddress()]) {
    const found = [...searchParams].filter(([key]) => capture.includes(key));
    if (found.length === 0) continue;
    const value = String(new URLSearchParams([...found, ['landing', pathname]]));
    void jars.put({owner: name, name, value, attributes: {}, isQuery: true});
    return;
  }
}
