import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentPolicy, PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {
  createConsentStore,
  type ConsentStore,
  type RecordStorage,
  type StoreOptions,
} from '../../src/core/store.js';

/** The time in tests: 2026-11-20, noon. Unit: seconds since the Unix epoch. */
export const NOW = Date.parse('2026-11-20T12:00:00Z') / 1000;

export const DAY_SECONDS = 86_400;

/** The id of every record made in tests. */
export const ID = '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10';

/** A small policy: two categories beside `necessary`, the second with two services. */
export function policy(input: PolicyInput = {}): ConsentPolicy {
  return createPolicy({
    organization: 'Acme',
    policyHref: '/privacy',
    categories: [
      'affiliate',
      {
        name: 'analytics',
        services: [
          {
            name: 'matomo',
            label: 'Matomo',
            provider: 'InnoCraft Ltd',
            href: 'https://matomo.org/privacy-policy/',
          },
          {name: 'clarity', label: 'Clarity'},
        ],
      },
    ],
    ...input,
  });
}

/** A decision of a minute ago on {@link policy}: everything granted. */
export function record(parts: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    id: ID,
    created: NOW - 60,
    updated: NOW - 60,
    policyVersion: '1',
    language: 'en',
    hash: 'abc',
    granted: ['affiliate', 'analytics', 'matomo', 'clarity'],
    denied: [],
    source: 'banner',
    millisecond: 0,
    answered: {},
    renewed: 0,
    region: '',
    noticed: '',
    flags: [],
    ...parts,
  };
}

export interface FakeStore extends ConsentStore {
  /** As if another page had decided; the store does not know until `refresh`. */
  readonly keep: (record: ConsentRecord | null) => void;
}

/** Keeps a record in memory. */
export function fakeStorage(first: ConsentRecord | null = null): RecordStorage & Pick<FakeStore, 'keep'> {
  let kept = first;
  return {
    read: () => kept ?? 'none',
    write(record) {
      kept = record;
      return true;
    },
    keep(record) {
      kept = record;
    },
  };
}

/** Fails the test when something is written. */
export const untouchedStorage = (kept: ConsentRecord | null = null): RecordStorage => ({
  read: () => kept ?? 'none',
  write() {
    throw new Error('a decision was written');
  },
});

/** Keeps a record for this window alone, as where a browser stores nothing. */
export function unkeptStorage(): RecordStorage {
  const {read, keep} = fakeStorage();
  return {
    read,
    write(record) {
      keep(record);
      return false;
    },
  };
}

/** A real store that keeps its record in memory. */
export function fakeStore(
  options: Partial<StoreOptions> & {readonly record?: ConsentRecord | null} = {},
): FakeStore {
  const storage = fakeStorage(options.record);
  const store = createConsentStore({
    policy: policy(),
    storage,
    now: () => NOW * 1000,
    createId: () => ID,
    language: () => 'en',
    ...options,
  });
  const {keep} = storage;
  return Object.freeze(Object.defineProperties({keep}, Object.getOwnPropertyDescriptors(store)) as FakeStore);
}
