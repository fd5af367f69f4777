import {isOptional, type ConsentPolicy} from './policy.js';
import type {ConsentRecord} from './record.js';

const DAY_SECONDS = 86_400;

/** What holds now. Immutable; derived from the policy, the record and the time, never stored. */
export interface ConsentState {
  /** The visitor's decision while it stands, wholly or in part; null: none was made, or it no longer counts. */
  readonly record: ConsentRecord | null;
  /** Categories and services, by name: granted (true), denied (false); not in it: not decided. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** Categories that wait for an answer, by name. Not empty: the banner shows. */
  readonly asked: readonly string[];
  /** Something is to be told and not to be asked: a version that is not in force yet, or a signal that is honoured. */
  readonly notice: boolean;
}

/**
 * Orders policy versions so that `9` comes before `10` and dates come in their order. The first comparison of a page
 * takes browsers long: nearly all are of a version with itself, and need none.
 */
export const compareVersions = (a: string, b: string): number =>
  a === b ? 0 : a.localeCompare(b, 'en', {numeric: true});

/**
 * Derives what holds from what was decided.
 *
 * A policy that says by category when its terms changed (`changed-in`) is believed; otherwise another version is a
 * change of everything.
 *
 * @param kept A refusal in it is heeded even when it is too old to count: the model `opt-out` grants nothing over it.
 * @param now Unit: seconds since the Unix epoch.
 * @param gpc Whether Global Privacy Control is on and honoured. What sells is off then, unless granted over it.
 */
export function deriveState(
  policy: ConsentPolicy,
  kept: ConsentRecord | null,
  now: number,
  gpc = false,
): ConsentState {
  const {categories, policyVersion, policyEffective, cookieDays} = policy;
  const age = now - (kept?.updated ?? 0);
  // A record from more than a day ahead was made by another clock.
  const record = age <= cookieDays * DAY_SECONDS && age > -DAY_SECONDS ? kept : null;
  const since = record?.policyVersion ?? policyVersion;
  const differs = Boolean(compareVersions(since, policyVersion));
  const upcoming = differs && now * 1000 < Date.parse(policyEffective);
  const byCategory = categories.some(({changedIn}) => changedIn);

  const decisions = new Map<string, boolean>();
  const asked: string[] = [];
  for (const category of categories) {
    const {changedIn, model, services, sells} = category;
    const optional = isOptional(category);
    const changed = differs && !upcoming && (!byCategory || compareVersions(changedIn, since) > 0);
    const signalled = gpc && sells && !record?.flags.includes('gpc');
    const assumed = (model === 'opt-out' && !kept) || undefined;
    let open = false;
    for (const {name} of [category, ...services]) {
      const granted = record?.granted.includes(name) ? true : undefined;
      const kept = record?.denied.includes(name) ? false : granted;
      const answer = changed ? undefined : kept;
      const decision = !optional || (!signalled && (answer ?? assumed));
      if (decision !== undefined) decisions.set(name, decision);
      open ||= optional && answer === undefined;
    }
    if (open && !upcoming) asked.push(category.name);
  }
  const notice = upcoming ? record?.noticed !== policyVersion : record?.origin === 'gpc' && !record.noticed;
  return {record, decisions, asked, notice};
}
