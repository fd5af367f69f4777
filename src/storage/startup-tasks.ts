import {optionalNames} from '../core/optional-names.js';
import type {ConsentPolicy} from '../core/policy.js';
import {deniedNames, grantedNames} from '../core/state.js';
import type {ConsentStore} from '../core/store.js';
import {captureParameters} from './capture.js';
import {deleteDeclaredData} from './delete-declared-data.js';
import type {JarQueue} from './jar-queue.js';

/** Receives the results of startup tasks. */
export interface StartupReport {
  /** Called with the names of data that was deleted before and came back. */
  readonly cameBack: (names: readonly string[]) => void;
  /** Called with the names of data that could not be deleted. */
  readonly notDeleted: (names: readonly string[]) => void;
}

/**
 * Captures query parameters, deletes leftovers of a withdrawal, and writes a new Global Privacy Control signal into the
 * record.
 */
export async function runStartupTasks(
  store: ConsentStore,
  jars: JarQueue,
  report: StartupReport,
): Promise<void> {
  for (const category of store.policy.categories) captureParameters(jars, category);
  await deleteLeftovers(store, report);
  await recordSignal(store, report);
}

/**
 * Deletes and reports data that came back after a withdrawal. Each page repeats this task until a page finds no such
 * data.
 */
async function deleteLeftovers(store: ConsentStore, report: StartupReport): Promise<void> {
  const {policy, state} = store;
  if (!state.record?.flags.includes('clear')) return;
  const {found} = await deleteDeclaredData({
    policy,
    names: deniedNames(state),
    kept: grantedNames(state),
  });
  if (found.length > 0) report.cameBack(found);
  else store.amend(({flags}) => ({flags: flags.filter((flag) => flag !== 'clear')}));
}

/**
 * Writes the present Global Privacy Control signal into a record that was made without it, or removes an old one. Under
 * a new signal, the record refuses the categories that fall under it.
 *
 * @see https://w3c.github.io/gpc/
 */
async function recordSignal(store: ConsentStore, report: StartupReport): Promise<void> {
  const {policy, gpc} = store;
  const {record} = store.state;
  if (!record || record.flags.includes('gpc') === gpc) return;
  const others = record.flags.filter((flag) => flag !== 'gpc');
  if (!gpc) {
    store.amend(() => ({flags: others}));
    return;
  }
  const sold = soldNames(policy);
  const lost = record.granted.filter((name) => sold.includes(name));
  store.amend(({granted, denied}) => ({
    flags: ['gpc', ...others],
    granted: granted.filter((name) => !lost.includes(name)),
    denied: [...denied, ...lost],
    ...(lost.length > 0 && {source: 'gpc', noticed: ''}),
  }));
  if (lost.length === 0) return;
  const {left} = await deleteDeclaredData({
    policy,
    names: lost,
    kept: grantedNames(store.state),
    withdrawn: lost,
  });
  if (left.length > 0) report.notDeleted(left);
  store.amend(({flags}) => ({flags: [...new Set([...flags, 'clear' as const])]}));
}

/** Returns the names under Global Privacy Control that the visitor can refuse. */
const soldNames = (policy: ConsentPolicy): string[] =>
  optionalNames({...policy, categories: policy.categories.filter(({sells}) => sells)});
