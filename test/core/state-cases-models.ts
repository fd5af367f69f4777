import {both, LIFE, one, onlyAffiliate, onlyDenied, plain, since, type Cases} from './state-case.js';

const optOut = one({model: 'opt-out'});
const refusedAnalytics = {granted: ['affiliate'], denied: ['analytics']};
const asked = {granted: '', denied: '', asked: 'affiliate analytics'};
const alwaysOn = {granted: 'analytics', denied: '', asked: 'affiliate'};

/** How a category stands before a choice, and after one that no longer counts. */
export const MODEL_CASES: Cases = {
  'what is required, without a record': {policy: one({model: 'required'}), record: null, ...alwaysOn},
  'what is required now, refused before': {
    policy: one({model: 'required'}),
    record: refusedAnalytics,
    ...both,
  },
  'what is required, with a record past its life': {
    policy: one({model: 'required'}),
    record: {...plain, ...since(LIFE + 1)},
    ...alwaysOn,
  },
  'opting in, a grant past its life': {policy: one({}), record: {...plain, ...since(LIFE + 1)}, ...asked},
  'opting out, without a record': {
    policy: optOut,
    record: null,
    granted: 'analytics',
    denied: '',
    asked: 'affiliate analytics',
  },
  'opting out, without a record, with a service': {
    policy: one({model: 'opt-out', services: [{name: 'matomo'} as never]}),
    record: null,
    granted: 'analytics matomo',
    denied: '',
    asked: 'affiliate analytics',
  },
  'opting out, refused': {policy: optOut, record: refusedAnalytics, ...onlyDenied},
  'opting out, granted': {policy: optOut, record: plain, ...both},
  'opting out, a refusal past its life': {
    policy: optOut,
    record: {...refusedAnalytics, ...since(LIFE + 1)},
    ...asked,
  },
  'opting out, a grant past its life': {policy: optOut, record: {...plain, ...since(LIFE + 1)}, ...asked},
  'opting out, a refusal by a clock far ahead': {
    policy: optOut,
    record: {...refusedAnalytics, ...since(-10 * LIFE)},
    ...asked,
  },
  'opting out, refused on an older version': {
    policy: {...optOut, policyVersion: '2'},
    record: refusedAnalytics,
    ...asked,
  },
  'opting out, new since a record that refuses nothing': {
    policy: optOut,
    record: {granted: ['affiliate']},
    granted: 'affiliate analytics',
    denied: '',
    asked: 'analytics',
  },
  'opting out, new since a record that refuses something': {
    policy: {categories: ['affiliate', 'social', {name: 'analytics', model: 'opt-out'}]},
    record: {granted: ['affiliate'], denied: ['social']},
    granted: 'affiliate',
    denied: 'social',
    asked: 'analytics',
  },
  'opting out, everything refused by a record that could hold no more': {
    policy: optOut,
    record: {granted: [], denied: ['*']},
    granted: '',
    denied: 'affiliate analytics',
    asked: '',
  },
  'opting out, new since a refusal past its life': {
    policy: {categories: ['affiliate', 'social', {name: 'analytics', model: 'opt-out'}]},
    record: {granted: [], denied: ['social'], ...since(LIFE + 1)},
    granted: '',
    denied: '',
    asked: 'affiliate social analytics',
  },
  'opting out, terms changed since the record': {
    policy: {policyVersion: '2', ...one({model: 'opt-out', changedIn: '2'})},
    record: plain,
    ...onlyAffiliate,
  },
};
