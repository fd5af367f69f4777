import type {ConsentCategory} from '../core/policy.js';
import type {JarQueue} from './jar-queue.js';

/**
 * Puts the query parameters that a category captures into its jar, with the path of the page that the visitor landed
 * on: in memory until it is granted, then as one session cookie named as the category.
 */
export function captureParameters(jars: JarQueue, {name, capture}: ConsentCategory): void {
  for (const {searchParams, pathname} of addresses()) {
    const found = [...searchParams].filter(([key]) => capture.includes(key));
    if (found.length === 0) continue;
    const value = String(new URLSearchParams([...found, ['landing', pathname]]));
    void jars.put({owner: name, name, value, attributes: {}});
    return;
  }
}

/** The address now, and the one that was asked for: the page may have tidied it up while this part was loaded. */
function addresses(): URL[] {
  const [navigation] = performance.getEntriesByType('navigation');
  return [location.href, navigation?.name ?? ''].filter(Boolean).map((address) => new URL(address));
}
