import type {Case} from './state-case.js';

/** What is to be told and not asked: a version that is to come, and a signal that was honored. */
export const NOTICE_CASES: readonly Case[] = [
  {
    name: 'the notice of tomorrow, put away',
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
      noticed: '2',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'the notice of tomorrow, another put away before',
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
      noticed: '1.9',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: true},
  },
  {
    name: 'a notice put away, as the day begins',
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
      noticed: '2',
    },
    now: '2026-11-21T00:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a notice put away, with nothing to come',
    policy: {
      policyVersion: '1',
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
      noticed: '2',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'a record that the signal made',
    policy: {policyVersion: '1', categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}]},
    record: {
      policyVersion: '1',
      granted: 'analytics',
      denied: 'marketing pixel',
      updated: '2026-11-20T11:59:00Z',
      source: 'gpc',
    },
    now: '2026-11-20T12:00:00Z',
    gpc: true,
    then: {granted: 'analytics', denied: 'marketing pixel', asked: '', notice: true},
  },
  {
    name: 'a record that the signal made, its notice put away',
    policy: {policyVersion: '1', categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}]},
    record: {
      policyVersion: '1',
      granted: 'analytics',
      denied: 'marketing pixel',
      updated: '2026-11-20T11:59:00Z',
      noticed: 'gpc',
      source: 'gpc',
    },
    now: '2026-11-20T12:00:00Z',
    gpc: true,
    then: {granted: 'analytics', denied: 'marketing pixel', asked: '', notice: false},
  },
  {
    name: 'a record that the signal made, which is gone',
    policy: {policyVersion: '1', categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}]},
    record: {
      policyVersion: '1',
      granted: 'analytics',
      denied: 'marketing pixel',
      updated: '2026-11-20T11:59:00Z',
      source: 'gpc',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'analytics', denied: 'marketing pixel', asked: '', notice: true},
  },
  {
    name: 'a record that the signal made, and a version from tomorrow',
    policy: {
      policyVersion: '2',
      policyEffective: '2026-11-21',
      categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}],
    },
    record: {
      policyVersion: '1',
      granted: 'analytics',
      denied: 'marketing pixel',
      updated: '2026-11-20T11:59:00Z',
      noticed: 'gpc',
      source: 'gpc',
    },
    now: '2026-11-20T12:00:00Z',
    gpc: true,
    then: {granted: 'analytics', denied: 'marketing pixel', asked: '', notice: true},
  },
];
