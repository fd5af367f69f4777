import type {Case} from './state-case.js';

/** Terms that changed in one category. */
export const TERMS_CASES: readonly Case[] = [
  {
    name: 'terms changed since',
    policy: {policyVersion: '3', categories: ['affiliate', {name: 'analytics', changedIn: '3'}]},
    record: {policyVersion: '2', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: 'analytics', notice: false},
  },
  {
    name: 'terms changed between',
    policy: {policyVersion: '9', categories: ['affiliate', {name: 'analytics', changedIn: '3'}]},
    record: {policyVersion: '2', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: 'analytics', notice: false},
  },
  {
    name: 'terms changed in ten, decided in nine',
    policy: {policyVersion: '10', categories: ['affiliate', {name: 'analytics', changedIn: '10'}]},
    record: {policyVersion: '9', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: 'analytics', notice: false},
  },
  {
    name: 'terms changed on a later day',
    policy: {
      policyVersion: '2026-11-20',
      categories: ['affiliate', {name: 'analytics', changedIn: '2026-10-01'}],
    },
    record: {
      policyVersion: '2026-09-30',
      granted: 'affiliate analytics',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: 'analytics', notice: false},
  },
  {
    name: 'terms changed in the version decided on',
    policy: {policyVersion: '3', categories: ['affiliate', {name: 'analytics', changedIn: '2'}]},
    record: {policyVersion: '2', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: '', notice: false},
  },
  {
    name: 'terms changed before it',
    policy: {policyVersion: '3', categories: ['affiliate', {name: 'analytics', changedIn: '1'}]},
    record: {policyVersion: '2', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: '', notice: false},
  },
  {
    name: 'terms changed, the version not',
    policy: {policyVersion: '1', categories: ['affiliate', {name: 'analytics', changedIn: '2'}]},
    record: {policyVersion: '1', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: '', notice: false},
  },
  {
    name: 'terms changed, refused before',
    policy: {policyVersion: '3', categories: ['affiliate', {name: 'analytics', changedIn: '3'}]},
    record: {policyVersion: '2', granted: '', denied: 'affiliate analytics', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate', asked: 'analytics', notice: false},
  },
  {
    name: 'terms changed, from tomorrow',
    policy: {
      policyVersion: '3',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', changedIn: '3'}],
    },
    record: {policyVersion: '2', granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: '', notice: true},
  },
  {
    name: 'terms changed in a category with services',
    policy: {
      policyVersion: '2',
      categories: ['affiliate', {name: 'analytics', changedIn: '2', services: [{name: 'matomo'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: 'analytics', notice: false},
  },
];
