import {cookieDomains} from './cookie-places.js';
import {isCookieName, isOfHostAlone} from './delete-cookies.js';

/** Number of cookies that are checked at a time. */
const BATCH_SIZE = 100;

/** A name that no cookie has. If its deletion fails at a domain, a failure at that domain proves nothing. */
const CONTROL_NAME = 'consent-elements-control';

/** Matches names that scripts may not write, whether or not such a cookie exists. */
const SERVER_PREFIX = /^__(host-)?http-/i;

/**
 * Finds `HttpOnly` cookies with the given names and the path `/`. Scripts can neither see nor delete such cookies.
 *
 * Chromium 156 and WebKitGTK fail to delete such a cookie and report the failure. A deletion creates nothing, so no
 * cookie with a tracker's name is ever sent. In Firefox 153 the deletion does not fail, so nothing is found there.
 *
 * @param onFound Called with each name as soon as it is known, because the rest may take long.
 * @see https://cookiestore.spec.whatwg.org/#delete-a-cookie
 */
export async function findServerCookies(
  names: readonly string[],
  onFound: (name: string) => void,
  abortSignal: AbortSignal,
): Promise<void> {
  if (!('cookieStore' in window)) return;
  const domains = await filterDomains(cookieDomains(location.hostname));
  const asked = names.filter((name) => isCookieName(name) && !SERVER_PREFIX.test(name));
  for (let i = 0; i < asked.length && !abortSignal.aborted; i += BATCH_SIZE) {
    await Promise.all(
      asked.slice(i, i + BATCH_SIZE).map(async (name) => {
        const own = isOfHostAlone(name) ? domains.filter((domain) => !domain) : domains;
        const failures = await Promise.all(own.map((domain) => failsToDelete(name, domain)));
        if (failures.includes(true)) onFound(name);
      }),
    );
  }
}

/** Returns the domains for which the browser accepts cookies at all. */
async function filterDomains(domains: readonly string[]): Promise<readonly string[]> {
  const failures = await Promise.all(domains.map((domain) => failsToDelete(CONTROL_NAME, domain)));
  return domains.filter((_, i) => !failures[i]);
}

/** Whether the deletion of a cookie fails. */
async function failsToDelete(name: string, domain: string): Promise<boolean> {
  try {
    await cookieStore.delete({name, path: '/', ...(domain && {domain})});
    return false;
  } catch {
    // The failure is the answer: the server's cookie counts as not deleted.
    return true;
  }
}
