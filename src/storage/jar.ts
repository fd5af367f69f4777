import {readCookies} from '../dom/record-cookie.js';
import type {CookieAttributes} from './cookie-attributes.js';
import type {JarQueue} from './jar-queue.js';

/**
 * The site's own cookies under one category or service, with the methods of js-cookie.
 *
 * @see https://github.com/js-cookie/js-cookie
 * @example
 * const jar = consent.jar('affiliate');
 * await jar.set('partner', 'acme', {expires: 30});
 * console.log(jar.get('partner')); // undefined in a later page if the visitor refused
 * jar.withAttributes({path: '/shop'}).remove('partner');
 */
export interface ConsentJar {
  /**
   * Returns the value of a cookie, or a value that still waits for consent. Undefined if there is none.
   *
   * @throws {URIError} if the value contains a malformed escape sequence, which js-cookie never writes.
   * @example
   * const partner = consent.jar('affiliate').get('partner') ?? 'none';
   */
  readonly get: (name: string) => string | undefined;
  /**
   * Writes a cookie as soon as the category or service is granted. Until the visitor decides, the value stays in
   * memory. A refusal drops it.
   *
   * @returns A promise that resolves when the jar has the value: at once if nothing may be written yet. Before the start it
   *   waits for the start.
   * @throws {ConsentConfigError} (as a rejection) `session-expires` if a cookie in the jar `necessary` has an expiry
   *   date. The policy can allow the date by declaring another retention than `session`. `bad-expires` if `expires` is neither
   *   a number of days nor a valid date.
   * @example
   * await consent.jar('affiliate').set('partner', 'acme', {expires: 30});
   */
  readonly set: (name: string, value: string, attributes?: CookieAttributes) => Promise<void>;
  /**
   * Deletes a cookie at once, even if the category or service is granted. Pass the path and domain with which it was
   * set.
   *
   * @returns A promise that resolves when the cookie is deleted. Before the start it waits for the start.
   * @example
   * await consent.jar('affiliate').remove('partner', {path: '/shop'});
   */
  readonly remove: (name: string, attributes?: CookieAttributes) => Promise<void>;
  /**
   * Returns the same jar with attributes for every cookie that it sets or removes.
   *
   * @example
   * const jar = consent.jar('affiliate').withAttributes({path: '/shop', sameSite: 'strict'});
   */
  readonly withAttributes: (attributes: CookieAttributes) => ConsentJar;
}

/**
 * Creates the jar of a category or service.
 *
 * @param shared Attributes for every cookie of the jar.
 */
export function createJar(owner: string, queue: JarQueue, shared: CookieAttributes = {}): ConsentJar {
  return {
    get(name) {
      const value = queue.waitingValue(name);
      if (value === null) return undefined;
      return value ?? readCookies(name).map(decodeURIComponent)[0];
    },
    async set(name, value, attributes) {
      const all = {...shared, ...attributes};
      await queue.put({owner, name, value, attributes: all});
    },
    remove: (name, attributes) => queue.remove(name, {...shared, ...attributes}),
    withAttributes: (attributes) => createJar(owner, queue, {...shared, ...attributes}),
  };
}
