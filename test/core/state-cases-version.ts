import type {Case} from './state-case.js';

/** Versions of the policy. */
export const VERSION_CASES: readonly Case[] = [
  {
    name: 'the same version',
    policy: {
      policyVersion: '2026-11-20',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '2026-11-20',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'a newer number',
    policy: {
      policyVersion: '10',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '9',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'an older number',
    policy: {
      policyVersion: '9',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '10',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a newer date',
    policy: {
      policyVersion: '2026-11-20',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '2026-02-01',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a zero before the same number',
    policy: {
      policyVersion: '01',
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
    name: 'a refusal on an older version',
    policy: {
      policyVersion: '2',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: '',
      denied: 'affiliate analytics matomo clarity',
      updated: '2026-11-20T11:59:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
];
