import type {CookieAttributes, Unwritten} from './jars.js';
import type {Page} from './page.js';
import {cookieValues} from './read-record.js';

/** Cookies of the site's own that fall under a category or service; in js-cookie's manner. */
export interface ConsentJar {
  /** The value, also of a write that still waits for consent. @throws {URIError} for a value that js-cookie would not write. */
  readonly get: (name: string) => string | undefined;
  /**
   * Writes once granted; until something is decided it waits in memory, and a refusal drops it. Resolves when the jar
   * has it.
   *
   * @throws {ConsentConfigError} (as a rejection) `session-expires` for an end date in the jar `session`.
   */
  readonly set: (name: string, value: string, attributes?: CookieAttributes) => Promise<void>;
  /** Deletes at once, whatever is granted; with the path and domain that it was set with. */
  readonly remove: (name: string, attributes?: CookieAttributes) => Promise<void>;
  /** The same jar, with attributes for all that is set or removed by it. */
  readonly withAttributes: (attributes: CookieAttributes) => ConsentJar;
}

/**
 * Makes the jar of a category or service. The waiting and writing is a part that is loaded when something is put in.
 *
 * @param later Does something with the page, now or once it has started.
 */
export function createJar(
  owner: string,
  later: (what: (page: Page) => Promise<void>) => Promise<void>,
  unwritten: Unwritten,
  shared?: CookieAttributes,
): ConsentJar {
  const put = (name: string, value: string | null, attributes?: CookieAttributes): Promise<void> => {
    unwritten.set(name, value);
    return later(({store, change}) =>
      change(({putCookie}) =>
        putCookie(store, {owner, name, value, attributes: {...shared, ...attributes}}, unwritten),
      ).then((mistake) => mistake && Promise.reject(mistake)),
    );
  };
  return {
    get: (name) => unwritten.get(name) ?? cookieValues(name).map(decodeURIComponent)[0],
    set: put,
    remove: (name, attributes) => put(name, null, attributes),
    withAttributes: (attributes) => createJar(owner, later, unwritten, {...shared, ...attributes}),
  };
}
