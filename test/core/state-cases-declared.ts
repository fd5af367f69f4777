import {both, one, onlyDenied, plain, type Cases} from './state-case.js';

/** What the policy declares now, beside what was decided on. */
export const DECLARED_CASES: Cases = {
  'a new category': {
    policy: {categories: ['affiliate', 'analytics', 'social']},
    record: plain,
    granted: 'affiliate analytics',
    denied: '',
    asked: 'social',
  },
  'a new category, the others refused': {
    policy: {categories: ['affiliate', 'analytics', 'social']},
    record: {granted: [], denied: ['affiliate', 'analytics']},
    granted: '',
    denied: 'affiliate analytics',
    asked: 'social',
  },
  'a new category with a service': {
    policy: {categories: ['affiliate', 'analytics', {name: 'social', services: [{name: 'youtube'}]}]},
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
  'a new service in a refused category': {
    policy: one({services: [{name: 'hotjar'} as never]}),
    record: {granted: ['affiliate'], denied: ['analytics']},
    granted: 'affiliate',
    denied: 'analytics',
    asked: 'analytics',
  },
  'a service that went to another category': {
    policy: {categories: [{name: 'affiliate', services: [{name: 'matomo'}]}, 'analytics']},
    record: {granted: ['affiliate', 'analytics'], denied: ['matomo']},
    granted: 'affiliate analytics',
    denied: 'matomo',
    asked: '',
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
};
