import type {PolicyInput} from '../../src/core/policy.js';
import {asBefore, fromTomorrow, plain, refused, stillRefused, type Cases} from './state-case.js';

// `affiliate` sells by nature, `analytics` when it says so.
const selling = (category: object = {}): PolicyInput => ({
  categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}], ...category}],
});
const optOut = selling({model: 'opt-out'});
const kept = {granted: ['analytics', 'marketing', 'pixel']};
const sellingOff = {granted: 'analytics', denied: 'marketing pixel', asked: ''};
const sellingOn = {granted: 'analytics marketing pixel', denied: '', asked: ''};
const madeBySignal = {granted: ['analytics'], denied: ['marketing', 'pixel'], source: 'gpc'} as const;

/** Global Privacy Control: what sells is off, unless it was granted over the signal. */
export const SIGNAL_CASES: Cases = {
  'the signal, without a record': {
    gpc: true,
    record: null,
    granted: '',
    denied: 'affiliate',
    asked: 'affiliate analytics',
  },
  'the signal, a grant from before it': {
    gpc: true,
    granted: 'analytics matomo clarity',
    denied: 'affiliate',
    asked: '',
  },
  'the signal, a grant over it': {gpc: true, record: {flags: ['gpc']}, ...asBefore},
  'the signal, a refusal': {gpc: true, record: refused, ...stillRefused},
  'the signal, a refusal made while it was on': {
    gpc: true,
    record: {...refused, flags: ['gpc']},
    ...stillRefused,
  },
  'the signal gone, a grant over it': {gpc: false, record: {flags: ['gpc']}, ...asBefore},
  'the signal, and another flag': {
    gpc: true,
    policy: selling(),
    record: {...kept, flags: ['clear']},
    ...sellingOff,
  },
  'the signal, and both flags': {
    gpc: true,
    policy: selling(),
    record: {...kept, flags: ['gpc', 'clear']},
    ...sellingOn,
  },
  'the signal, over services too': {gpc: true, policy: selling(), record: kept, ...sellingOff},
  'no signal, what sells': {policy: selling(), record: kept, ...sellingOn},
  'the signal, what is said not to sell': {
    gpc: true,
    policy: selling({sells: false}),
    record: kept,
    ...sellingOn,
  },
  'the signal, what is said to sell': {
    gpc: true,
    policy: {categories: ['social', {name: 'analytics', sells: true}]},
    record: {granted: ['social', 'analytics']},
    granted: 'social',
    denied: 'analytics',
    asked: '',
  },
  'the signal, what is required': {
    gpc: true,
    policy: selling({model: 'required'}),
    record: kept,
    ...sellingOn,
  },
  'the signal, what is exempt': {gpc: true, policy: selling({model: 'required'}), record: kept, ...sellingOn},
  'the signal, opting out, without a record': {
    gpc: true,
    policy: optOut,
    record: null,
    granted: '',
    denied: 'marketing pixel',
    asked: 'analytics marketing',
  },
  'the signal, opting out, a decision over it on something else': {
    gpc: true,
    policy: optOut,
    record: {granted: ['analytics'], flags: ['gpc']},
    granted: 'analytics',
    denied: 'marketing pixel',
    asked: 'marketing',
  },
  'no signal, opting out, without a record': {
    policy: optOut,
    record: null,
    granted: 'marketing pixel',
    denied: '',
    asked: 'analytics marketing',
  },
  'the signal, a grant over it on an older version': {
    gpc: true,
    policy: {policyVersion: '2'},
    record: {flags: ['gpc']},
    granted: '',
    denied: 'affiliate',
    asked: 'affiliate analytics',
  },
  'the signal, what is new since the record': {
    gpc: true,
    policy: {categories: ['affiliate', 'analytics', 'marketing']},
    record: {...plain, flags: []},
    granted: 'analytics',
    denied: 'affiliate marketing',
    asked: 'marketing',
  },
  // The notice that the signal was heeded.
  'a record that the signal made': {
    gpc: true,
    policy: selling(),
    record: madeBySignal,
    ...sellingOff,
    notice: true,
  },
  'a record that the signal made, its notice put away': {
    gpc: true,
    policy: selling(),
    record: {...madeBySignal, noticed: 'gpc'},
    ...sellingOff,
  },
  'a record that the signal made, which is gone': {
    policy: selling(),
    record: madeBySignal,
    ...sellingOff,
    notice: true,
  },
  'a record that the signal made, and a version from tomorrow': {
    gpc: true,
    policy: {...selling(), ...fromTomorrow},
    record: {...madeBySignal, noticed: 'gpc'},
    ...sellingOff,
    notice: true,
  },
};
