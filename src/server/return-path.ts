/** An origin for reading paths, which no site has. */
const ANY_ORIGIN = 'http://consent.invalid';

/**
 * Returns a path of the site as browsers read it, with its query. Undefined if browsers would leave the site by it.
 *
 * Browsers read `/\host` as `//host`, drop tabs and line breaks, and shorten `/.//host` to `//host`.
 *
 * @see https://url.spec.whatwg.org/#url-parsing
 */
export function ownPath(text: string): string | undefined {
  if (!/^\/(?![/\\])/.test(text) || !URL.canParse(text, ANY_ORIGIN)) return undefined;
  const {origin, pathname, search} = new URL(text, ANY_ORIGIN);
  return origin === ANY_ORIGIN && !pathname.startsWith('//') ? pathname + search : undefined;
}

/** Whether a text is a path of the site. */
export const isOwnPath = (text: string): boolean => ownPath(text) !== undefined;

/**
 * Returns the path to which a visitor comes back: that of the form, or else that of the page that posted it, or else `/`.
 *
 * @param written The path in the form.
 * @param referrer The header `Referer`.
 * @param answered The path that was posted to. Nothing answers a visitor there.
 */
export function returnPath(written: string | null, referrer: string | null, answered: string): string {
  const path =
    ownPath(written ?? '') ?? (referrer && URL.canParse(referrer) ? refererPath(referrer) : undefined);
  return path === undefined || path.split('?')[0] === answered ? '/' : path;
}

function refererPath(referrer: string): string | undefined {
  const {pathname, search} = new URL(referrer);
  return ownPath(pathname + search);
}
