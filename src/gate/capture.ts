import type {ConsentCategory} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {putCookie} from './jars.js';

/**
 * Puts the query parameters that a category captures into its jar, with the path of the page that the visitor landed
 * on: in memory until it is granted, then as one session cookie named as the category.
 *
 * @param href Address of the landing page.
 */
export function captureParameters(store: ConsentStore, {name, capture}: ConsentCategory, href: string): void {
  const {searchParams, pathname} = new URL(href);
  const found = [...searchParams].filter(([key]) => capture.includes(key));
  if (found.length === 0) return;
  const value = String(new URLSearchParams([...found, ['landing', pathname]]));
  putCookie(store, {owner: name, name, value, attributes: {}}, new Map());
}
