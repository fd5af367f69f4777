import type {ConsentPolicy, StorageKind} from '../core/policy.js';
import {findDeclaredData, mandatoryNames} from './declared-data.js';
import type {DeletionOrder} from './deletion.js';
import {createNameMatcher} from './name-pattern.js';

/** Whether data of that name is to be deleted. */
export type IsDeletable = (name: string) => boolean;

/** The record is a cookie, with a copy in localStorage. */
const RECORD_KINDS: readonly StorageKind[] = ['cookie', 'local'];

/**
 * Creates the function that says which names are to be deleted from one kind of storage. The record, what is mandatory,
 * and what is declared under `kept` are not, even if a doomed declaration means them too.
 */
export function createIsDeletable({policy, names, kept}: DeletionOrder, kind: StorageKind): IsDeletable {
  const isDeclared = matchDeclared(policy, names, kind);
  const isSafe = matchDeclared(policy, [...kept, ...mandatoryNames(policy)], kind);
  const isRecord = (name: string): boolean => RECORD_KINDS.includes(kind) && name === policy.cookieName;
  return (name) => isDeclared(name) && !isSafe(name) && !isRecord(name);
}

function matchDeclared(policy: ConsentPolicy, owners: readonly string[], kind: StorageKind): IsDeletable {
  const declared = findDeclaredData(policy, owners).filter(({storage}) => storage === kind);
  return createNameMatcher(declared.map(({name}) => name));
}
