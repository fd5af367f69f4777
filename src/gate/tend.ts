import {optionalNames} from '../core/optional-names.js';
import type {ConsentPolicy} from '../core/policy.js';
import {decodeRecord} from '../core/record-codec.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {captureParameters} from './capture.js';
import {sendError} from './events.js';
import {cookieValues} from './read-record.js';
import {writeRecord} from './write-record.js';
import {deleteCookies} from '../storage/delete-cookies.js';
import {deleteDeclaredData, type Deletion} from '../storage/delete-declared-data.js';

/**
 * Sees to what few pages have: two cookies of the record's name, leftovers of a withdrawal, a signal that came or went
 * since the record was made, captured parameters.
 */
export async function tendPage(store: ConsentStore): Promise<void> {
  const {policy} = store;
  mergeCookies(store);
  for (const category of policy.categories) captureParameters(store, category);
  await clearAgain(store);
  await heedSignal(store);
}

/** Keeps other words beside the same decision: its times stay, and so does the version that it was made under. */
function amend(store: ConsentStore, change: (record: ConsentRecord) => Partial<ConsentRecord>): void {
  const {record} = store.state;
  if (!record) return;
  const amended = {...record, ...change(record)};
  writeRecord(store.policy, amended);
  store.refresh(amended);
}

/** The visitor has read the notice: it is not shown again. */
export function putAwayNotice(store: ConsentStore): void {
  amend(store, ({policyVersion, origin}) => ({
    noticed:
      policyVersion === store.policy.policyVersion && origin === 'gpc' ? 'gpc' : store.policy.policyVersion,
  }));
}

/** A neighbouring subdomain, or another setting of this site, can have left a second cookie: what all agree on counts. */
function mergeCookies(store: ConsentStore): void {
  const {policy} = store;
  const texts = cookieValues(policy.cookieName);
  if (texts.length < 2) return;
  const agreed = texts.map(decodeRecord).reduce(stricter);
  deleteCookies((name) => name === policy.cookieName, [policy.cookiePath]);
  if (agreed) writeRecord(policy, agreed);
  else localStorage.removeItem(policy.cookieName);
  store.refresh(agreed);
}

/** Of two records, what they agree on; the rest is asked again. One that cannot be read makes the whole unreadable. */
function stricter(a: ConsentRecord | null, b: ConsentRecord | null): ConsentRecord | null {
  const both = (key: 'granted' | 'denied'): string[] =>
    (a?.[key] ?? []).filter((name) => b?.[key].includes(name));
  return a && b && {...a, granted: both('granted'), denied: both('denied')};
}

/** Where the signal came after the record was made, the record says from now on that what sells is refused. */
async function heedSignal(store: ConsentStore): Promise<void> {
  const {policy, gpc} = store;
  const {record} = store.state;
  if (!record || record.flags.includes('gpc') === gpc) return;
  const others = record.flags.filter((flag) => flag !== 'gpc');
  if (!gpc) {
    amend(store, () => ({flags: others}));
    return;
  }
  const sold = soldNames(policy);
  const lost = record.granted.filter((name) => sold.includes(name));
  amend(store, () => ({
    flags: ['gpc', ...others],
    granted: record.granted.filter((name) => !lost.includes(name)),
    denied: [...record.denied, ...lost],
    ...(lost.length > 0 && {origin: 'gpc', noticed: ''}),
  }));
  if (lost.length === 0) return;
  const {left} = await deleteRefused(store, lost, lost);
  if (left.length > 0) sendError('not-cleared', left);
  amend(store, ({flags}) => ({flags: [...new Set([...flags, 'clear' as const])]}));
}

/** Names of what falls under the signal and can be refused. */
function soldNames(policy: ConsentPolicy): string[] {
  return optionalNames({...policy, categories: policy.categories.filter(({sells}) => sells)});
}

/** Deletes what is declared under refused names, except what something granted declares as well. */
export function deleteRefused(
  {policy, state}: ConsentStore,
  names: readonly string[],
  withdrawn: readonly string[],
): Promise<Deletion> {
  const kept = [...state.decisions].flatMap(([name, granted]) => (granted ? [name] : []));
  return deleteDeclaredData({policy, names, kept, withdrawn});
}

/** What came back after a withdrawal is cleared once more, and named; until a page finds nothing. */
async function clearAgain(store: ConsentStore): Promise<void> {
  const {record, decisions} = store.state;
  if (!record?.flags.includes('clear')) return;
  const refused = [...decisions].flatMap(([name, granted]) => (granted ? [] : name));
  const {found} = await deleteRefused(store, refused, []);
  if (found.length > 0) sendError('came-back', found);
  else amend(store, ({flags}) => ({flags: flags.filter((flag) => flag !== 'clear')}));
}
