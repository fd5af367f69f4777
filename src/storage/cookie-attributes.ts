/** Attributes of a cookie, as js-cookie takes them. Written out, for its types are no dependency of the package. */
export interface CookieAttributes {
  /** When it ends; left out: with the visit. Unit of a number: days. */
  readonly expires?: number | Date | undefined;
  readonly path?: string | undefined;
  readonly domain?: string | undefined;
  readonly secure?: boolean | undefined;
  readonly sameSite?: 'strict' | 'Strict' | 'lax' | 'Lax' | 'none' | 'None' | undefined;
  /** Any other is written as it is: `partitioned`, `max-age`. */
  readonly [name: string]: unknown;
}
