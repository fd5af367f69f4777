import type {ConsentCategory, PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {DAY_SECONDS, NOW} from '../helpers/fakes.js';

/** What is given, and what holds then. */
export interface Case {
  readonly policy?: PolicyInput;
  /** Changes to the record that grants all; null: no record. */
  readonly record?: Partial<ConsentRecord> | null;
  /** Seconds that have passed since {@link NOW}. */
  readonly later?: number;
  /** Whether Global Privacy Control is on and honored. */
  readonly gpc?: boolean;
  /** Names granted, besides `necessary`. */
  readonly granted: string;
  readonly denied: string;
  readonly asked: string;
  /** @default false */
  readonly notice?: boolean;
}

/** Cases by name. */
export type Cases = Record<string, Case>;

/** How long a record lives when the policy says nothing else. Unit: seconds. */
export const LIFE = 182 * DAY_SECONDS;

const ALL = 'affiliate analytics matomo clarity';

// What holds.
export const asBefore = {granted: ALL, denied: '', asked: ''};
export const asAtFirst = {granted: '', denied: '', asked: 'affiliate analytics'};
export const stillRefused = {granted: '', denied: ALL, asked: ''};
export const both = {granted: 'affiliate analytics', denied: '', asked: ''};
export const onlyAffiliate = {granted: 'affiliate', denied: '', asked: 'analytics'};
export const onlyDenied = {granted: 'affiliate', denied: 'analytics', asked: ''};

// What is kept. Where a case says nothing: all four names granted, a minute ago, on version 1.
export const refused: Partial<ConsentRecord> = {granted: [], denied: ALL.split(' ')};
export const plain: Partial<ConsentRecord> = {granted: ['affiliate', 'analytics']};
export const since = (seconds: number): Partial<ConsentRecord> => ({
  created: NOW - seconds,
  updated: NOW - seconds,
});

// What is declared. Where a case says nothing: affiliate, and analytics with the services matomo and clarity.
export const one = (category: Partial<ConsentCategory>): PolicyInput => ({
  categories: ['affiliate', {name: 'analytics', ...category}],
});
export const version = (policyVersion: string, changedIn?: string): PolicyInput => ({
  policyVersion,
  ...(changedIn !== undefined && one({changedIn})),
});
/** NOW is noon of 2026-11-20. */
export const fromTomorrow = {policyVersion: '2', policyEffective: '2026-11-21'};
