import type {StorageKind} from '../core/policy.js';
import {STORAGE_KINDS} from '../core/policy.js';
import {cookiePairs, documentCookies} from '../dom/record-cookie.js';
import {NAMED_STORAGES} from '../storage/named-storages.js';

/** The names of everything that the page can see in one kind of storage. Undefined if the browser refuses access. */
export type StoredNames = ReadonlyMap<StorageKind, readonly string[] | undefined>;

/** Lists what the page can see in each kind of storage, by its names. Values are never read. */
export async function listStored(): Promise<StoredNames> {
  const entries = STORAGE_KINDS.map(async (kind) => [kind, await listKind(kind)] as const);
  return new Map(await Promise.all(entries));
}

async function listKind(kind: StorageKind): Promise<readonly string[] | undefined> {
  try {
    const names = kind === 'cookie' ? listCookies() : await NAMED_STORAGES.get(kind)?.list();
    return [...new Set(names)].sort();
  } catch {
    // A sandboxed frame, or a visitor who blocks storage. The panel says that it cannot look there.
    return undefined;
  }
}

/** Returns the names of the cookies that scripts can see. A cookie without a name is listed as an empty text. */
function listCookies(): readonly string[] {
  const pairs = cookiePairs(documentCookies()).filter(Boolean);
  return pairs.map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : ''));
}
