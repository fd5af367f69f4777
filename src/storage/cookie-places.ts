/** Longest part of the page's path that is tried. Unit: path segments. */
const MAX_SEGMENTS = 20;

/** Most parent domains that are tried, the shortest ones. Real hosts have three or four. */
const MAX_PARENTS = 20;

/**
 * Lists the domains that a cookie visible at this host can have. `''` is the host alone, without the attribute `Domain`.
 *
 * The page cannot know which parents are public suffixes, such as `co.uk`. The browser refuses a cookie for those, and
 * for every domain that the host is not part of. Thus no other domain is worth a try.
 */
export function cookieDomains(hostname: string): readonly string[] {
  // An IP address has no parents, and its cookies are those of the host alone.
  const isAddress = hostname.startsWith('[') || /(^|\.)\d+\.?$/.test(hostname);
  if (isAddress) return [''];
  const labels = hostname.split('.');
  const parents = labels.map((_, i) => labels.slice(i).join('.')).slice(-MAX_PARENTS);
  return [...new Set(['', hostname, ...parents])];
}

/** Whether a host is the domain or a part of it. A dot before the domain, or after the host, says nothing. */
export function isPartOf(hostname: string, domain: string): boolean {
  const labels = domain.toLowerCase().replace(/^\./, '');
  return `.${hostname.replace(/\.$/, '')}`.endsWith(`.${labels.replace(/\.$/, '')}`);
}

/**
 * Paths that decide which cookies the page sees. Chromium and Firefox go by the address that the page was loaded from,
 * whatever `history.pushState` has made of it since (measured in 2026-11).
 */
export function pagePaths(): readonly string[] {
  const [navigation] = performance.getEntriesByType('navigation');
  const loaded = navigation ? [new URL(navigation.name, location.href).pathname] : [];
  return [...new Set([...loaded, location.pathname])];
}

/**
 * Lists the paths that a cookie visible at these paths can have, the likely ones first. `''` is the page's own folder,
 * which the browser takes if a cookie has no attribute `Path`.
 *
 * @param declared Paths of declarations. Those that do not lead to the page are left out.
 */
export function cookiePaths(pathnames: readonly string[], declared: readonly string[]): readonly string[] {
  const leading = pathnames.flatMap((pathname) =>
    [pathname, ...declared, ...prefixesOf(pathname)]
      .filter((path) => path !== '/' && leadsTo(path, pathname))
      .slice(0, 2 * MAX_SEGMENTS - 1),
  );
  return [...new Set(['/', '', ...leading])];
}

function prefixesOf(pathname: string): readonly string[] {
  const segments = pathname.split('/').slice(1, MAX_SEGMENTS + 1);
  return segments.flatMap((_, i) => {
    const path = `/${segments.slice(0, i + 1).join('/')}`;
    return [path, `${path}/`];
  });
}

/** Whether a cookie of that path is visible at a page's path, and the path can be written as an attribute. */
export function leadsTo(path: string, pathname: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return isWritable(path) && (path === pathname || pathname.startsWith(folder));
}

/** Whether a text can be written as an attribute of a cookie: nothing in it ends the attribute. */
export function isWritable(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers refuse a cookie that has control characters
  return /^\/[^;\x00-\x1f\x7f]*$/.test(path);
}
