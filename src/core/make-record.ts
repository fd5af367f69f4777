// This module turns a choice into a record. It checks the choice, and joins the new answers with those before.
import {SECOND_MS} from './durations.js';
import {ConsentConfigError} from './errors.js';
import type {ConsentCategory, ConsentPolicy} from './policy.js';
import {
  AHEAD_MS,
  answeredAt,
  createAnswerReader,
  type ConsentRecord,
  isDenied,
  isOptional,
  isRecord,
  type KeptDecision,
  namesOf,
} from './record.js';
import type {RecordFlag, RecordSource} from './record-shape.js';
import {FIRST_SECOND, LAST_SECOND} from './record-shape.js';

/**
 * A choice: names of categories and services, each granted (`true`) or refused (`false`). A name that is left out keeps
 * its answer.
 *
 * @example
 * const choice: ConsentChoice = {analytics: true, marketing: false};
 */
export type ConsentChoice = Readonly<Record<string, boolean>>;

/** The answers that a choice gives, by name. A name that the choice does not answer is absent. */
type Answers = ReadonlyMap<string, boolean>;

/**
 * Returns the answers that a choice gives to categories and services. A service follows its category. But when a
 * category is granted, a service that the visitor refused separately stays refused.
 *
 * @param before The visitor's answers until now.
 */
function answersOf(policy: ConsentPolicy, before: Answers, choice: ConsentChoice | boolean): Answers {
  const answers = new Map<string, boolean>();
  const chosen = (name: string): boolean | undefined =>
    typeof choice === 'boolean' ? choice : Object.hasOwn(choice, name) ? choice[name] : undefined;
  for (const {name, services} of policy.categories.filter(isOptional)) {
    const whole = chosen(name);
    if (whole !== undefined) answers.set(name, whole);
    for (const service of services) {
      const refusedAlone = before.get(name) === true && before.get(service.name) === false;
      const answer = chosen(service.name) ?? (whole && !refusedAlone);
      if (answer !== undefined) answers.set(service.name, answer);
    }
  }
  return answers;
}

/**
 * Returns the choice "everything" of a visitor whose Global Privacy Control signal is honored: the categories that fall
 * under the signal keep their answers. Only the switch of such a category overrides the signal.
 */
export const allButSold = (policy: ConsentPolicy): ConsentChoice =>
  choiceOf(
    policy.categories.filter((category) => isOptional(category) && !category.sells),
    true,
  );

/** Returns the choice that refuses every category that falls under Global Privacy Control. */
export const refusalOfSold = (policy: ConsentPolicy): ConsentChoice =>
  choiceOf(
    policy.categories.filter((category) => isOptional(category) && category.sells),
    false,
  );

const choiceOf = (categories: readonly ConsentCategory[], granted: boolean): ConsentChoice =>
  Object.fromEntries(categories.map(({name}) => [name, granted]));

/**
 * Checks the shape of a choice, which needs no policy.
 *
 * @throws {ConsentConfigError} `bad-choice` if the choice is neither a boolean nor an object with only boolean values.
 */
export function checkChoiceShape(choice: unknown): asserts choice is ConsentChoice | boolean {
  if (typeof choice === 'boolean') return;
  if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) {
    throw new ConsentConfigError('bad-choice', choice);
  }
  for (const [name, value] of Object.entries(choice)) {
    if (typeof value !== 'boolean') throw new ConsentConfigError('bad-choice', name);
  }
}

/**
 * Checks a choice against a policy.
 *
 * @throws {ConsentConfigError} `bad-choice` if the choice has the wrong shape.
 * @throws {ConsentConfigError} `unknown-name` if the policy does not declare a name.
 * @throws {ConsentConfigError} `mandatory` if the choice refuses a name that is required.
 */
export function checkChoice(
  policy: ConsentPolicy,
  choice: unknown,
): asserts choice is ConsentChoice | boolean {
  checkChoiceShape(choice);
  if (typeof choice === 'boolean') return;
  for (const [name, value] of Object.entries(choice)) {
    const category = policy.categories.find((one) => namesOf(one).includes(name));
    if (!category) throw new ConsentConfigError('unknown-name', name);
    if (!value && !isOptional(category)) throw new ConsentConfigError('mandatory', name);
  }
}

/** The circumstances of a decision, which its record keeps besides the choice. */
export interface Circumstances {
  readonly source: RecordSource;
  /** Unit: milliseconds since the Unix epoch. */
  readonly now: number;
  /** The id of a first decision. A later decision keeps the id of its record. */
  readonly id: string;
  /** Language of the text that was shown, as a BCP 47 tag. */
  readonly language: string;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc: boolean;
}

/**
 * Longest language tag that a record keeps. Unit: characters.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1
 */
const MAX_LANGUAGE_LENGTH = 35;

/**
 * Returns the record of a choice. Only the answers that the choice gives change; all others stay, with their times. A
 * grant that no longer counts is left out. A refusal is never left out.
 *
 * @param stored What the browser keeps at this moment, read right before the call.
 */
export function makeRecord(
  policy: ConsentPolicy,
  stored: KeptDecision,
  choice: ConsentChoice | boolean,
  {source, now, id, language, gpc}: Circumstances,
): ConsentRecord {
  const old = isRecord(stored) ? stored : null;
  const seconds = Math.max(Math.floor(now / SECOND_MS), FIRST_SECOND);
  const updated = Math.min(Math.max(seconds, (old?.updated ?? 0) + 1), LAST_SECOND);
  const time = (updated - seconds) * SECOND_MS > AHEAD_MS ? seconds : updated;
  const before = answersIn(policy, old, seconds, gpc);
  const answers = answersOf(policy, before, choice);

  const all = new Map<string, readonly [granted: boolean, time: number]>();
  // An unreadable record may be a refusal. A new record without that refusal would let `opt-out` categories run.
  if (stored === 'unknown') for (const name of optOutNames(policy)) all.set(name, [false, time]);
  if (old) for (const [name, granted] of before) all.set(name, [granted, answeredAt(old, name)]);
  for (const [name, granted] of answers) all.set(name, [granted, time]);

  const named = (yes: boolean): string[] =>
    [...all].flatMap(([name, [granted]]) => (granted === yes ? name : []));
  const isWithdrawn = (category: ConsentCategory): boolean =>
    namesOf(category).some((name) => {
      const held = category.model === 'opt-out' ? answers.has(name) : old?.granted.includes(name);
      return held && all.get(name)?.[0] === false;
    });
  const flags: RecordFlag[] = gpc ? ['gpc'] : [];
  // The flag stays until a page has looked for leftovers, because they may still be there.
  if (policy.categories.some(isWithdrawn) || old?.flags.includes('clear')) flags.push('clear');
  return Object.freeze({
    id: old?.id ?? id,
    created: old?.created ?? seconds,
    updated,
    millisecond: Math.floor(now % SECOND_MS),
    policyVersion: policy.policyVersion,
    // A page may have any text in `lang`, and one unexpected character would make the record unreadable.
    language: language.replace(/[^\w-]/g, '').slice(0, MAX_LANGUAGE_LENGTH),
    hash: hashText(JSON.stringify(policy)),
    granted: named(true),
    denied: named(false),
    source,
    noticed: '',
    flags,
    answered: Object.fromEntries([...all].flatMap(([name, [, at]]) => (at === updated ? [] : [[name, at]]))),
    renewed: 0,
    region: policy.region.toUpperCase(),
  });
}

const optOutNames = (policy: ConsentPolicy): string[] =>
  policy.categories.filter(({model}) => model === 'opt-out').flatMap(namesOf);

/**
 * Returns the answers of a record that still count: its refusals, and its grants that are in time.
 *
 * A grant that is older than the visitor's Global Privacy Control signal counts as a refusal. Otherwise the flag of the
 * new record would turn it back into a grant.
 */
function answersIn(policy: ConsentPolicy, record: ConsentRecord | null, now: number, gpc: boolean): Answers {
  if (!record) return new Map();
  const isSignalNew = gpc && !record.flags.includes('gpc');
  const answerTo = createAnswerReader(policy, record, now);
  return new Map(
    policy.categories.filter(isOptional).flatMap((category) =>
      namesOf(category).flatMap((name): [string, boolean][] => {
        if (isDenied(record, name)) return [[name, false]];
        return answerTo(category, name) ? [[name, !(isSignalNew && category.sells)]] : [];
      }),
    ),
  );
}

/**
 * Returns the choice without the grants that contradict a refusal. Another window has just made that refusal, and this
 * window did not know of it.
 */
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

/**
 * Returns a short hash of a text: 32-bit FNV-1a in base 36. The hash tells texts apart, but it is not secure.
 *
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
