import {DAY_SECONDS, NOW} from '../helpers/fakes.js';
import {
  asAtFirst,
  asBefore,
  LIFE,
  refused,
  since,
  stillRefused,
  type Case,
  type Cases,
} from './state-case.js';
import {DECLARED_CASES} from './state-cases-declared.js';
import {MODEL_CASES} from './state-cases-models.js';
import {SIGNAL_CASES} from './state-cases-signal.js';
import {VERSION_CASES} from './state-cases-version.js';

/** No record, and the life of one. */
const LIFE_CASES: Cases = {
  'no record': {record: null, ...asAtFirst},
  'a record of this second': {record: since(0), ...asBefore},
  'the last second of its life': {record: since(LIFE), ...asBefore},
  'the first second past its life': {record: since(LIFE + 1), ...asAtFirst},
  'a refusal in its last second': {record: {...refused, ...since(LIFE)}, ...stillRefused},
  'a refusal past its life': {record: {...refused, ...since(LIFE + 1)}, ...asAtFirst},
  'the longest life, at its end': {policy: {cookieDays: 390}, record: since(390 * DAY_SECONDS), ...asBefore},
  'the longest life, a second past it': {
    policy: {cookieDays: 390},
    record: since(390 * DAY_SECONDS + 1),
    ...asAtFirst,
  },
  'the shortest life, at its end': {policy: {cookieDays: 1}, record: since(DAY_SECONDS), ...asBefore},
  'the shortest life, a second past it': {
    policy: {cookieDays: 1},
    record: since(DAY_SECONDS + 1),
    ...asAtFirst,
  },
  'an old first decision, changed lately': {record: {created: NOW - 2 * LIFE}, ...asBefore},
  'time that passes while the page is open': {record: since(0), later: LIFE + 1, ...asAtFirst},
  'a clock that was a little ahead': {record: since(-3600), ...asBefore},
  'a clock that was almost a day ahead': {record: since(-DAY_SECONDS + 1), ...asBefore},
  'a clock that was a day ahead': {record: since(-DAY_SECONDS), ...asAtFirst},
  'a record from the far future': {record: since(-10 * LIFE), ...asAtFirst},
};

/** What holds, by what is given. */
export const CASES: readonly (readonly [name: string, given: Case])[] = [
  LIFE_CASES,
  VERSION_CASES,
  DECLARED_CASES,
  MODEL_CASES,
  SIGNAL_CASES,
].flatMap((cases) => Object.entries(cases));
