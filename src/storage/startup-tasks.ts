import {optionalNames} from '../core/optional-names.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import {captureParameters} from './capture.js';
import {deleteDeclaredData} from './delete-declared-data.js';
import type {JarQueue} from './jar-queue.js';

/** What a startup task reports. */
export interface StartupReport {
  /** Names of what was deleted before and is there again. */
  readonly cameBack: (names: readonly string[]) => void;
  /** Names of what could not be deleted. */
  readonly notDeleted: (names: readonly string[]) => void;
}

/** Captures query parameters, looks for leftovers of a withdrawal, and writes a new signal into the record. */
export async function runStartupTasks(
  store: ConsentStore,
  jars: JarQueue,
  report: StartupReport,
): Promise<void> {
  for (const category of store.policy.categories) captureParameters(jars, category);
  await deleteLeftovers(store, report);
  await recordSignal(store, report);
}

/** Names by what holds for them now. */
export function namesThatAre(granted: boolean, {state}: ConsentStore): string[] {
  return [...state.decisions].flatMap(([name, value]) => (value === granted ? name : []));
}

/** Data that came back after a withdrawal is deleted once more, and named; until a page finds none. */
async function deleteLeftovers(store: ConsentStore, report: StartupReport): Promise<void> {
  const {policy, state} = store;
  if (!state.record?.flags.includes('clear')) return;
  const {found} = await deleteDeclaredData({
    policy,
    names: namesThatAre(false, store),
    kept: namesThatAre(true, store),
  });
  if (found.length > 0) report.cameBack(found);
  else store.amend(({flags}) => ({flags: flags.filter((flag) => flag !== 'clear')}));
}

/** Where the signal came after the record was made, the record says from now on that what sells is refused. */
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
    kept: namesThatAre(true, store),
    withdrawn: lost,
  });
  if (left.length > 0) report.notDeleted(left);
  store.amend(({flags}) => ({flags: [...new Set([...flags, 'clear' as const])]}));
}

/** Names of what falls under the signal and can be refused. */
const soldNames = (policy: ConsentPolicy): string[] =>
  optionalNames({...policy, categories: policy.categories.filter(({sells}) => sells)});
