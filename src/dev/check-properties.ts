import {isRawConfig, toItems, type RawConfig} from '../core/build-policy.js';
import type {Report} from '../core/errors.js';
import {checkNecessary} from './check-declared.js';
import {nearest} from './nearest.js';
import {isKind, SCHEMA, type Kind} from '../core/schema.js';

const PLACES: Readonly<Record<Kind, string>> = {
  policy: 'the policy',
  categories: 'a category',
  services: 'a service',
  cookies: 'a cookie',
};

/** Finds what `createPolicy()` would pass over without a word. Only the dev build looks. */
export function checkProperties(written: RawConfig, report: Report): void {
  const {categories} = written;
  if (categories !== undefined && !Array.isArray(categories)) {
    report('bad-categories', typeof categories === 'string' ? categories : '');
  }
  checkKind('policy', written, report);
  checkNecessary(written);
}

function checkKind(kind: Kind, written: RawConfig, report: Report): void {
  const known = [...Object.keys(SCHEMA[kind]), ...(kind === 'policy' ? [] : ['translations'])];
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined) continue;
    if (key === 'translations' && kind !== 'policy') checkTranslations(kind, value, report);
    if (!known.includes(key)) {
      report('unknown-property', `"${key}" in ${PLACES[kind]}${suggestion(key, known)}`);
    } else if (isKind(key)) {
      for (const item of toItems(value)) checkKind(key, item, report);
    }
  }
}

/** The texts of each kind that can be given per language. */
const TRANSLATED: Readonly<Record<Exclude<Kind, 'policy'>, readonly string[]>> = {
  categories: ['label', 'description'],
  services: ['label', 'provider', 'href', 'description'],
  cookies: ['retention', 'purpose'],
};

function checkTranslations(kind: Exclude<Kind, 'policy'>, translations: unknown, report: Report): void {
  const known = TRANSLATED[kind];
  if (!isRawConfig(translations)) return;
  for (const key of Object.values(translations).filter(isRawConfig).flatMap(Object.keys)) {
    if (!known.includes(key)) {
      report('unknown-property', `"${key}" in translations of ${PLACES[kind]}${suggestion(key, known)}`);
    }
  }
}

/** What the author may have meant; where nothing comes near, all there is. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `, perhaps for "${near}"` : `, which takes ${known.join(', ')}`;
}
