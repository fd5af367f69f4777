import {toParts, type Written} from '../core/build-policy.js';
import type {Report} from '../core/errors.js';
import {nearest} from './nearest.js';
import {SCHEMA, type Kind} from '../core/schema.js';

const PLACES: Readonly<Record<Kind, string>> = {
  policy: 'the policy',
  categories: 'a category',
  services: 'a service',
  cookies: 'a cookie',
};

/** Finds what `createPolicy()` would pass over without a word. Only the dev build looks. */
export function checkProperties(written: Written, report: Report): void {
  const {categories} = written;
  if (categories !== undefined && !Array.isArray(categories)) {
    report('bad-categories', typeof categories === 'string' ? categories : '');
  }
  checkKind('policy', written, report);
}

function checkKind(kind: Kind, written: Written, report: Report): void {
  const known = Object.keys(SCHEMA[kind]);
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined) continue;
    if (!known.includes(key)) {
      report('unknown-property', `"${key}" in ${PLACES[kind]}${suggestion(key, known)}`);
    } else if (Object.hasOwn(SCHEMA, key)) {
      for (const part of toParts(value)) checkKind(key as Kind, part, report);
    }
  }
}

/** What the author may have meant; where nothing comes near, all there is. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `, perhaps for "${near}"` : `, which takes ${known.join(', ')}`;
}
