import type {Case} from './state-case.js';

/** What the policy declares now, beside what was decided on. */
export const DECLARED_CASES: readonly Case[] = [
  {
    name: 'a new category',
    policy: {categories: ['affiliate', 'analytics', 'social']},
    record: {granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: 'social', notice: false},
  },
  {
    name: 'a new category, the others refused',
    policy: {categories: ['affiliate', 'analytics', 'social']},
    record: {granted: '', denied: 'affiliate analytics', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate analytics', asked: 'social', notice: false},
  },
  {
    name: 'a new category with a service',
    policy: {categories: ['affiliate', 'analytics', {name: 'social', services: [{name: 'youtube'}]}]},
    record: {granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: 'social', notice: false},
  },
  {
    name: 'a new service in an old category',
    policy: {categories: ['affiliate', {name: 'analytics', services: [{name: 'hotjar'}]}]},
    record: {granted: 'affiliate analytics', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: 'analytics', notice: false},
  },
  {
    name: 'a new service in a refused category',
    policy: {categories: ['affiliate', {name: 'analytics', services: [{name: 'hotjar'}]}]},
    record: {granted: 'affiliate', denied: 'analytics', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: 'analytics', asked: 'analytics', notice: false},
  },
  {
    name: 'a service that went to another category',
    policy: {categories: [{name: 'affiliate', services: [{name: 'matomo'}]}, 'analytics']},
    record: {granted: 'affiliate analytics', denied: 'matomo', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: 'matomo', asked: '', notice: false},
  },
  {
    name: 'a service that is gone',
    policy: {categories: ['affiliate', {name: 'analytics'}]},
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics', denied: '', asked: '', notice: false},
  },
  {
    name: 'a category that is gone',
    policy: {categories: ['affiliate']},
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: '', asked: '', notice: false},
  },
  {
    name: 'a service refused alone',
    policy: {categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}]},
    record: {granted: 'affiliate analytics matomo', denied: 'clarity', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo', denied: 'clarity', asked: '', notice: false},
  },
  {
    name: 'a service granted alone',
    policy: {categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}]},
    record: {granted: 'matomo', denied: 'affiliate analytics clarity', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'matomo', denied: 'affiliate analytics clarity', asked: '', notice: false},
  },
  {
    name: 'a name granted and denied',
    policy: {categories: ['affiliate', {name: 'analytics'}]},
    record: {granted: 'affiliate analytics', denied: 'analytics', updated: '2026-11-20T11:59:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate', denied: 'analytics', asked: '', notice: false},
  },
];
