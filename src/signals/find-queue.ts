/** A vendor's queue: an array until its script is there, then often an object of its own. */
export interface Queue {
  push(...items: readonly unknown[]): unknown;
}

/**
 * The queue of that name, made if there is none. Nothing if the name is another's: `<a id=dataLayer>` is
 * `window.dataLayer`, too, and so is a frame of that name, which may not even be looked into.
 */
export function findQueue(name: 'dataLayer' | 'uetq' | '_paq'): Queue | null {
  if (!Reflect.get(window, name)) Reflect.set(window, name, []);
  const queue: unknown = Reflect.get(window, name);
  return isQueue(queue) ? queue : null;
}

const isQueue = (value: unknown): value is Queue =>
  value instanceof Object && typeof Reflect.get(value, 'push') === 'function';
