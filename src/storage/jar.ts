import {readCookies} from '../dom/record-cookie.js';
import type {CookieAttributes} from './cookie-attributes.js';
import type {JarQueue} from './jar-queue.js';

/** Cookies of the site's own that fall under a category or service; in js-cookie's manner. */
export interface ConsentJar {
  /** The value, also of a write that still waits for consent. @throws {URIError} for a value that js-cookie would not write. */
  readonly get: (name: string) => string | undefined;
  /**
   * Writes once granted; until something is decided it waits in memory, and a refusal drops it. Resolves when the jar
   * has it.
   *
   * @throws {ConsentConfigError} (as a rejection) `session-expires` for an end date in the jar
   *   `necessary`, unless the policy declares the cookie with another retention than `session`.
   */
  readonly set: (name: string, value: string, attributes?: CookieAttributes) => Promise<void>;
  /** Deletes at once, whatever is granted; with the path and domain that it was set with. */
  readonly remove: (name: string, attributes?: CookieAttributes) => Promise<void>;
  /** The same jar, with attributes for all that is set or removed by it. */
  readonly withAttributes: (attributes: CookieAttributes) => ConsentJar;
}

/** Makes the jar of a category or service. */
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
