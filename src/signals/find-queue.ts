/** A vendor's queue: an array until the vendor's script has loaded, and then often an object of the vendor's. */
export interface Queue {
  push(...items: readonly unknown[]): unknown;
}

/**
 * Returns the queue with the given name, and creates it if it is missing. Returns null if the name belongs to something
 * else. `<a id=dataLayer>` also defines `window.dataLayer`. So does a frame of that name, which the page may not be
 * allowed to read.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export function findQueue(name: 'dataLayer' | 'uetq' | '_paq' | '_hsp'): Queue | null {
  if (!Reflect.get(window, name)) Reflect.set(window, name, []);
  const queue: unknown = Reflect.get(window, name);
  return isQueue(queue) ? queue : null;
}

/**
 * Removes the calls of a command that the vendor has not read yet.
 *
 * @returns Whether the queue is still an array, so that the vendor's script has not loaded.
 */
export function removeCalls(queue: Queue | null, command: string): boolean {
  if (!Array.isArray(queue)) return false;
  const calls: unknown[] = queue;
  const isOther = (call: unknown): boolean => !Array.isArray(call) || call[0] !== command;
  calls.splice(0, calls.length, ...calls.filter(isOther));
  return true;
}

const isQueue = (value: unknown): value is Queue =>
  value instanceof Object && typeof Reflect.get(value, 'push') === 'function';
