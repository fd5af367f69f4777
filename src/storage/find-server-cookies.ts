import {cookieDomains} from './cookie-places.js';
import {isCookieName, isOfHostAlone} from './delete-cookies.js';

/** Cookies that are asked about at a time. */
const BATCH_SIZE = 100;

/** Nobody's cookie has this name. If its deletion fails, a failure at that domain says nothing. */
const CONTROL_NAME = 'consent-elements-control';

/** Names that a script may not write, whether there is such a cookie or not. */
const SERVER_PREFIX = /^__(host-)?http-/i;

/**
 * Finds cookies of the given names that scripts can neither see nor delete (`HttpOnly`), for the path `/`.
 *
 * Chromium 156 and WebKitGTK fail to delete such a cookie, and say so. A deletion creates nothing, so no cookie with a
 * tracker's name is ever sent. In Firefox 153 the deletion does not fail, so nothing is found there.
 *
 * @param onFound Called with each name as soon as it is known: the rest may take long.
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

/** Returns the domains that the browser takes cookies for at all. */
async function filterDomains(domains: readonly string[]): Promise<readonly string[]> {
  const failures = await Promise.all(domains.map((domain) => failsToDelete(CONTROL_NAME, domain)));
  return domains.filter((_, i) => !failures[i]);
}

async function failsToDelete(name: string, domain: string): Promise<boolean> {
  try {
    await cookieStore.delete({name, path: '/', ...(domain && {domain})});
    return false;
  } catch {
    // The failure is what is asked for.
    return true;
  }
}
