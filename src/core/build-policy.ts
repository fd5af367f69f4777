import type {ConsentPolicy} from './policy.js';
import {isDays, isName, SCHEMA, type Kind} from './schema.js';

/**
 * A declaration as it was written: an object of an author's, or what an element's attributes and children say. Texts
 * stand for lists (`"ref promo"`), numbers and flags too, as they do in HTML.
 */
export type Written = Readonly<Record<string, unknown>>;

/** Defaults of the built-in categories: what is mandatory, and what falls under Global Privacy Control. */
const IMPLIED: Readonly<Record<string, object>> = {
  session: {required: true},
  affiliate: {sells: true},
  marketing: {sells: true},
};

/** What was written, as text. An object where a text belongs is a text that no rule lets through. */
// eslint-disable-next-line @typescript-eslint/no-base-to-string -- as said
export const toText = (value: unknown): string => String(value ?? '');

/** A list that was written as one, or as words. */
export const toList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : (toText(value).match(/[^\s,]+/g) ?? []);

/** The parts of a declaration; one may be given by its name alone. */
export const toParts = (value: unknown): Written[] =>
  toList(value).map((one) => (typeof one === 'object' ? (one as Written) : {name: one}));

/**
 * Makes the policy of what was written. What is wrong falls to the safe side without a word; `checkPolicy` tells.
 */
export function buildPolicy(written: Written): ConsentPolicy {
  const taken = new Set<unknown>();
  const isFree = ({name}: Written): boolean =>
    isName((name ?? '') as string) && taken.size < taken.add(name).size;

  const value = (key: string, given: unknown, fallback: unknown): unknown => {
    if (key in SCHEMA) {
      const parts = toParts(given);
      if (key === 'categories' && !parts.some(({name}) => name === 'session'))
        parts.unshift({name: 'session'});
      return parts
        .filter((part) => key === 'cookies' || isFree(part))
        .map((part) => declare(key as Kind, part));
    }
    const text = toText(given);
    if (typeof fallback === 'object') return toList(given);
    if (typeof fallback === 'number') return isDays(Number(text)) ? Number(text) : fallback;
    if (typeof fallback === 'string') return text || fallback;
    // What is mandatory by nature cannot be declared optional.
    const stays = given === undefined || (fallback && key === 'required');
    return stays ? fallback : text !== 'false';
  };
  const declare = (kind: Kind, from: Written): Written => {
    const made = Object.entries({
      ...SCHEMA[kind],
      ...(kind === 'categories' && IMPLIED[String(from['name'])]),
    }).map(([key, fallback]) => [key, Object.freeze(value(key, from[key], fallback))]);
    return Object.freeze(Object.fromEntries(made) as Written);
  };
  return declare('policy', written) as unknown as ConsentPolicy;
}
