import type {ConsentPolicy, StorageKind} from '../core/policy.js';
import {findDeclaredData, mandatoryNames} from './declared-data.js';
import type {DeletionOrder} from './deletion.js';
import {createNameMatcher} from './name-pattern.js';

/** Whether the data with a name must be deleted. */
export type IsDeletable = (name: string) => boolean;

/** The storages that hold the record: a cookie, with a copy in localStorage. */
const RECORD_KINDS: readonly StorageKind[] = ['cookie', 'local'];

/**
 * Creates a function that tells which names must be deleted from one kind of storage.
 *
 * The record is never deleted. Data that is declared as required or under `kept` stays, even if a pattern under `names`
 * matches it.
 */
export function createIsDeletable({policy, names, kept}: DeletionOrder, kind: StorageKind): IsDeletable {
  const isDeclared = matchDeclared(policy, names, kind);
  const isSafe = matchDeclared(policy, [...kept, ...mandatoryNames(policy)], kind);
  const isRecord = (name: string): boolean => RECORD_KINDS.includes(kind) && name === policy.cookieName;
  return (name) => isDeclared(name) && !isSafe(name) && !isRecord(name);
}

/** Creates a function that tells which names the owners declare for one kind of storage. */
function matchDeclared(policy: ConsentPolicy, owners: readonly string[], kind: StorageKind): IsDeletable {
  const declared = findDeclaredData(policy, owners).filter(({storage}) => storage === kind);
  return createNameMatcher(declared.map(({name}) => name));
}
