import {cookiePairs, documentCookies, setCookieText} from '../dom/record-cookie.js';
import {cookieDomains, cookiePaths, isWritable, pagePaths} from './cookie-places.js';
import type {Deletion} from './deletion.js';

/** Longest time that the deletion of cookies may block the page. Unit: milliseconds. */
const BLOCKING_MS = 500;

/** A place where a cookie may be. A cookie is identified by its name, domain, path and `Partitioned`. */
interface Place {
  readonly domain: string;
  readonly path: string;
  readonly partitioned: boolean;
}

/**
 * Deletes all visible cookies with matching names, in the same turn. The page cannot read the domain and path of a
 * cookie. So each place is tried for all of these cookies, until none is visible.
 *
 * @param paths Paths of declared cookies. They are tried besides the paths that lead to the page.
 */
export function deleteCookies(
  isDeletable: (name: string) => boolean,
  paths: readonly string[] = [],
): Deletion {
  const end = performance.now() + BLOCKING_MS;
  const starts = cookieStarts();
  const found = starts.filter((start) => isDeletable(toName(start)));
  const deletable = new Set(
    found.filter((start) => hasName(start) || areNamelessDeletable(starts, isDeletable)),
  );
  let rest = [...deletable];
  for (const place of placesOf(cookiePaths(pagePaths(), paths))) {
    if (rest.length === 0 || performance.now() > end) break;
    for (const start of rest) deleteAt(start, place);
    rest = cookieStarts().filter((start) => deletable.has(start));
  }
  const left = found.filter((start) => !deletable.has(start) || rest.includes(start));
  return {found: unique(found.map(toName)), left: unique(left.map(toName))};
}

/**
 * Deletes cookies that are invisible because their paths do not lead to the page. The page cannot know whether they
 * existed.
 */
export function deleteUnseenCookies(
  cookies: readonly {readonly name: string; readonly path: string}[],
): void {
  const end = performance.now() + BLOCKING_MS;
  const done = new Set<string>();
  for (const {name, path} of cookies) {
    if (performance.now() > end) return;
    if (!isCookieName(name) || !isWritable(path)) continue;
    // Two services may declare the same cookie.
    const key = JSON.stringify([name, path]);
    if (done.has(key)) continue;
    done.add(key);
    for (const place of placesOf([path])) deleteAt(`${name}=`, place);
  }
}

/** Whether a cookie can have this name, and the browser reads exactly this name from the written text. */
export function isCookieName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers refuse a cookie that has control characters
  return name !== '' && !/^[ \t]|[ \t]$|[=;\x00-\x1f\x7f]/.test(name);
}

/**
 * Whether the browser accepts a cookie with this name only without a domain and with the path `/`.
 *
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-4.1.3.2
 */
export const isOfHostAlone = (name: string): boolean => /^__host-/i.test(name);

/**
 * Returns the beginning of each visible cookie: its raw name and `=`. A cookie without a name consists of its value
 * alone.
 */
function cookieStarts(): readonly string[] {
  const pairs = cookiePairs(documentCookies()).filter(Boolean);
  return [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('=') + 1) || pair))];
}

const hasName = (start: string): boolean => start.endsWith('=');

const toName = (start: string): string => start.replace(/=$/, '');

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/**
 * Whether all cookies without a name must be deleted. Browsers do not distinguish such cookies, so deleting one may
 * delete another one.
 */
function areNamelessDeletable(starts: readonly string[], isDeletable: (name: string) => boolean): boolean {
  return starts.every((start) => hasName(start) || isDeletable(start));
}

/** Returns the places to try, by path. Partitioned cookies are rare, so they come last for each path. */
function placesOf(paths: readonly string[]): readonly Place[] {
  const domains = cookieDomains(location.hostname);
  // `Partitioned` needs `Secure`, which browsers refuse on insecure pages.
  const variants = isSecure() ? [false, true] : [false];
  return paths.flatMap((path) =>
    variants.flatMap((partitioned) => domains.map((domain) => ({domain, path, partitioned}))),
  );
}

/**
 * Whether a cookie can be `Secure`. Inside an http page, a framed https page is not a secure context. Its cookies can
 * still be `Secure`.
 */
const isSecure = (): boolean => location.protocol === 'https:' || isSecureContext;

/** Deletes a cookie at one place. */
function deleteAt(start: string, {domain, path, partitioned}: Place): void {
  if (isOfHostAlone(start) && (domain || path !== '/')) return;
  const attributes = [
    'max-age=0',
    path && `path=${path}`,
    domain && `domain=${domain}`,
    partitioned ? 'secure; samesite=none; partitioned' : plainAttributes(start),
  ];
  setCookieText([start, ...attributes].filter(Boolean).join('; '));
}

/**
 * Returns the attributes for a cookie that is not partitioned. In a frame on another site, the browser accepts only
 * `SameSite=None`, which needs `Secure`. Prefixed names need `Secure`, too.
 */
function plainAttributes(start: string): string {
  if (location.protocol === 'https:') return 'secure; samesite=none';
  return /^__(host|secure)-/i.test(start) ? 'secure' : '';
}
