import {encodeRecord} from './record-codec.js';

const LONGEST_VERSION = 'v'.repeat(40);

/** Ages of answers are written in base 36: of a time of ten digits, that is seven characters and a dot. */
const AGE_LENGTH = 8;

const AGES = '&a=';

/** A record with the longest value in each field, but for the names and the ages of their answers. */
const LONGEST = encodeRecord({
  id: 'i'.repeat(36),
  created: 9_999_999_999,
  updated: 9_999_999_999,
  millisecond: 999,
  policyVersion: LONGEST_VERSION,
  language: 'l'.repeat(35),
  hash: 'h'.repeat(7),
  granted: [],
  denied: [],
  source: 'preferences',
  noticed: LONGEST_VERSION,
  flags: ['gpc', 'clear'],
  answered: {},
  renewed: 9_999_999_999,
});

/** Length of the longest record that there can be of these names. Unit: bytes. */
export const longestRecord = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + name.length + 1 + AGE_LENGTH, LONGEST.length + AGES.length);
