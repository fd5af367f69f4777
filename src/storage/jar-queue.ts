import {ConsentConfigError} from '../core/errors.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import type {CookieAttributes} from './cookie-attributes.js';

/** A cookie of the site's own, under a category or service. */
export interface JarCookie {
  readonly owner: string;
  readonly name: string;
  readonly value: string;
  readonly attributes: CookieAttributes;
}

/** Writes and deletes cookies; loaded when the first one is put into a jar. */
export interface CookieWriter {
  /** Whether a cookie may have the end date that it has. */
  readonly isAllowed: (policy: ConsentPolicy, cookie: JarCookie) => boolean;
  readonly setCookie: (cookie: JarCookie, policy: ConsentPolicy) => void;
  readonly removeCookie: (name: string, attributes: CookieAttributes) => void;
}

/** Holds the cookies of all jars until their owners are granted. */
export interface JarQueue {
  /** Goes by a store from now on. @param loadWriter Loads what writes; a failure is reported by the loader. */
  readonly start: (store: ConsentStore, loadWriter: () => Promise<CookieWriter>) => void;
  /** The value that waits under a name; null: the cookie waits for being deleted; undefined: nothing waits. */
  readonly waitingValue: (name: string) => string | null | undefined;
  /**
   * Remembers a cookie until its owner is granted, and forgets the cookie when its owner is refused.
   *
   * @throws {ConsentConfigError} (as a rejection) `session-expires`: the cookie may have no end date.
   */
  readonly put: (cookie: JarCookie) => Promise<void>;
  /** Deletes a cookie at once, whatever is granted. */
  readonly remove: (name: string, attributes: CookieAttributes) => Promise<void>;
}

interface Start {
  readonly store: ConsentStore;
  readonly loadWriter: () => Promise<CookieWriter>;
}

export function createJarQueue(): JarQueue {
  /** What waits for the start, for consent or for the writer; null: for being deleted. By the cookie's name. */
  const waiting = new Map<string, JarCookie | null>();
  /** What this page wrote under consent, by the cookie's name. */
  const written = new Map<string, JarCookie>();
  let writer: CookieWriter | undefined;
  let begin: (start: Start) => void;
  const started = new Promise<Start>((resolve) => (begin = resolve));

  /** Forgets what is refused, deletes what is no longer granted, writes what is. */
  function settle({state, isGranted, policy}: ConsentStore): void {
    for (const [name, cookie] of waiting) {
      if (cookie && state.decisions.get(cookie.owner) === false) waiting.delete(name);
    }
    if (!writer) return;
    for (const [name, cookie] of written) {
      if (isGranted(cookie.owner)) continue;
      writer.removeCookie(name, cookie.attributes);
      written.delete(name);
    }
    for (const [name, cookie] of waiting) {
      if (!cookie || !isGranted(cookie.owner) || !writer.isAllowed(policy, cookie)) continue;
      writer.setCookie(cookie, policy);
      written.set(name, cookie);
      waiting.delete(name);
    }
  }

  return {
    start(store, loadWriter) {
      store.subscribe(() => settle(store));
      begin({store, loadWriter});
    },
    waitingValue(name) {
      const cookie = waiting.get(name);
      return cookie === null ? null : cookie?.value;
    },
    async put(cookie) {
      waiting.set(cookie.name, cookie);
      const {store, loadWriter} = await started;
      settle(store);
      writer ??= await loadWriter();
      // Another window may have refused meanwhile.
      store.refresh();
      settle(store);
      if (writer.isAllowed(store.policy, cookie)) return;
      if (waiting.get(cookie.name) === cookie) waiting.delete(cookie.name);
      throw new ConsentConfigError('session-expires', cookie.name);
    },
    async remove(name, attributes) {
      waiting.set(name, null);
      const {loadWriter} = await started;
      writer ??= await loadWriter();
      // A value that was put in meanwhile is a new one.
      if (waiting.get(name) !== null) return;
      waiting.delete(name);
      written.delete(name);
      writer.removeCookie(name, attributes);
    },
  };
}
