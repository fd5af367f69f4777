import type {ConsentPolicy} from '../core/policy.js';
import {isOurs} from '../core/record-codec.js';
import {readCookies, writeCookie} from '../dom/record-cookie.js';
import {warn} from '../dom/warn.js';
import {cookieDomains, cookiePaths, pagePaths} from './cookie-places.js';

const DAY_SECONDS = 86_400;

/**
 * Writes the record's cookie and reads it back. A domain that the browser does not take for this page is left out, and
 * other records of the name, which a neighboring subdomain or another setting of this site has left, are deleted.
 *
 * @param updated The record's life counts from this time. Unit: seconds since the Unix epoch.
 * @returns Whether the text is now the one record that the page has in its cookies.
 */
export function keepCookie(policy: ConsentPolicy, text: string, updated: number): boolean {
  const {cookieName: name, cookieDomain, cookiePath: path, cookieDays} = policy;
  const end = (updated + cookieDays * DAY_SECONDS) * 1000;
  const ours = (): readonly string[] => readCookies(name).filter(isOurs);
  const write = (): void => {
    writeCookie({name, domain: cookieDomain, path}, text, end);
    if (!cookieDomain || ours().includes(text)) return;
    warn('bad-cookie-domain', cookieDomain);
    writeCookie({name, domain: '', path}, text, end);
  };
  try {
    write();
    if (ours().length > 1) {
      deleteRecordCookies(policy);
      write();
    }
    return ours().every((one) => one === text) && ours().length > 0;
  } catch {
    // The page may not use cookies: nothing is kept.
    return false;
  }
}

/** Deletes every record that the page can see, wherever it was set. */
export function deleteRecordCookies({cookieName: name, cookieDomain, cookiePath}: ConsentPolicy): void {
  try {
    for (const domain of new Set([cookieDomain, ...cookieDomains(location.hostname)])) {
      for (const path of new Set([cookiePath, ...cookiePaths(pagePaths(), [])])) {
        if (!readCookies(name).some(isOurs)) return;
        writeCookie({name, domain, path}, '', 0);
      }
    }
  } catch {
    // A page that may not use cookies has none to delete.
  }
}

/** Writes the copy, or deletes it if there is no room: an older copy must not outlive the record. */
export function keepCopy({cookieName}: ConsentPolicy, text: string): void {
  try {
    localStorage.removeItem(cookieName);
    localStorage.setItem(cookieName, text);
  } catch {
    // The cookie is enough.
  }
}
