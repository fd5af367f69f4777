import Cookies from 'js-cookie';
import type {ConsentPolicy, CookieDeclaration, StorageKind} from '../core/policy.js';
import {ofDocument} from './document.js';

/**
 * Deletes what is declared under the given categories and services. What a page cannot delete stays: HttpOnly cookies,
 * those of other sites, databases that are still open until they are closed.
 *
 * @returns When every deletion has been asked for.
 */
export async function clearDeclared(policy: ConsentPolicy, names: readonly string[]): Promise<void> {
  const declared = policy.categories.flatMap((category) =>
    [category, ...category.services].flatMap(({name, cookies}) => (names.includes(name) ? cookies : [])),
  );
  const clear = async (
    kind: StorageKind,
    find: () => readonly string[] | Promise<string[]>,
    remove: (name: string) => unknown,
  ): Promise<void> => {
    const patterns = declared.filter(({storage}) => storage === kind).map(toPattern);
    if (patterns.length === 0) return;
    try {
      for (const name of await find()) if (patterns.some((pattern) => pattern.test(name))) remove(name);
    } catch {
      // A storage that cannot be opened holds nothing of ours.
    }
  };
  await clear('cookie', cookieNames, (name) => deleteCookie(name, declared));
  await clear(
    'local',
    () => Object.keys(localStorage),
    (key) => localStorage.removeItem(key),
  );
  await clear(
    'session',
    () => Object.keys(sessionStorage),
    (key) => sessionStorage.removeItem(key),
  );
  await clear('indexeddb', databaseNames, (name) => indexedDB.deleteDatabase(name));
  await clear(
    'cache',
    () => caches.keys(),
    (name) => caches.delete(name),
  );
}

async function databaseNames(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({name}) => name ?? []);
}

function toPattern({name}: CookieDeclaration): RegExp {
  const text = name.split('*').map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${text.join('.*')}$`);
}

function cookieNames(): string[] {
  return ofDocument('cookie')
    .split('; ')
    .map((pair) => pair.replace(/=.*/s, ''));
}

/** A cookie is deleted by its domain and path, which the page cannot read: all that it may have are tried. */
function deleteCookie(name: string, declared: readonly CookieDeclaration[]): void {
  const labels = location.hostname.split('.');
  const domains = [
    '',
    ...labels.map((_, i) => labels.slice(i).join('.')),
    ...declared.map(({domain}) => domain),
  ];
  const steps = location.pathname.split('/');
  const paths = steps.flatMap((_, i) => {
    const path = steps.slice(0, i + 1).join('/');
    return [path, `${path}/`];
  });
  for (const path of new Set(['/', ...paths.filter(Boolean), ...declared.map((one) => one.path || '/')])) {
    for (const domain of new Set(domains)) Cookies.remove(name, {path, ...(domain && {domain})});
  }
}
