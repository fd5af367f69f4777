import {assert} from 'chai';
import * as fc from 'fast-check';
import {buildPolicy, type RawConfig} from '../../src/core/build-policy.js';
import {type ConsentRecord, decodeRecord, encodeRecord, type KeptDecision} from '../../src/core/record.js';
import {longestRecord} from '../../src/core/longest-record.js';
import {makeRecord} from '../../src/core/make-record.js';
import {optionalNames} from '../../src/core/optional-names.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {ID} from '../helpers/fakes.js';

/** Longest record, so that it fits into a cookie with its name. Unit: bytes. */
const LIMIT = 3800;

/** Names of any length, also too long ones and such as are none. */
const name = fc.oneof(
  {weight: 6, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_-]{0,39}$/)},
  {weight: 3, arbitrary: fc.nat(999).map((n) => `${'x'.repeat(36)}-${String(n)}`)},
  fc.constantFrom('y'.repeat(41), '', 'Ä', 'necessary'),
);
const services = fc.array(name, {maxLength: 60});
const policies: fc.Arbitrary<ConsentPolicy> = fc
  .record({
    policyVersion: fc.constantFrom('1', 'v'.repeat(40)),
    cookieDays: fc.constantFrom(1, 182, 390),
    categories: fc.array(fc.record({name, services}), {maxLength: 6}),
  })
  .map((written: RawConfig) => buildPolicy(written));

const time = fc.oneof(
  fc.integer({min: 1_000_000_000, max: 9_999_999_998}),
  fc.constantFrom(1_000_000_000, 9_999_999_998),
);
const acts = fc.array(fc.tuple(time, fc.integer({min: 2, max: 5}), fc.boolean()), {
  minLength: 1,
  maxLength: 5,
});

/** Decides again and again, each time on every so manieth name, by clocks that agree on nothing. */
function decideOften(
  policy: ConsentPolicy,
  all: readonly (readonly [number, number, boolean])[],
): ConsentRecord {
  let kept: KeptDecision = 'none';
  for (const [now, every, granted] of all) {
    const names = optionalNames(policy).filter((_, index) => index % every === 0);
    kept = makeRecord(policy, kept, Object.fromEntries(names.map((one) => [one, granted])), {
      source: 'preferences',
      now: now * 1000 + 999,
      id: ID,
      language: 'l'.repeat(99),
      gpc: true,
    });
  }
  if (typeof kept === 'string') throw new Error('no act');
  return {...kept, noticed: policy.policyVersion, flags: ['gpc', 'clear'], renewed: 9_999_999_999};
}

describe('longestRecord', () => {
  it('is at least the length of every record that can be made, which fits into a cookie', () => {
    fc.assert(
      fc.property(policies, acts, (policy, all) => {
        const made = decideOften(policy, all);
        const text = encodeRecord(made);

        assert.isAtMost(text.length, longestRecord(optionalNames(policy)));
        assert.isAtMost(text.length, LIMIT);
        assert.isNotNull(decodeRecord(text));
      }),
      {numRuns: 200},
    );
  });

  it('is reached by a record whose answers are all as old as can be, and no longer', () => {
    const names = ['affiliate', 'analytics', 'matomo'];
    const updated = 9_999_999_999;
    const longest: ConsentRecord = {
      id: ID,
      created: updated,
      updated,
      millisecond: 999,
      policyVersion: 'v'.repeat(40),
      language: 'l'.repeat(35),
      hash: 'h'.repeat(7),
      granted: names,
      denied: [],
      source: 'import.vanilla-cookieconsent',
      noticed: 'v'.repeat(40),
      flags: ['gpc', 'clear'],
      answered: Object.fromEntries(names.map((one) => [one, 0])),
      renewed: updated,
      region: 'US-CAL',
    };

    const {length} = encodeRecord(longest);

    assert.isAtMost(length, longestRecord(names));
    assert.isAtLeast(length, longestRecord(names) - 4);
  });

  it('is in bytes what it is in characters, for a record has no others than those of ASCII', () => {
    fc.assert(
      fc.property(policies, acts, (policy, all) => {
        assert.match(encodeRecord(decideOften(policy, all)), /^[\x21-\x7e]*$/);
      }),
      {numRuns: 30},
    );
  });
});
