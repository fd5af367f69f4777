/**
 * The name, domain and path of a cookie. Together they identify the cookie.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.3
 */
export interface CookieSlot {
  readonly name: string;
  /** Domain of the cookie. If empty, the cookie belongs to this host alone. */
  readonly domain: string;
  readonly path: string;
}

/**
 * Returns the cookies in the text of `document.cookie` or of the header `Cookie`. Each consists of its name, `=` and its
 * value. A cookie without a name consists of its value alone. An empty text has one empty pair.
 *
 * @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.8.3
 */
export const cookiePairs = (cookies: string): string[] => cookies.split(/; ?/);

/** Returns the raw values of all cookies with a name. See {@link cookiePairs} for the text. */
export const cookieValues = (cookies: string, name: string): string[] =>
  cookiePairs(cookies)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/**
 * Returns the text of all cookies that the page sees.
 *
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export const documentCookies = (): string =>
  // An element named `cookie` shadows the document's property, so its prototype reads it.
  Reflect.get(Document.prototype, 'cookie', document);

/**
 * Sets a cookie, or deletes it.
 *
 * @param text The cookie with its attributes.
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export function setCookieText(text: string): void {
  // The setter of the prototype is used, because an element named `cookie` shadows the document's property.
  Reflect.set(Document.prototype, 'cookie', text, document);
}

/**
 * Returns every raw value that the browser has for a cookie name, the one with the longest path first. A neighboring
 * subdomain may have set a second cookie of that name.
 *
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export const readCookies = (name: string): string[] => cookieValues(documentCookies(), name);

/**
 * Writes a cookie without encoding its value, because a record needs none. Whether the browser keeps the cookie can
 * only be seen by reading it back.
 *
 * @param end Expiry time. A time in the past deletes the cookie. Unit: milliseconds since the Unix epoch.
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export function writeCookie({name, domain, path}: CookieSlot, value: string, end: number): void {
  const attributes = [
    `${name}=${value}`,
    `expires=${new Date(end).toUTCString()}`,
    `path=${path}`,
    domain && `domain=${domain}`,
    'samesite=lax',
    location.protocol === 'https:' && 'secure',
  ];
  setCookieText(attributes.filter(Boolean).join(';'));
}
