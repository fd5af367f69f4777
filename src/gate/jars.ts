import Cookies from 'js-cookie';
import {ConsentConfigError} from '../core/errors.js';
import type {ConsentStore} from '../core/store.js';

/** Attributes of a cookie, as js-cookie takes them. */
export type CookieAttributes = NonNullable<Parameters<typeof Cookies.set>[2]>;

/** A cookie that waits for the consent of its owner, a category or service, or was written under it. */
export interface OwnedCookie {
  readonly owner: string;
  readonly name: string;
  /** Null: to be deleted. */
  readonly value: string | null;
  readonly attributes: CookieAttributes;
}

const waiting = new Map<string, OwnedCookie>();
const written = new Map<string, OwnedCookie>();
let followed = false;

/**
 * Writes a cookie if its owner is granted, drops it if refused; until then it waits in memory.
 *
 * @throws {ConsentConfigError} `session-expires`: what needs no consent is gone with the visit.
 */
export function putCookie(store: ConsentStore, cookie: OwnedCookie): void {
  const {expires, 'max-age': maxAge} = cookie.attributes;
  if (cookie.owner === 'session' && cookie.value !== null && (expires ?? maxAge) !== undefined) {
    throw new ConsentConfigError('session-expires', cookie.name);
  }
  if (cookie.value === null) {
    waiting.delete(cookie.name);
    written.delete(cookie.name);
    Cookies.remove(cookie.name, cookie.attributes);
    return;
  }
  waiting.set(cookie.name, cookie);
  settle(store);
  if (!followed) {
    store.subscribe(() => {
      settle(store);
    });
  }
  followed = true;
}

function settle({state: {decisions}}: ConsentStore): void {
  for (const cookie of [...written.values()]) {
    if (decisions.get(cookie.owner) === true) continue;
    Cookies.remove(cookie.name, cookie.attributes);
    written.delete(cookie.name);
  }
  for (const cookie of [...waiting.values()]) {
    const decision = decisions.get(cookie.owner);
    if (decision === undefined) continue;
    waiting.delete(cookie.name);
    if (!decision) continue;
    Cookies.set(cookie.name, cookie.value ?? '', cookie.attributes);
    written.set(cookie.name, cookie);
  }
}
