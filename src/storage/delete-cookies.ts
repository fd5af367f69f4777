import {ofDocument} from '../dom/document.js';
import {cookieDomains, cookiePaths, isWritable, pagePaths} from './cookie-places.js';
import type {Deletion} from './deletion.js';

/** Longest time that the deletion of cookies may block the page. Unit: milliseconds. */
const BLOCKING_MS = 500;

/** Where a cookie may be. A cookie is the same only with the same domain, path and `Partitioned`. */
interface Place {
  readonly domain: string;
  readonly path: string;
  readonly partitioned: boolean;
}

/**
 * Deletes the visible cookies whose names are doomed, in this turn. The page cannot read a cookie's domain and path, so
 * one place after another is tried for all of them, until none is visible.
 *
 * @param paths Paths that cookies were declared with; tried besides those that lead to the page.
 */
export function deleteCookies(
  isDeletable: (name: string) => boolean,
  paths: readonly string[] = [],
): Deletion {
  const end = performance.now() + BLOCKING_MS;
  const starts = cookieStarts();
  const found = starts.filter((start) => isDeletable(toName(start)));
  const deletable = new Set(
    found.filter((start) => hasName(start) || areNamelessDoomed(starts, isDeletable)),
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
 * Deletes cookies that are not visible because their paths do not lead to the page. Whether they were there cannot be
 * known.
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

/** Whether a cookie can have this name, and the browser reads exactly this name from what is written. */
export function isCookieName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers refuse a cookie that has control characters
  return name !== '' && !/^[ \t]|[ \t]$|[=;\x00-\x1f\x7f]/.test(name);
}

/** Whether the browser takes a cookie of this name without a domain and for the path `/` alone. */
export const isOfHostAlone = (name: string): boolean => /^__host-/i.test(name);

/**
 * Reads what each visible cookie starts with: its raw name and `=`. A cookie without a name is its value alone.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.8.3
 */
function cookieStarts(): readonly string[] {
  const pairs = ofDocument('cookie').split('; ').filter(Boolean);
  return [...new Set(pairs.map((pair) => pair.slice(0, pair.indexOf('=') + 1) || pair))];
}

const hasName = (start: string): boolean => start.endsWith('=');

const toName = (start: string): string => start.replace(/=$/, '');

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Browsers do not tell cookies without a name apart: to delete one may delete another one, which has to stay. */
function areNamelessDoomed(starts: readonly string[], isDeletable: (name: string) => boolean): boolean {
  return starts.every((start) => hasName(start) || isDeletable(start));
}

/** Lists the places by path. Partitioned cookies are rare, and come after the others of a path. */
function placesOf(paths: readonly string[]): readonly Place[] {
  const domains = cookieDomains(location.hostname);
  // Browsers refuse `Secure`, which `Partitioned` needs, elsewhere.
  const variants = isSecure() ? [false, true] : [false];
  return paths.flatMap((path) =>
    variants.flatMap((partitioned) => domains.map((domain) => ({domain, path, partitioned}))),
  );
}

/** A page of `https` in a frame of a page of `http` is no secure context, and its cookies can be `Secure` all the same. */
const isSecure = (): boolean => location.protocol === 'https:' || isSecureContext;

function deleteAt(start: string, {domain, path, partitioned}: Place): void {
  if (isOfHostAlone(start) && (domain || path !== '/')) return;
  const attributes = [
    'max-age=0',
    path && `path=${path}`,
    domain && `domain=${domain}`,
    partitioned ? 'secure; samesite=none; partitioned' : plainAttributes(start),
  ];
  const text = [start, ...attributes].filter(Boolean).join('; ');
  Reflect.set(Document.prototype, 'cookie', text, document);
}

/** In a frame of another site the browser takes `SameSite=None` alone. It needs `Secure`, and so do prefixed names. */
function plainAttributes(start: string): string {
  if (location.protocol === 'https:') return 'secure; samesite=none';
  return /^__(host|secure)-/i.test(start) ? 'secure' : '';
}
