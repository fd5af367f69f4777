import {cookiePairs, documentCookies} from '../dom/record-cookie.js';
import {deleteCookies} from '../storage/delete-cookies.js';
import {createNameMatcher} from '../storage/name-pattern.js';
import type {FormerEntries, FormerTool} from './former-tool.js';

/**
 * Returns all that the browser keeps under the names of a tool.
 *
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export function readEntries({cookies, keys}: FormerTool): FormerEntries {
  const isCookie = createNameMatcher(cookies);
  const isKey = createNameMatcher(keys);
  const pairs = cookiePairs(documentCookies()).map((pair) => {
    const [name = '', ...parts] = pair.split('=');
    return [name, parts.join('=')] as const;
  });
  return [...pairs.filter(([name]) => isCookie(name)), ...storedEntries().filter(([key]) => isKey(key))];
}

function storedEntries(): FormerEntries {
  try {
    return Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? '']);
  } catch {
    // A page without localStorage has nothing there.
    return [];
  }
}

/**
 * Deletes all that the browser keeps under the names of a tool.
 *
 * @param except Name of the library's own record.
 */
export function deleteEntries({cookies, keys}: FormerTool, except: string): void {
  const isCookie = createNameMatcher(cookies);
  const isKey = createNameMatcher(keys);
  deleteCookies((name) => isCookie(name) && name !== except);
  for (const [key] of storedEntries()) if (isKey(key) && key !== except) localStorage.removeItem(key);
}
