import {requestedAddress} from '../dom/navigation.js';

/** How much of the page's path is tried at most. Unit: path segments. */
const MAX_SEGMENTS = 20;

/** How many parent domains are tried at most, starting with the shortest. Real hosts have three or four. */
const MAX_PARENTS = 20;

/**
 * Returns the domains that a cookie visible at this host can have. `''` means this host alone, without the attribute
 * `Domain`.
 *
 * The page cannot know which parents are public suffixes, such as `co.uk`. The browser refuses a cookie for those, and
 * for every domain that the host is not part of. So no other domain is worth trying.
 *
 * @see https://publicsuffix.org/
 */
export function cookieDomains(hostname: string): readonly string[] {
  // An IP address has no parents. Its cookies belong to this host alone.
  const isAddress = hostname.startsWith('[') || /(^|\.)\d+\.?$/.test(hostname);
  if (isAddress) return [''];
  const labels = hostname.split('.');
  const parents = labels.map((_, i) => labels.slice(i).join('.')).slice(-MAX_PARENTS);
  return [...new Set(['', hostname, ...parents])];
}

/**
 * Whether a host is a domain or one of its subdomains. A dot before the domain or after the host makes no difference.
 */
export function isPartOf(hostname: string, domain: string): boolean {
  const labels = domain.toLowerCase().replace(/^\./, '');
  return `.${hostname.replace(/\.$/, '')}`.endsWith(`.${labels.replace(/\.$/, '')}`);
}

/**
 * Returns the paths that decide which cookies the page sees. Chromium and Firefox use the address that the page was
 * loaded from. Later calls of `history.pushState` do not change that (measured in 2026-11).
 */
export function pagePaths(): readonly string[] {
  return [...new Set([requestedAddress().pathname, location.pathname])];
}

/**
 * Returns the paths that a cookie visible at these paths can have, the likely ones first. `''` means the page's own
 * folder, which the browser uses for a cookie without the attribute `Path`.
 *
 * @param declared Paths of declarations. Paths that do not lead to the page are left out.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4
 */
export function cookiePaths(pathnames: readonly string[], declared: readonly string[]): readonly string[] {
  const leading = pathnames.flatMap((pathname) =>
    [pathname, ...declared, ...prefixesOf(pathname)]
      .filter((path) => path !== '/' && leadsTo(path, pathname))
      .slice(0, 2 * MAX_SEGMENTS - 1),
  );
  return [...new Set(['/', '', ...leading])];
}

/** Returns every folder of a path, without and with a slash at the end. */
function prefixesOf(pathname: string): readonly string[] {
  const segments = pathname.split('/').slice(1, MAX_SEGMENTS + 1);
  return segments.flatMap((_, i) => {
    const path = `/${segments.slice(0, i + 1).join('/')}`;
    return [path, `${path}/`];
  });
}

/** Whether a cookie's path leads to a page's path and can be written as an attribute. */
export function leadsTo(path: string, pathname: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return isWritable(path) && (path === pathname || pathname.startsWith(folder));
}

/** Whether a path can be written as an attribute of a cookie, because no character in it ends the attribute. */
export function isWritable(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers refuse a cookie that has control characters
  return /^\/[^;\x00-\x1f\x7f]*$/.test(path);
}
