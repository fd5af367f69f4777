import type {ConsentPolicy} from '../core/policy.js';
import {isOurs} from '../core/record.js';
import {readCookies, writeCookie} from '../dom/record-cookie.js';
import {cookieDomains, cookiePaths, pagePaths} from './cookie-places.js';

/** Deletes every record that the page can see, at any domain and path. */
export function deleteRecordCookies({
  cookieName: name,
  cookieDomain,
  cookiePath,
}: Pick<ConsentPolicy, 'cookieName' | 'cookieDomain' | 'cookiePath'>): void {
  try {
    for (const domain of new Set([cookieDomain, ...cookieDomains(location.hostname)])) {
      for (const path of new Set([cookiePath, ...cookiePaths(pagePaths(), [])])) {
        if (!readCookies(name).some(isOurs)) return;
        writeCookie({name, domain, path}, '', 0);
      }
    }
  } catch {
    // A page that may not use cookies has no record to delete.
  }
}
