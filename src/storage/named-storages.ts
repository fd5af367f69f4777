import type {StorageKind} from '../core/policy.js';

/** A kind of storage that holds things by name. Its functions throw or reject where the browser refuses. */
export interface NamedStorage {
  readonly list: () => readonly string[] | Promise<readonly string[]>;
  /** Returns whether nothing of the name is there any more. */
  readonly remove: (name: string) => boolean | Promise<boolean>;
}

/** Every kind but cookies. Each is opened when it is used: in a sandboxed frame even to read `localStorage` throws. */
export const NAMED_STORAGES: ReadonlyMap<StorageKind, NamedStorage> = new Map([
  ['local', fromStorage(() => localStorage)],
  ['session', fromStorage(() => sessionStorage)],
  ['indexeddb', {list: listDatabases, remove: deleteDatabase}],
  ['cache', {list: listCaches, remove: deleteCache}],
]);

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
 * Lists all keys. `Object.keys` is fast, but leaves out keys like `length`, which properties of the storage hide. To ask
 * for each key by its number takes Firefox a third of a second for 10,000 keys.
 */
function listKeys(storage: Storage): readonly string[] {
  const keys = Object.keys(storage);
  if (keys.length === storage.length) return keys;
  return Array.from({length: storage.length}, (_, i) => storage.key(i)).filter((key) => key !== null);
}

async function listDatabases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({name}) => name ?? []);
}

/** A database that is open in this page or in another one stays until it is closed. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve(true));
    request.addEventListener('error', () => resolve(false));
    request.addEventListener('blocked', () => resolve(false));
  });
}

/** On an insecure page there are no caches. */
async function listCaches(): Promise<readonly string[]> {
  return 'caches' in window ? caches.keys() : [];
}

async function deleteCache(name: string): Promise<boolean> {
  await caches.delete(name);
  return true;
}
