import type {Case} from './state-case.js';

/** No record, and the life of one. */
export const LIFE_CASES: readonly Case[] = [
  {
    name: 'no record',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: null,
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a record of this second',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-20T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'the last second of its life',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-05-22T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'the first second past its life',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-05-22T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a refusal in its last second',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: '', denied: 'affiliate analytics matomo clarity', updated: '2026-05-22T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate analytics matomo clarity', asked: '', notice: false},
  },
  {
    name: 'a refusal past its life',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: '', denied: 'affiliate analytics matomo clarity', updated: '2026-05-22T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate', asked: 'analytics', notice: false},
  },
  {
    name: 'a refusal of what sells, in its last second',
    policy: {categories: ['affiliate', 'analytics'], refusalDays: 366},
    record: {granted: '', denied: 'affiliate analytics', updated: '2025-11-19T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: 'affiliate', asked: 'analytics', notice: false},
  },
  {
    name: 'a refusal of what sells, past its life',
    policy: {categories: ['affiliate', 'analytics'], refusalDays: 366},
    record: {granted: '', denied: 'affiliate analytics', updated: '2025-11-19T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a grant of what sells, past the life of all answers',
    policy: {categories: ['affiliate', 'analytics'], refusalDays: 366},
    record: {granted: 'affiliate analytics', denied: '', updated: '2026-05-22T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'the longest life, at its end',
    policy: {
      cookieDays: 390,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2025-10-26T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'the longest life, a second past it',
    policy: {
      cookieDays: 390,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2025-10-26T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'the shortest life, at its end',
    policy: {
      cookieDays: 1,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-19T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'the shortest life, a second past it',
    policy: {
      cookieDays: 1,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-19T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'an old first decision, changed lately',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {
      granted: 'affiliate analytics matomo clarity',
      denied: '',
      updated: '2026-11-20T11:59:00Z',
      created: '2025-11-21T12:00:00Z',
    },
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'time that passes while the page is open',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-20T12:00:00Z'},
    now: '2027-05-21T12:00:01Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a clock that was a little ahead',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-20T13:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'a clock that was almost a day ahead',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-21T11:59:59Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: 'affiliate analytics matomo clarity', denied: '', asked: '', notice: false},
  },
  {
    name: 'a clock that was a day ahead',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2026-11-21T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
  {
    name: 'a record from the far future',
    policy: {
      cookieDays: 182,
      categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    },
    record: {granted: 'affiliate analytics matomo clarity', denied: '', updated: '2031-11-14T12:00:00Z'},
    now: '2026-11-20T12:00:00Z',
    then: {granted: '', denied: '', asked: 'affiliate analytics', notice: false},
  },
];
