import Cookies from 'js-cookie';
import type {CookieAttributes} from '../storage/cookie-attributes.js';
import {ofDocument} from '../dom/document.js';

/** Where a cookie may have been set besides the places that are tried anyway. */
export interface CookiePlace {
  readonly domain: string;
  readonly path: string;
}

/**
 * A cookie is the same only with the same `Partitioned`, and names like `__Secure-x` can be written with `Secure` alone.
 * @see https://developer.mozilla.org/en-US/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies
 */
const VARIANTS: readonly CookieAttributes[] = [
  {},
  {secure: true},
  {secure: true, sameSite: 'none', partitioned: true},
];

/** Value of a cookie that is written to see whether the browser takes it. */
const TRIAL = 'consent-trial';

/** Names of the cookies that the page can see. */
export function cookieNames(): string[] {
  return ofDocument('cookie')
    .split('; ')
    .map((pair) => pair.replace(/=.*/s, ''));
}

/** A cookie is deleted by its domain and path, which the page cannot read: all that it may have are tried. */
export function deleteCookie(name: string, places: readonly CookiePlace[]): void {
  for (const domain of new Set([...parentDomains(), ...places.map((place) => place.domain)])) {
    for (const path of new Set([...parentPaths(), ...places.map((place) => place.path || '/')])) {
      for (const variant of VARIANTS) Cookies.remove(name, {...variant, path, ...(domain && {domain})});
    }
  }
}

/**
 * Whether the server holds a cookie of the name that no script can see or delete: nor can a script write one over it.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.7
 */
export async function isOutOfReach(name: string): Promise<boolean> {
  const takes = async (tried: string, domain: string): Promise<boolean> => {
    const attributes = {path: '/', ...(domain && {domain})};
    Cookies.set(tried, TRIAL, attributes);
    const taken = (await valueOf(tried)) !== undefined;
    // Meanwhile the site may have written one of its own: seen at once by `document.cookie`, but WebKit goes back to what was.
    const seen = [await valueOf(tried), Cookies.get(tried)];
    if (seen.every((value = TRIAL) => value === TRIAL)) Cookies.remove(tried, attributes);
    return taken;
  };
  for (const domain of parentDomains()) {
    // What is seen is not hidden.
    if (cookieNames().includes(name)) return false;
    // Where no cookie at all is taken, that says nothing.
    if ((await takes(`${name}-trial`, domain)) && !(await takes(name, domain))) return true;
  }
  return false;
}

/** Firefox and WebKit show a script what it wrote for a while, although they keep the server's. */
async function valueOf(name: string): Promise<string | undefined> {
  if (!('cookieStore' in window)) return Cookies.get(name);
  return (await cookieStore.get(name))?.value;
}

/** None (this host alone), the host, and all that it is part of: the browser knows which of them are nobody's. */
function parentDomains(): string[] {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, i) => labels.slice(i).join('.'))];
}

function parentPaths(): string[] {
  const steps = location.pathname.split('/');
  return steps.flatMap((_, i) => {
    const path = steps.slice(0, i + 1).join('/');
    return path ? [path, `${path}/`] : ['/'];
  });
}
