import {callSafely} from '../dom/call-safely.js';
import {ConsentConfigError} from '../core/errors.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import type {CookieAttributes} from './cookie-attributes.js';

/** A cookie of the site itself, under a category or service. */
export interface JarCookie {
  /** Name of the category or service. */
  readonly owner: string;
  readonly name: string;
  readonly value: string;
  readonly attributes: CookieAttributes;
  /** Whether the value is a query string, whose characters are all allowed in a cookie as they are. */
  readonly isQuery?: boolean;
}

/** Writes and deletes cookies. The page loads it when a jar gets its first cookie. */
export interface CookieWriter {
  /** Whether a cookie may have its expiry date. */
  readonly isAllowed: (policy: ConsentPolicy, cookie: JarCookie) => boolean;
  /** Writes a cookie. */
  readonly setCookie: (cookie: JarCookie, policy: ConsentPolicy) => void;
  /** Deletes a cookie. */
  readonly removeCookie: (name: string, attributes: CookieAttributes) => void;
}

/** The queue of all jars, which holds cookies until their categories or services are granted. */
export interface JarQueue {
  /**
   * Starts to follow a store.
   *
   * @param loadWriter Loads the writer. The loader reports its own failures.
   */
  readonly start: (store: ConsentStore, loadWriter: () => Promise<CookieWriter>) => void;
  /** Returns the waiting value of a cookie: null if the cookie waits to be deleted, undefined if nothing waits. */
  readonly waitingValue: (name: string) => string | null | undefined;
  /**
   * Holds a cookie until its category or service is granted. A refusal drops the cookie.
   *
   * @throws {ConsentConfigError} (as a rejection) `session-expires` if the cookie may not have an expiry date.
   */
  readonly put: (cookie: JarCookie) => Promise<void>;
  /** Deletes a cookie at once, even if its category or service is granted. */
  readonly remove: (name: string, attributes: CookieAttributes) => Promise<void>;
}

/** The arguments of {@link JarQueue.start}. */
interface Start {
  readonly store: ConsentStore;
  readonly loadWriter: () => Promise<CookieWriter>;
}

/** Creates a queue. Until it is started, all cookies wait. */
export function createJarQueue(): JarQueue {
  /** Cookies that wait for the start, for consent or for the writer, by name. Null means a deletion. */
  const waiting = new Map<string, JarCookie | null>();
  /** Cookies that this page has written under consent, by name. */
  const written = new Map<string, JarCookie>();
  let writer: CookieWriter | undefined;
  let begin: (start: Start) => void;
  const started = new Promise<Start>((resolve) => (begin = resolve));

  /**
   * Drops cookies that are refused, deletes cookies that are no longer granted, and writes cookies that are granted.
   */
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
      waiting.delete(name);
      const {setCookie} = writer;
      // One cookie that cannot be written must not keep the others from it.
      callSafely(() => {
        setCookie(cookie, policy);
        written.set(name, cookie);
      });
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
      if (!isExpiry(cookie.attributes.expires)) throw new ConsentConfigError('bad-expires', cookie.name);
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
      // A value that the page set meanwhile is newer than this deletion.
      if (waiting.get(name) !== null) return;
      waiting.delete(name);
      written.delete(name);
      writer.removeCookie(name, attributes);
    },
  };
}

/** Whether js-cookie can write an expiry date. */
const isExpiry = (expires: unknown): boolean =>
  expires === undefined || Number.isFinite(expires instanceof Date ? expires.getTime() : expires);
