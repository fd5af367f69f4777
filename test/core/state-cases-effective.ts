import type {Case} from './state-case.js';

/** The day from which a version holds. */
export const EFFECTIVE_CASES: readonly Case[] = [
  {
    name: 'a new version from tomorrow',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: true},
  },
  {
    name: 'a new version from tomorrow, refused before',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: '',
      denied: 'affiliate analytics matomo clarity',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate analytics matomo clarity', asked: '', notice: true},
  },
  {
    name: 'a new version, a second before its day',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T12:00:00Z',
    },
    now: '2026-11-20T23:59:59Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: true},
  },
  {
    name: 'a new version, as its day begins',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T12:00:00Z',
    },
    now: '2026-11-21T00:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a new version from today',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-20',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'the same version, from tomorrow',
    policy: {
      policyVersion: '1',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'a version from tomorrow, and no record',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: null,
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a version from tomorrow that adds a category',
    policy: {policyVersion: '2', policyEffective: '2026-11-21', categories: ['affiliate', 'social']},
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: '', notice: true},
  },
  {
    name: 'an older version again, from tomorrow',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '3',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: true},
  },
];
