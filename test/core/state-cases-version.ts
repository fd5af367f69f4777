import {DAY_SECONDS} from '../helpers/fakes.js';
import {
  asAtFirst,
  asBefore,
  both,
  fromTomorrow,
  onlyAffiliate,
  plain,
  refused,
  since,
  stillRefused,
  version,
  type Cases,
} from './state-case.js';

const decidedOn = (policyVersion: string) => ({...plain, policyVersion});

/** Versions of the policy, the day from which one holds, and terms that changed in one category. */
export const VERSION_CASES: Cases = {
  'the same version': {policy: version('2026-11-20'), record: {policyVersion: '2026-11-20'}, ...asBefore},
  'a newer number': {policy: version('10'), record: {policyVersion: '9'}, ...asAtFirst},
  'an older number': {policy: version('9'), record: {policyVersion: '10'}, ...asAtFirst},
  'a newer date': {policy: version('2026-11-20'), record: {policyVersion: '2026-02-01'}, ...asAtFirst},
  'a zero before the same number': {policy: version('01'), record: {policyVersion: '1'}, ...asBefore},
  'a refusal on an older version': {policy: version('2'), record: refused, ...asAtFirst},
  // The day from which a version holds.
  'a new version from tomorrow': {policy: fromTomorrow, ...asBefore, notice: true},
  'a new version from tomorrow, refused before': {
    policy: fromTomorrow,
    record: refused,
    ...stillRefused,
    notice: true,
  },
  'a new version, a second before its day': {
    policy: fromTomorrow,
    record: since(0),
    later: DAY_SECONDS / 2 - 1,
    ...asBefore,
    notice: true,
  },
  'a new version, as its day begins': {
    policy: fromTomorrow,
    record: since(0),
    later: DAY_SECONDS / 2,
    ...asAtFirst,
  },
  'a new version from today': {policy: {...fromTomorrow, policyEffective: '2026-11-20'}, ...asAtFirst},
  'the same version, from tomorrow': {policy: {policyEffective: '2026-11-21'}, ...asBefore},
  'a version from tomorrow, and no record': {policy: fromTomorrow, record: null, ...asAtFirst},
  'a version from tomorrow that adds a category': {
    policy: {...fromTomorrow, categories: ['affiliate', 'social']},
    granted: 'affiliate',
    denied: '',
    asked: '',
    notice: true,
  },
  'an older version again, from tomorrow': {
    policy: fromTomorrow,
    record: {policyVersion: '3'},
    ...asBefore,
    notice: true,
  },
  // The notice of it.
  'the notice of tomorrow, put away': {policy: fromTomorrow, record: {noticed: '2'}, ...asBefore},
  'the notice of tomorrow, another put away before': {
    policy: fromTomorrow,
    record: {noticed: '1.9'},
    ...asBefore,
    notice: true,
  },
  'a notice put away, as the day begins': {
    policy: fromTomorrow,
    record: {noticed: '2', ...since(0)},
    later: DAY_SECONDS / 2,
    ...asAtFirst,
  },
  'a notice put away, with nothing to come': {record: {noticed: '2'}, ...asBefore},
  // Terms that changed in one category.
  'terms changed since': {policy: version('3', '3'), record: decidedOn('2'), ...onlyAffiliate},
  'terms changed between': {policy: version('9', '3'), record: decidedOn('2'), ...onlyAffiliate},
  'terms changed in ten, decided in nine': {
    policy: version('10', '10'),
    record: decidedOn('9'),
    ...onlyAffiliate,
  },
  'terms changed on a later day': {
    policy: version('2026-11-20', '2026-10-01'),
    record: decidedOn('2026-09-30'),
    ...onlyAffiliate,
  },
  'terms changed in the version decided on': {policy: version('3', '2'), record: decidedOn('2'), ...both},
  'terms changed before it': {policy: version('3', '1'), record: decidedOn('2'), ...both},
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
    record: decidedOn('2'),
    ...both,
    notice: true,
  },
  'terms changed in a category with services': {
    policy: {
      policyVersion: '2',
      categories: ['affiliate', {name: 'analytics', changedIn: '2', services: [{name: 'matomo'}]}],
    },
    ...onlyAffiliate,
  },
};
