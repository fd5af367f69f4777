import {toAnswers} from './former-text.js';
import type {FormerEntries, FormerReading, FormerTool} from './former-tool.js';

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['allow', true],
  ['deny', false],
]);

const PREFIX = /^cmplz_(rt_)?/;

/**
 * Complianz for WordPress. Its categories have one cookie each, which its rules for other regions may set without an answer.
 * The visitor has answered if `cmplz_banner-status` is `dismissed`.
 *
 * @see https://github.com/Really-Simple-Plugins/complianz-gdpr
 */
export const former: FormerTool = {
  cookies: ['cmplz_*', 'complianz_*'],
  keys: [],
  names: new Map([
    ['preferences', 'personalization'],
    ['statistics', 'analytics'],
    ['marketing', 'marketing'],
  ]),
  read: (entries) => [...readCurrent(entries), ...readLegacy(entries)],
};

function readCurrent(entries: FormerEntries): readonly FormerReading[] {
  const plain = entries.map(([name, text]) => [name.replace(PREFIX, ''), text] as const);
  if (!plain.some(([name, text]) => name === 'banner-status' && text === 'dismissed')) return [];
  return [{answers: toAnswers(plain.map(([name, text]) => [name, ANSWERS.get(text)])), times: []}];
}

/** Reads the record of version 5 and before, which has one answer to everything. */
function readLegacy(entries: FormerEntries): readonly FormerReading[] {
  const has = (name: string, text: string): boolean =>
    entries.some((entry) => entry[0] === name && entry[1] === text);
  const isRefusal = has('cmplz_choice', 'set') && has('complianz_consent_status', 'deny');
  return isRefusal ? [{answers: new Map(), refusesOthers: true, times: []}] : [];
}
