import {answersOf, type Answers, type ConsentChoice} from './choice.js';
import {hashText} from './hash.js';
import {isRecord, type KeptDecision} from './kept-decision.js';
import {optionalNames} from './optional-names.js';
import type {ConsentCategory, ConsentPolicy} from './policy.js';
import {answeredAt, isDenied, type ConsentRecord, type RecordFlag, type RecordSource} from './record.js';
import {createAnswerReader} from './state.js';

/** What a record holds besides the choice. */
export interface Circumstances {
  readonly source: RecordSource;
  /** Unit: milliseconds since the Unix epoch. */
  readonly now: number;
  /** For the first decision. */
  readonly id: string;
  readonly language: string;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc: boolean;
}

/** The times that a record can hold have ten digits. Unit: seconds since the Unix epoch. */
const FIRST_SECOND = 1_000_000_000;
const LAST_SECOND = 9_999_999_999;

/** How far `updated` may run ahead of the clock, as it does when decisions follow fast. Unit: milliseconds. */
export const AHEAD_MS = 60_000;

const MAX_LANGUAGE_LENGTH = 35;

/**
 * Makes the record of a choice. The record changes in what the choice says, and in nothing else: other answers stay,
 * with the times at which they were given. A grant that no longer counts is left out, a refusal never is.
 *
 * @param stored What is kept at this moment, read right before.
 */
export function makeRecord(
  policy: ConsentPolicy,
  stored: KeptDecision,
  choice: ConsentChoice | boolean,
  {source, now, id, language, gpc}: Circumstances,
): ConsentRecord {
  const old = isRecord(stored) ? stored : null;
  const seconds = Math.max(Math.floor(now / 1000), FIRST_SECOND);
  const updated = Math.min(Math.max(seconds, (old?.updated ?? 0) + 1), LAST_SECOND);
  const time = (updated - seconds) * 1000 > AHEAD_MS ? seconds : updated;
  const before = answersIn(policy, old, seconds, gpc);
  const answers = answersOf(policy, before, choice);

  const all = new Map<string, readonly [granted: boolean, time: number]>();
  // What cannot be read may be a refusal, and a record without refusals would let `opt-out` names run.
  if (stored === 'unknown') for (const name of optOutNames(policy)) all.set(name, [false, time]);
  for (const [name, granted] of before) if (old) all.set(name, [granted, answeredAt(old, name)]);
  for (const [name, granted] of answers) all.set(name, [granted, time]);

  const named = (yes: boolean): string[] =>
    [...all].flatMap(([name, [granted]]) => (granted === yes ? name : []));
  const isWithdrawn = ({model, name: category, services}: ConsentCategory): boolean =>
    [category, ...services.map(({name}) => name)].some((name) => {
      const held = model === 'opt-out' ? answers.has(name) : old?.granted.includes(name);
      return held && all.get(name)?.[0] === false;
    });
  const flags: RecordFlag[] = gpc ? ['gpc'] : [];
  // Until a page has looked for leftovers, they may be there.
  if (policy.categories.some(isWithdrawn) || old?.flags.includes('clear')) flags.push('clear');
  return Object.freeze({
    id: old?.id ?? id,
    created: old?.created ?? seconds,
    updated,
    millisecond: Math.floor(now % 1000),
    policyVersion: policy.policyVersion,
    // A page may hold anything in `lang`, and one odd character would make the record unreadable.
    language: language.replace(/[^\w-]/g, '').slice(0, MAX_LANGUAGE_LENGTH),
    hash: hashText(JSON.stringify(policy)),
    granted: named(true),
    denied: named(false),
    source,
    noticed: '',
    flags,
    answered: Object.fromEntries([...all].flatMap(([name, [, at]]) => (at === updated ? [] : [[name, at]]))),
    renewed: 0,
  });
}

const optOutNames = (policy: ConsentPolicy): string[] =>
  optionalNames({...policy, categories: policy.categories.filter(({model}) => model === 'opt-out')});

/**
 * The answers that a record keeps on what can be decided: refusals, and the grants that still count. A grant from before
 * Global Privacy Control was on has become a refusal, which the flag of the new record must not turn into a grant.
 */
function answersIn(policy: ConsentPolicy, record: ConsentRecord | null, now: number, gpc: boolean): Answers {
  if (!record) return new Map();
  const isSignalNew = gpc && !record.flags.includes('gpc');
  const answerTo = createAnswerReader(policy, record, now);
  return new Map(
    policy.categories.flatMap((category) =>
      optionalNames({...policy, categories: [category]}).flatMap((name): [string, boolean][] => {
        if (isDenied(record, name)) return [[name, false]];
        return answerTo(category, name) ? [[name, !(isSignalNew && category.sells)]] : [];
      }),
    ),
  );
}

/** What a choice leaves of itself beside a refusal that another window has just made and this one had not heard of. */
export function withoutGrantsOf(
  policy: ConsentPolicy,
  choice: ConsentChoice | boolean,
  refusal: ConsentRecord,
): ConsentChoice {
  const answers = answersOf(policy, new Map(), choice);
  return Object.fromEntries(
    [...answers].map(([name, granted]) => [name, granted && !isDenied(refusal, name)]),
  );
}
