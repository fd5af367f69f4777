import type {StorageKind} from '../core/policy.js';

/** A kind of storage with named items. Its functions throw or reject if the browser refuses access. */
export interface NamedStorage {
  /** Returns the names of all items. */
  readonly list: () => readonly string[] | Promise<readonly string[]>;
  /** Removes an item. Returns whether it is gone. */
  readonly remove: (name: string) => boolean | Promise<boolean>;
}

/**
 * All kinds of storage except cookies. Each is opened only when it is used, because in a sandboxed frame even reading
 * `localStorage` throws.
 */
export const NAMED_STORAGES: ReadonlyMap<StorageKind, NamedStorage> = new Map([
  ['local', fromStorage(() => localStorage)],
  ['session', fromStorage(() => sessionStorage)],
  ['indexeddb', {list: listDatabases, remove: deleteDatabase}],
  ['cache', {list: listCaches, remove: deleteCache}],
]);

/** Creates a named storage from localStorage or sessionStorage. */
function fromStorage(open: () => Storage): NamedStorage {
  return {
    list: () => listKeys(open()),
    remove: (key) => {
      open().removeItem(key);
      return open().getItem(key) === null;
    },
  };
}

/**
 * Returns all keys. `Object.keys` is fast, but it omits keys such as `length`, which properties of the storage hide. In
 * Firefox, reading 10,000 keys by their index takes a third of a second.
 */
function listKeys(storage: Storage): readonly string[] {
  const keys = Object.keys(storage);
  if (keys.length === storage.length) return keys;
  return Array.from({length: storage.length}, (_, i) => storage.key(i)).filter((key) => key !== null);
}

async function listDatabases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({name}) => name ?? []);
}

/**
 * Deletes a database. A database that is open, in this page or another one, stays until it is closed.
 *
 * @see https://w3c.github.io/IndexedDB/#dom-idbfactory-deletedatabase
 */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve(false));
    request.addEventListener('blocked', () => resolve(false));
  });
}

/** Returns the names of all caches. Insecure pages have none. */
async function listCaches(): Promise<readonly string[]> {
  return 'caches' in window ? caches.keys() : [];
}

async function deleteCache(name: string): Promise<boolean> {
  await caches.delete(name);
  return true;
}
