import type {CookieDeclaration} from '../core/policy.js';
import {isPartOf, leadsTo, pagePaths} from './cookie-places.js';
import {findDeclaredData} from './declared-data.js';
import {deleteCookies, deleteUnseenCookies} from './delete-cookies.js';
import type {Deletion, DeletionOrder} from './deletion.js';
import {createIsDeletable, type IsDeletable} from './deletable-names.js';
import {findServerCookies} from './find-server-cookies.js';
import {isPattern} from './name-pattern.js';
import {NAMED_STORAGES, type NamedStorage} from './named-storages.js';
import {createPause, waitAtMost} from './work-limits.js';

export type {Deletion, DeletionOrder} from './deletion.js';

/** Longest time that a deletion takes in all: the page may wait for it before it reloads. Unit: milliseconds. */
const LIMIT_MS = 2000;

/** What is known so far of one kind of storage. */
interface Progress {
  readonly found: Set<string>;
  readonly left: Set<string>;
}

interface Run {
  /** Aborts when the time is up. */
  readonly abortSignal: AbortSignal;
  readonly pause: () => Promise<void> | undefined;
}

/**
 * Deletes what is declared under the given categories and services: cookies before this function returns, everything
 * else in parallel. Resolves after two seconds at most, with what is known then. No deletion starts later than that.
 * Never rejects.
 *
 * The record and its copy stay, and so does what is declared as mandatory or under `kept`. Some data no page can
 * delete: `HttpOnly` cookies, those of other sites, databases that are open.
 */
export async function deleteDeclaredData(order: DeletionOrder): Promise<Deletion> {
  const {policy, names, withdrawn = []} = order;
  const start = performance.now();
  const declared = findDeclaredData(policy, names);
  const timeUp = new AbortController();
  const run: Run = {abortSignal: timeUp.signal, pause: createPause()};
  const isDoomedCookie = createIsDeletable(order, 'cookie');
  const cookies = deleteDeclaredCookies(declared, isDoomedCookie);
  const all = [cookies];
  const work = [findOutOfReach(findDeclaredData(policy, withdrawn), isDoomedCookie, cookies, run)];
  for (const [kind, storage] of NAMED_STORAGES) {
    // A storage of which nothing is declared is not even opened.
    if (!declared.some((one) => one.storage === kind)) continue;
    const progress = createProgress([], []);
    all.push(progress);
    work.push(deleteFrom(storage, createIsDeletable(order, kind), progress, run));
  }
  await waitAtMost(LIMIT_MS - (performance.now() - start), work);
  // What a storage gives later than that the visitor may have granted again.
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
  // A cookie of a path that does not lead to the page is not visible here, but can be deleted by its exact name.
  const unseen = withPath.filter(
    ({name, path}) => !isPattern(name) && isDeletable(name) && !pages.every((page) => leadsTo(path, page)),
  );
  try {
    const paths = withPath.map(({path}) => path);
    const {found, left} = deleteCookies(isDeletable, paths);
    deleteUnseenCookies(unseen);
    return createProgress(found, left);
  } catch {
    // A page that may not read cookies, such as a sandboxed frame, has none.
    return createProgress([], []);
  }
}

async function deleteFrom(
  storage: NamedStorage,
  isDeletable: IsDeletable,
  {found, left}: Progress,
  {abortSignal, pause}: Run,
): Promise<void> {
  // A storage that may not be opened throws here, and holds nothing.
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

async function remove(storage: NamedStorage, name: string, left: Set<string>): Promise<void> {
  try {
    if (await storage.remove(name)) left.delete(name);
  } catch {
    // What the browser refuses to delete is left, and the others are deleted all the same.
  }
}

/** Adds cookies to `left` that were not found because no page can see them: those of other sites, and `HttpOnly` ones. */
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
