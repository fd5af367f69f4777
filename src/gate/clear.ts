import type {ConsentPolicy, CookieDeclaration, StorageKind} from '../core/policy.js';
import {declaredBy, toPattern} from './declared.js';
import {cookieNames, deleteCookie, isOutOfReach} from './delete-cookie.js';

/** How long a database that is still open may hold up the rest. Unit: milliseconds. */
const DATABASE_MS = 1000;

/** Names of what was there, and of what still is: a page cannot delete everything. */
export interface Cleared {
  readonly found: readonly string[];
  readonly left: readonly string[];
}

/** A kind of storage: what is in it, and how one of them goes. */
interface Storage {
  readonly names: () => readonly string[] | Promise<readonly string[]>;
  readonly remove: (name: string) => unknown;
}

/**
 * Deletes what is declared under the given categories and services. What a page cannot delete stays: HttpOnly cookies,
 * those of other sites, databases that are still open.
 *
 * @param withdrawn What may have run: only there is it tried whether the server holds a cookie that no page sees.
 */
export async function clearDeclared(
  policy: ConsentPolicy,
  names: readonly string[],
  withdrawn: readonly string[] = names,
): Promise<Cleared> {
  const declared = declaredBy(policy, names);
  const storages: Readonly<Record<StorageKind, Storage>> = {
    cookie: {names: cookieNames, remove: (name) => deleteCookie(name, declared)},
    local: {names: () => Object.keys(localStorage), remove: (key) => localStorage.removeItem(key)},
    session: {names: () => Object.keys(sessionStorage), remove: (key) => sessionStorage.removeItem(key)},
    indexeddb: {names: databaseNames, remove: deleteDatabase},
    cache: {names: () => caches.keys(), remove: (name) => caches.delete(name)},
  };
  const found: string[] = [];
  const left: string[] = [];
  for (const [kind, storage] of Object.entries(storages)) {
    const ours = declared.filter((one) => one.storage === kind && !isElsewhere(one)).map(toPattern);
    if (ours.length === 0) continue;
    const present = async (): Promise<string[]> =>
      (await storage.names()).filter((name) => ours.some((pattern) => pattern.test(name)));
    try {
      const here = await present();
      found.push(...here);
      await Promise.all(here.map(storage.remove));
      left.push(...(await present()));
    } catch {
      // A storage that cannot be opened holds nothing of ours.
    }
  }
  for (const one of declaredBy(policy, withdrawn)) {
    if (one.storage !== 'cookie' || one.name.includes('*')) continue;
    // What was seen is not hidden.
    const unseen = !found.includes(one.name);
    if (isElsewhere(one) || (unseen && (await isOutOfReach(one.name)))) left.push(one.name);
  }
  return {found, left: [...new Set(left)]};
}

/** Whether it is declared for a site that this page is not part of. */
function isElsewhere({domain}: CookieDeclaration): boolean {
  return domain !== '' && !`.${location.hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
}

async function databaseNames(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({name}) => name ?? []);
}

/** Resolves when it is gone, or cannot go because it is open. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => resolve();
    const request = indexedDB.deleteDatabase(name);
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, done);
    setTimeout(done, DATABASE_MS);
  });
}
