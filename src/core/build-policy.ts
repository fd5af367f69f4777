import {longestRecord} from './longest-record.js';
import type {ConsentPolicy} from './policy.js';
import {isName, MAX_RECORD_LENGTH, SCHEMA, TESTS, type Kind} from './schema.js';

/**
 * A declaration as it was written: an object of an author's, or what an element's attributes and children say. Texts
 * stand for lists (`"ref promo"`), numbers and flags too, as they do in HTML.
 */
export type Written = Readonly<Record<string, unknown>>;

/** Defaults of the built-in categories: what is required, and what falls under Global Privacy Control. */
const IMPLIED: ReadonlyMap<unknown, object> = new Map([
  ['necessary', {model: 'required'}],
  ['affiliate', {sells: true}],
  ['marketing', {sells: true}],
]);

/** What was written, as text. An object where a text belongs is a text that no rule lets through. */
// eslint-disable-next-line @typescript-eslint/no-base-to-string -- as said
export const toText = (value: unknown): string => String(value ?? '');

/** A list that was written as one, or as words. */
export const toList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : (toText(value).match(/[^\s,]+/g) ?? []);

/** The parts of a declaration; one may be given by its name alone. */
export const toParts = (value: unknown): Written[] =>
  toList(value).map((one) => (typeof one === 'object' && one !== null ? (one as Written) : {name: one}));

/** What was written under a name: a page's script may have put properties on every object's prototype. */
export const ownValue = (written: Written, key: string): unknown =>
  Object.hasOwn(written, key) ? written[key] : undefined;

/**
 * Makes the policy of what was written. What is wrong falls to the safe side without a word; `checkPolicy` tells.
 */
export function buildPolicy(written: Written): ConsentPolicy {
  const names: string[] = [];
  /** Takes a name if it is one, is free, and its answer still fits into the record. */
  const takeName = (part: Written): boolean => {
    const name = ownValue(part, 'name');
    if (typeof name !== 'string' || !isName(name) || names.includes(name)) return false;
    if (longestRecord([...names, name]) > MAX_RECORD_LENGTH) return false;
    names.push(name);
    return true;
  };

  const value = (kind: Kind, key: string, given: unknown, fallback: unknown): unknown => {
    if (Object.hasOwn(SCHEMA, key)) {
      const parts = toParts(given);
      const isMissing = key === 'categories' && parts.every((part) => ownValue(part, 'name') !== 'necessary');
      return (isMissing ? [{name: 'necessary'}, ...parts] : parts)
        .filter((part) => key === 'cookies' || takeName(part))
        .map((part) => declare(key as Kind, part));
    }
    const text = toText(given);
    if (typeof fallback === 'object') return toList(given).map(toText);
    if (typeof fallback === 'boolean') {
      return given === undefined ? fallback : text !== 'false' && text !== 'no';
    }
    // What is necessary by nature cannot be declared optional.
    if (fallback === 'required') return fallback;
    const accepts = Object.hasOwn(TESTS[kind], key) ? TESTS[kind][key] : undefined;
    if (text === '' || accepts?.(text) === false) return fallback;
    return typeof fallback === 'number' ? Number(text) : text;
  };
  const declare = (kind: Kind, from: Written): unknown => {
    const implied = kind === 'categories' ? IMPLIED.get(ownValue(from, 'name')) : undefined;
    const made = Object.entries({...SCHEMA[kind], ...implied}).map(([key, fallback]) => [
      key,
      Object.freeze(value(kind, key, ownValue(from, key), fallback)),
    ]);
    return Object.freeze(Object.fromEntries(made));
  };
  // The type of SCHEMA proves that it has every property, and each value is as its default or passed its test.
  return declare('policy', written) as ConsentPolicy;
}

/**
 * What is left of a policy that cannot be believed, because the page has two: its names, each of which the visitor is
 * asked about. Nothing is assumed, and nothing is mandatory but `necessary`.
 */
export function restrictPolicy(policy: ConsentPolicy): ConsentPolicy {
  const categories = policy.categories.map((category) =>
    category.name === 'necessary' ? category : Object.freeze({...category, model: 'opt-in' as const}),
  );
  return Object.freeze({...policy, categories: Object.freeze(categories)});
}
