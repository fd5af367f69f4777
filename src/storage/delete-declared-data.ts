import type {CookieDeclaration} from '../core/policy.js';
import {isPartOf, leadsTo, pagePaths} from './cookie-places.js';
import {findDeclaredData} from './declared-data.js';
import {deleteCookies, deleteUnseenCookies} from './delete-cookies.js';
import type {Deletion, DeletionOrder} from './deletion.js';
import {createIsDeletable, type IsDeletable} from './deletable-names.js';
import {findServerCookies} from './find-server-cookies.js';
import {isPattern} from './name-pattern.js';
import {NAMED_STORAGES, type NamedStorage} from './named-storages.js';
import {createPause, DELETION_LIMIT_MS, waitAtMost} from './work-limits.js';

export type {Deletion, DeletionOrder} from './deletion.js';

/** The progress of the deletion in one kind of storage. */
interface Progress {
  readonly found: Set<string>;
  readonly left: Set<string>;
}

/** The limits of one deletion. */
interface Run {
  /** Aborts when the time is up. */
  readonly abortSignal: AbortSignal;
  /** Gives the page a turn after a slice of work. */
  readonly pause: () => Promise<void> | undefined;
}

/**
 * Deletes the data that is declared under the given categories and services. Cookies are deleted before this function
 * returns. All other data is deleted in parallel. Never rejects.
 *
 * The promise resolves after two seconds at most, with what is known then. No deletion starts later than that.
 *
 * The record and its copy stay, and so does data that is declared as required or under `kept`. A page cannot delete
 * `HttpOnly` cookies, cookies of other sites, or open databases.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 17(1)(b)
 */
export async function deleteDeclaredData(order: DeletionOrder): Promise<Deletion> {
  const {policy, names, withdrawn = []} = order;
  const start = performance.now();
  const declared = findDeclaredData(policy, names);
  const timeUp = new AbortController();
  const run: Run = {abortSignal: timeUp.signal, pause: createPause()};
  const isDeletableCookie = createIsDeletable(order, 'cookie');
  const cookies = deleteDeclaredCookies(declared, isDeletableCookie);
  const all = [cookies];
  const work = [findOutOfReach(findDeclaredData(policy, withdrawn), isDeletableCookie, cookies, run)];
  for (const [kind, storage] of NAMED_STORAGES) {
    // A storage without declared data is not even opened.
    if (!declared.some((one) => one.storage === kind)) continue;
    const progress = createProgress([], []);
    all.push(progress);
    work.push(deleteFrom(storage, createIsDeletable(order, kind), progress, run));
  }
  await waitAtMost(DELETION_LIMIT_MS - (performance.now() - start), work);
  // The visitor may have granted later data again, so no deletion starts after the limit.
  timeUp.abort();
  return {
    found: [...new Set(all.flatMap(({found}) => [...found]))],
    left: [...new Set(all.flatMap(({left}) => [...left]))],
  };
}

const createProgress = (found: readonly string[], left: readonly string[]): Progress => ({
  found: new Set(found),
  left: new Set(left),
});

function deleteDeclaredCookies(declared: readonly CookieDeclaration[], isDeletable: IsDeletable): Progress {
  const withPath = declared.filter(({storage, path}) => storage === 'cookie' && path);
  const pages = pagePaths();
  // A cookie whose path does not lead to the page is invisible here. The page can still delete it by its exact name.
  const unseen = withPath.filter(
    ({name, path}) => !isPattern(name) && isDeletable(name) && !pages.every((page) => leadsTo(path, page)),
  );
  try {
    const paths = withPath.map(({path}) => path);
    const {found, left} = deleteCookies(isDeletable, paths);
    deleteUnseenCookies(unseen);
    return createProgress(found, left);
  } catch {
    // A page that may not read cookies, such as a sandboxed frame, has none. So the deletion counts as done.
    return createProgress([], []);
  }
}

/** Deletes the matching data of one storage. Rejects if the storage cannot be opened. */
async function deleteFrom(
  storage: NamedStorage,
  isDeletable: IsDeletable,
  {found, left}: Progress,
  {abortSignal, pause}: Run,
): Promise<void> {
  // If the page may not open a storage, this call throws, and the storage holds no data of the page.
  for (const name of await storage.list()) {
    await pause();
    if (abortSignal.aborted) return;
    if (!isDeletable(name)) continue;
    found.add(name);
    left.add(name);
  }
  const removals: Promise<void>[] = [];
  for (const name of found) {
    await pause();
    if (abortSignal.aborted) return;
    removals.push(remove(storage, name, left));
  }
  await Promise.all(removals);
}

/** Deletes one item. An item that is gone is removed from `left`. */
async function remove(storage: NamedStorage, name: string, left: Set<string>): Promise<void> {
  try {
    if (await storage.remove(name)) left.delete(name);
  } catch {
    // The item stays in `left`, so that the page hears of it. The other items are still deleted.
  }
}

/** Adds cookies to `left` that no page can see: cookies of other sites, and `HttpOnly` cookies. */
async function findOutOfReach(
  withdrawn: readonly CookieDeclaration[],
  isDeletable: IsDeletable,
  {found, left}: Progress,
  {abortSignal}: Run,
): Promise<void> {
  const unseen = withdrawn.filter(
    ({storage, name}) => storage === 'cookie' && !isPattern(name) && isDeletable(name) && !found.has(name),
  );
  const isHere = ({domain}: CookieDeclaration): boolean => !domain || isPartOf(location.hostname, domain);
  for (const one of unseen) if (!isHere(one)) left.add(one.name);
  await findServerCookies(
    unseen.filter(isHere).map(({name}) => name),
    (name) => left.add(name),
    abortSignal,
  );
}
