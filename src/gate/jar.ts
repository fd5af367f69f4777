import type {CookieAttributes} from './jars.js';
import type {Page} from './page.js';
import {cookieValues} from './read-record.js';

/** Cookies of the site's own that fall under a category or service; in js-cookie's manner. */
export interface ConsentJar {
  /** The value, also of a write that still waits for consent. */
  readonly get: (name: string) => string | undefined;
  /** Writes once granted; until something is decided it waits in memory, and a refusal drops it. */
  readonly set: (name: string, value: string, attributes?: CookieAttributes) => void;
  readonly remove: (name: string, attributes?: CookieAttributes) => void;
}

/** Cookies of the site's own that wait or were written on this page, by name; null: deleted. */
export type OwnCookies = Map<string, string | null>;

/**
 * Makes the jar of a category or service. The waiting and writing is a part that is loaded when something is put in.
 *
 * @param act Does something with the page, now or once it has started.
 * @param granted Whether an expression is granted.
 */
export function createJar(
  owner: string,
  act: (what: (page: Page) => void) => void,
  own: OwnCookies,
  granted: (expression: string) => boolean,
): ConsentJar {
  const put = (name: string, value: string | null, attributes?: CookieAttributes): void => {
    own.set(name, value);
    act(({store, change}) => {
      change(({putCookie}) => putCookie(store, {owner, name, value, attributes}));
    });
  };
  return {
    get: (name) =>
      (granted(`!${owner}`) ? null : own.get(name)) ?? cookieValues(name).map(decodeURIComponent)[0],
    set: put,
    remove(name, attributes) {
      put(name, null, attributes);
    },
  };
}
