/**
 * Attributes of a cookie, in the format of js-cookie. They are listed here because the types of js-cookie are not a
 * dependency of the package.
 *
 * @see https://github.com/js-cookie/js-cookie#cookie-attributes
 * @example
 * const attributes: CookieAttributes = {expires: 30, path: '/shop', sameSite: 'strict', secure: true};
 */
export interface CookieAttributes {
  /** When the cookie expires. If omitted, it is a session cookie. Unit of a number: days. */
  readonly expires?: number | Date | undefined;
  /**
   * Path of the cookie.
   *
   * @default '/'
   */
  readonly path?: string | undefined;
  /** Domain of the cookie. If omitted, the cookie belongs to this host alone. */
  readonly domain?: string | undefined;
  /** Whether browsers send the cookie only over https. */
  readonly secure?: boolean | undefined;
  /** Whether browsers send the cookie with requests from other sites. */
  readonly sameSite?: 'strict' | 'Strict' | 'lax' | 'Lax' | 'none' | 'None' | undefined;
  /** Any other attribute is written as it is, such as `partitioned` or `max-age`. */
  readonly [name: string]: unknown;
}
