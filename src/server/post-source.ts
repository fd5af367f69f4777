/**
 * Where a post comes from: a page of the site itself, another site, or neither header says.
 */
export type PostSource = 'own' | 'foreign' | 'unknown';

/**
 * Returns where a post comes from, by headers that no page can write.
 *
 * @param ownOrigin The site's own origin. Undefined: that of the request's `Host`.
 * @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
 * @see https://fetch.spec.whatwg.org/#origin-header
 */
export function sourceOf({headers, url}: Request, ownOrigin: string | undefined): PostSource {
  const site = headers.get('Sec-Fetch-Site');
  // A neighboring subdomain (`same-site`) may belong to somebody else.
  if (site !== null && site !== 'none') return site === 'same-origin' ? 'own' : 'foreign';
  const origin = postedFrom(headers);
  if (origin === undefined) return 'unknown';
  return origin.host === hostOf(headers, url, ownOrigin) ? 'own' : 'foreign';
}

/** Returns the origin of the page that has posted. Undefined if it is not told, as under `Referrer-Policy: no-referrer`. */
export function postedFrom(headers: Headers): URL | undefined {
  const origin = headers.get('Origin') ?? '';
  return URL.canParse(origin) ? new URL(origin) : undefined;
}

/** Returns the host that the visitor has asked, with its port. */
export function hostOf(headers: Headers, url: string, ownOrigin: string | undefined): string {
  return ownOrigin === undefined ? (headers.get('Host') ?? new URL(url).host) : new URL(ownOrigin).host;
}
