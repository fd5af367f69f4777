import Cookies from 'js-cookie';
import {DEV_MODE} from '../core/dev.js';
import {ConsentConfigError} from '../core/errors.js';
import type {ConsentStore} from '../core/store.js';
import {warn} from '../dom/warn.js';
import {findDeclaredData} from '../storage/declared-data.js';
import {matchesPattern} from '../storage/name-pattern.js';

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

/** A cookie that waits for the consent of its owner, a category or service, or was written under it. */
export interface OwnedCookie {
  readonly owner: string;
  readonly name: string;
  /** Null: to be deleted. */
  readonly value: string | null;
  readonly attributes: CookieAttributes;
}

/** Values that were put into a jar and are not written yet, by name of the cookie; null: to be deleted. */
export type Unwritten = Map<string, string | null>;

const waiting = new Map<string, OwnedCookie>();
const written = new Map<string, OwnedCookie>();
let followed = false;

/**
 * Writes a cookie if its owner is granted, drops it if refused; until then it waits in memory.
 *
 * @param unwritten Loses the cookie once it is written or dropped.
 * @returns A mistake of the author's, who is to be told and nobody else. `session-expires`: what needs no consent is gone
 *   with the visit.
 */
export function putCookie(
  store: ConsentStore,
  cookie: OwnedCookie,
  unwritten: Unwritten,
): ConsentConfigError | undefined {
  const {owner, name, value, attributes} = cookie;
  const {expires, 'max-age': maxAge} = attributes;
  waiting.delete(name);
  if (value === null) {
    written.delete(name);
    unwritten.delete(name);
    Cookies.remove(name, attributes);
    return undefined;
  }
  if (owner === 'session' && (expires ?? maxAge) !== undefined) {
    unwritten.delete(name);
    return new ConsentConfigError('session-expires', name);
  }
  if (DEV_MODE && !findDeclaredData(store.policy, [owner]).some((one) => matchesPattern(one.name, name))) {
    warn('undeclared-cookie', name);
  }
  waiting.set(name, cookie);
  settle(store, unwritten);
  if (!followed) {
    store.subscribe(() => {
      settle(store, unwritten);
    });
  }
  followed = true;
  return undefined;
}

function settle({state: {decisions}}: ConsentStore, unwritten: Unwritten): void {
  for (const cookie of [...written.values()]) {
    if (decisions.get(cookie.owner) === true) continue;
    Cookies.remove(cookie.name, cookie.attributes);
    written.delete(cookie.name);
  }
  for (const cookie of [...waiting.values()]) {
    const {owner, name, value, attributes} = cookie;
    const decision = decisions.get(owner);
    if (decision === undefined) continue;
    waiting.delete(name);
    unwritten.delete(name);
    if (!decision) continue;
    Cookies.set(name, value ?? '', attributes);
    written.set(name, cookie);
  }
}
