import {isFlagOn} from './flag.js';
import {longestRecord} from './longest-record.js';
import {CHOICES, type ConsentPolicy} from './policy.js';
import {isKind, isName, MAX_RECORD_LENGTH, SCHEMA, TESTS, type Kind} from './schema.js';

/**
 * A declaration as its author wrote it: an object in JavaScript, or the attributes and children of an element. As in
 * HTML, a list, a number or a flag may be written as text, such as `"ref promo"`.
 */
export type RawConfig = Readonly<Record<string, unknown>>;

/** Defaults of the built-in categories: which are required, and which fall under Global Privacy Control. */
const IMPLIED: ReadonlyMap<unknown, object> = new Map([
  ['necessary', {model: 'required'}],
  ['affiliate', {sells: true}],
  ['marketing', {sells: true}],
]);

/** Returns a written value as text. An object becomes a text that every test refuses. */
// eslint-disable-next-line @typescript-eslint/no-base-to-string -- see above
export const toText = (value: unknown): string => String(value ?? '');

/** Returns a list, whether the author wrote an array or words in one text. */
export const toList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : (toText(value).match(/[^\s,]+/g) ?? []);

/** Returns the items of a declaration. An item may be written as its name alone. */
export const toItems = (value: unknown): RawConfig[] =>
  toList(value).map((one) => (isRawConfig(one) ? one : {name: one}));

/** Whether a value is an object, as an item of a declaration is. */
export const isRawConfig = (item: unknown): item is RawConfig => typeof item === 'object' && item !== null;

/** Returns rules by region as text, which JavaScript may write as an object. */
export const toRules = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([places, rule]) => `${places}: ${toText(rule)}`)
        .join('; ')
    : toText(value);

/**
 * Returns what was written under a key. Inherited properties do not count, because a script of the page may have
 * extended `Object.prototype`.
 */
export const ownValue = (written: RawConfig, key: string): unknown =>
  Object.hasOwn(written, key) ? written[key] : undefined;

/**
 * Builds the frozen policy from a declaration. Each mistake silently falls back to the safe side; `checkPolicy` reports
 * it.
 */
export function buildPolicy(written: RawConfig): ConsentPolicy {
  const names: string[] = [];
  /** Reserves the name of an item. Returns false if the name is malformed, taken, or no longer fits into the record. */
  const takeName = (item: RawConfig): boolean => {
    const name = ownValue(item, 'name');
    if (typeof name !== 'string' || !isName(name) || names.includes(name)) return false;
    if (longestRecord([...names, name]) > MAX_RECORD_LENGTH) return false;
    names.push(name);
    return true;
  };

  const value = (kind: Kind, key: string, given: unknown, fallback: unknown): unknown => {
    if (isKind(key)) {
      const items = toItems(given);
      const isMissing = key === 'categories' && items.every((item) => ownValue(item, 'name') !== 'necessary');
      return (isMissing ? [{name: 'necessary'}, ...items] : items)
        .filter((item) => key === 'cookies' || takeName(item))
        .map((item) => declare(key, item));
    }
    const text = Object.hasOwn(CHOICES, key) ? toRules(given) : toText(given);
    if (typeof fallback === 'object') return toList(given).map(toText);
    const accepts = Object.hasOwn(TESTS[kind], key) ? TESTS[kind][key] : undefined;
    if (typeof fallback === 'boolean') {
      // A malformed `sells` counts as yes, which is the safe side.
      return given === undefined ? fallback : accepts?.(text) === false || isFlagOn(text);
    }
    // A built-in required category cannot be declared optional.
    if (fallback === 'required') return fallback;
    if (text === '' || accepts?.(text) === false) return fallback;
    return typeof fallback === 'number' ? Number(text) : text;
  };
  /** The model of all optional categories that have none of their own. */
  const model = value('policy', 'model', ownValue(written, 'model'), SCHEMA.policy.model);
  const declare = (kind: Kind, from: RawConfig): unknown => {
    const implied = kind === 'categories' ? {model, ...IMPLIED.get(ownValue(from, 'name'))} : undefined;
    const made = Object.entries({...SCHEMA[kind], ...implied}).map(([key, fallback]) => [
      key,
      Object.freeze(value(kind, key, ownValue(from, key), fallback)),
    ]);
    return Object.freeze(Object.fromEntries(made));
  };
  // The type of `SCHEMA` proves that every property is there. Each value has the type of its default or passed its
  // test.
  return declare('policy', written) as ConsentPolicy;
}

/**
 * Returns a policy under which every category but `necessary` is opt-in and asked for, and Global Privacy Control is
 * honored. A page with two banners uses this policy, because neither of its banners can be trusted.
 */
export function restrictPolicy(policy: ConsentPolicy): ConsentPolicy {
  const categories = policy.categories.map((category) =>
    category.name === 'necessary' ? category : Object.freeze({...category, model: 'opt-in' as const}),
  );
  return Object.freeze({...policy, prompt: 'ask', gpc: 'honor', categories: Object.freeze(categories)});
}
