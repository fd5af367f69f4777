import type {ConsentCategory, PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {DAY_SECONDS, NOW} from '../helpers/fakes.js';

interface Case {
  readonly policy?: PolicyInput;
  /** null: no record. */
  readonly record?: Partial<ConsentRecord> | null;
  /** Seconds that have passed since {@link NOW}. */
  readonly later?: number;
  /** Names granted, besides `session`. */
  readonly granted: string;
  readonly denied: string;
  readonly asked: string;
}

const ALL = 'affiliate analytics matomo clarity';
const asBefore = {granted: ALL, denied: '', asked: ''};
const stillRefused = {granted: '', denied: ALL, asked: ''};
const asAtFirst = {granted: '', denied: '', asked: 'affiliate analytics'};
const refused: Partial<ConsentRecord> = {granted: [], denied: ALL.split(' ')};

const one = (category: Partial<ConsentCategory>): PolicyInput => ({
  categories: ['affiliate', {name: 'analytics', ...category}],
});
const version = (policyVersion: string, changedIn?: string): PolicyInput => ({
  policyVersion,
  ...(changedIn !== undefined && one({changedIn})),
});
const since = (seconds: number): Partial<ConsentRecord> => ({created: NOW - seconds, updated: NOW - seconds});
const plain: Partial<ConsentRecord> = {granted: ['affiliate', 'analytics']};

/** How long a record lives when the policy says nothing else. Unit: seconds. */
export const LIFE = 182 * DAY_SECONDS;
const onlyAffiliate = {granted: 'affiliate', denied: '', asked: 'analytics'};
const onlyDenied = {granted: 'affiliate', denied: 'analytics', asked: ''};
const both = {granted: 'affiliate analytics', denied: '', asked: ''};

/** What holds, by what is given. */
export const CASES: Record<string, Case> = {
  // No record, and its life.
  'no record': {record: null, ...asAtFirst},
  'a record of this second': {record: since(0), ...asBefore},
  'the last second of its life': {record: since(LIFE), ...asBefore},
  'the first second past its life': {record: since(LIFE + 1), ...asAtFirst},
  'a refusal in its last second': {record: {...refused, ...since(LIFE)}, ...stillRefused},
  'a refusal past its life': {record: {...refused, ...since(LIFE + 1)}, ...asAtFirst},
  'the longest life, at its end': {policy: {cookieDays: 390}, record: since(390 * DAY_SECONDS), ...asBefore},
  'an old first decision, changed lately': {record: {created: NOW - 2 * LIFE}, ...asBefore},
  'time that passes while the page is open': {record: since(0), later: LIFE + 1, ...asAtFirst},
  'a clock that was a little ahead': {record: since(-3600), ...asBefore},
  'a clock that was almost a day ahead': {record: since(-DAY_SECONDS + 1), ...asBefore},
  'a clock that was a day ahead': {record: since(-DAY_SECONDS), ...asAtFirst},
  'a record from the far future': {record: since(-10 * LIFE), ...asAtFirst},
  // The version.
  'the same version': {policy: version('2026-11-20'), record: {policyVersion: '2026-11-20'}, ...asBefore},
  'a newer number': {policy: version('10'), record: {policyVersion: '9'}, ...asAtFirst},
  'an older number': {policy: version('9'), record: {policyVersion: '10'}, ...asAtFirst},
  'a newer date': {policy: version('2026-11-20'), record: {policyVersion: '2026-02-01'}, ...asAtFirst},
  'a zero before the same number': {policy: version('01'), record: {policyVersion: '1'}, ...asBefore},
  // The day from which it holds. NOW is noon of 2026-11-20.
  'a new version from tomorrow': {policy: {policyVersion: '2', policyEffective: '2026-11-21'}, ...asBefore},
  'a new version, a second before its day': {
    policy: {policyVersion: '2', policyEffective: '2026-11-21'},
    record: since(0),
    later: DAY_SECONDS / 2 - 1,
    ...asBefore,
  },
  'a new version, as its day begins': {
    policy: {policyVersion: '2', policyEffective: '2026-11-21'},
    record: since(0),
    later: DAY_SECONDS / 2,
    ...asAtFirst,
  },
  'a new version from today': {policy: {policyVersion: '2', policyEffective: '2026-11-20'}, ...asAtFirst},
  'the same version, from tomorrow': {policy: {policyEffective: '2026-11-21'}, ...asBefore},
  'a version from tomorrow, and no record': {
    policy: {policyVersion: '2', policyEffective: '2026-11-21'},
    record: null,
    ...asAtFirst,
  },
  'a version from tomorrow that adds a category': {
    policy: {policyVersion: '2', policyEffective: '2026-11-21', categories: ['affiliate', 'social']},
    granted: 'affiliate',
    denied: '',
    asked: '',
  },
  // Terms that changed in one category.
  'terms changed since': {
    policy: version('3', '3'),
    record: {...plain, policyVersion: '2'},
    ...onlyAffiliate,
  },
  'terms changed between': {
    policy: version('9', '3'),
    record: {...plain, policyVersion: '2'},
    ...onlyAffiliate,
  },
  'terms changed in ten, decided in nine': {
    policy: version('10', '10'),
    record: {...plain, policyVersion: '9'},
    ...onlyAffiliate,
  },
  'terms changed in the version decided on': {
    policy: version('3', '2'),
    record: {...plain, policyVersion: '2'},
    ...both,
  },
  'terms changed before it': {policy: version('3', '1'), record: {...plain, policyVersion: '2'}, ...both},
  'terms changed, the version not': {policy: version('1', '2'), record: plain, ...both},
  'terms changed, refused before': {
    policy: version('3', '3'),
    record: {granted: [], denied: ['affiliate', 'analytics'], policyVersion: '2'},
    granted: '',
    denied: 'affiliate',
    asked: 'analytics',
  },
  'terms changed, from tomorrow': {
    policy: {...version('3', '3'), policyEffective: '2026-11-21'},
    record: {...plain, policyVersion: '2'},
    ...both,
  },
  // What is declared.
  'a new category': {
    policy: {categories: ['affiliate', 'analytics', 'social']},
    record: plain,
    granted: 'affiliate analytics',
    denied: '',
    asked: 'social',
  },
  'a new service in an old category': {
    policy: one({services: [{name: 'hotjar'} as never]}),
    record: plain,
    granted: 'affiliate analytics',
    denied: '',
    asked: 'analytics',
  },
  'a service that is gone': {policy: one({}), ...both},
  'a category that is gone': {
    policy: {categories: ['affiliate']},
    granted: 'affiliate',
    denied: '',
    asked: '',
  },
  'a service refused alone': {
    record: {granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']},
    granted: 'affiliate analytics matomo',
    denied: 'clarity',
    asked: '',
  },
  'a service granted alone': {
    record: {granted: ['matomo'], denied: ['affiliate', 'analytics', 'clarity']},
    granted: 'matomo',
    denied: 'affiliate analytics clarity',
    asked: '',
  },
  'a name granted and denied': {
    record: {granted: ['affiliate', 'analytics'], denied: ['analytics']},
    policy: one({}),
    ...onlyDenied,
  },
  // How a category stands by itself.
  'what is required, without a record': {
    policy: one({required: true}),
    record: null,
    granted: 'analytics',
    denied: '',
    asked: 'affiliate',
  },
  'what is exempt, without a record': {
    policy: one({model: 'exempt'}),
    record: null,
    granted: 'analytics',
    denied: '',
    asked: 'affiliate',
  },
  'opting out, without a record': {
    policy: one({model: 'opt-out'}),
    record: null,
    granted: 'analytics',
    denied: '',
    asked: 'affiliate analytics',
  },
  'opting out, refused': {
    policy: one({model: 'opt-out'}),
    record: {granted: ['affiliate'], denied: ['analytics']},
    ...onlyDenied,
  },
  'opting out, granted': {policy: one({model: 'opt-out'}), record: plain, ...both},
  'opting out, new since the record': {
    policy: one({model: 'opt-out'}),
    record: {granted: ['affiliate']},
    ...onlyAffiliate,
  },
  'opting out, terms changed since the record': {
    policy: {policyVersion: '2', ...one({model: 'opt-out', changedIn: '2'})},
    record: plain,
    ...onlyAffiliate,
  },
};
