import {assert} from 'chai';
import * as fc from 'fast-check';
import {createPolicy} from '../../src/core/create-policy.js';
import {isOptional, type ConsentRecord, type KeptDecision} from '../../src/core/record.js';
import {makeRecord} from '../../src/core/make-record.js';
import type {CategoryInput, ConsentCategory, ConsentPolicy} from '../../src/core/policy.js';
import {deriveState, type ConsentState} from '../../src/core/state.js';
import {DAY_SECONDS, ID, NOW} from '../helpers/fakes.js';

// Names come from two short lists, so that two policies share some of them.
const SERVICES = ['matomo', 'clarity', 'youtube', 'pixel'];
const CATEGORIES = ['affiliate', 'analytics', 'social', 'marketing'];
const version = fc.constantFrom('1', '2', '9', '10', '2026-11-20');

const category = (name: string, services: readonly string[]): fc.Arbitrary<CategoryInput> =>
  fc
    .record({
      name: fc.constant(name),
      model: fc.constantFrom('opt-in', 'opt-out', 'required'),
      changedIn: fc.oneof(fc.constant(''), version),
      sells: fc.boolean(),
      services: fc.constant(services.map((service) => ({name: service}))),
    })
    // What is required cannot fall under the signal.
    .map((one) => (one.model === 'required' ? {...one, sells: false} : one));

const policies: fc.Arbitrary<ConsentPolicy> = fc
  .tuple(fc.subarray(CATEGORIES, {minLength: 1}), fc.array(fc.nat(3), {minLength: 4, maxLength: 4}))
  .chain(([names, owners]) =>
    fc.record({
      policyVersion: version,
      policyEffective: fc.constantFrom('', '2026-11-19', '2026-11-21'),
      categories: fc.tuple(
        ...names.map((name, i) =>
          category(
            name,
            SERVICES.filter((_, service) => owners[service] === i),
          ),
        ),
      ),
    }),
  )
  .map((input) => createPolicy(input));

const answer = fc.infiniteStream(fc.boolean());

/** Any time, also long before and long after. Unit: seconds since the Unix epoch. */
const time = fc.integer({min: NOW - 400 * DAY_SECONDS, max: NOW + 400 * DAY_SECONDS});

/** A decision on every name that can be decided. */
function decide(policy: ConsentPolicy, before: KeptDecision, answers: Iterator<boolean>): ConsentRecord {
  const optional = policy.categories.filter(isOptional);
  const names = optional.flatMap(({name, services}) => [name, ...services.map((service) => service.name)]);
  const choice = Object.fromEntries(names.map((name) => [name, Boolean(answers.next().value)]));
  const circumstances = {source: 'api', now: NOW * 1000, id: ID, language: 'en', gpc: false} as const;
  return makeRecord(policy, before, choice, circumstances);
}

const mandatory = (policy: ConsentPolicy, name: string): boolean =>
  policy.categories.some(
    (one) => !isOptional(one) && (one.name === name || one.services.some((service) => service.name === name)),
  );

/** Whether a name runs until it is refused, and nothing has been refused. */
const isAssumed = (policy: ConsentPolicy, kept: ConsentRecord, name: string): boolean =>
  kept.denied.length === 0 &&
  policy.categories.some((one) => one.model === 'opt-out' && allNames(one).includes(name));

const allNames = ({name, services}: ConsentCategory): string[] => [name, ...services.map((one) => one.name)];

const grantedNames = ({decisions}: ConsentState): string[] =>
  [...decisions].flatMap(([name, value]) => (value ? [name] : []));

describe('a decision under another policy', () => {
  it('never turns a no into a yes, at any time, with and without the signal', () => {
    fc.assert(
      fc.property(policies, policies, answer, time, fc.boolean(), (old, changed, answers, now, gpc) => {
        const kept = decide(old, 'none', answers);
        const {decisions} = deriveState(changed, kept, now, gpc);
        const turned = kept.denied.filter((name) => decisions.get(name) && !mandatory(changed, name));

        assert.deepEqual(turned, []);
      }),
      {numRuns: 1000},
    );
  });

  it('grants only what was granted, cannot be refused, or is assumed where nothing was refused', () => {
    fc.assert(
      fc.property(policies, policies, answer, time, fc.boolean(), (old, changed, answers, now, gpc) => {
        const kept = decide(old, 'none', answers);
        const granted = grantedNames(deriveState(changed, kept, now, gpc));
        const added = granted.filter(
          (name) =>
            !kept.granted.includes(name) && !mandatory(changed, name) && !isAssumed(changed, kept, name),
        );

        assert.deepEqual(added, []);
      }),
      {numRuns: 1000},
    );
  });

  it('lets the signal take away what sells, and nothing else', () => {
    fc.assert(
      fc.property(policies, answer, fc.boolean(), (policy, answers, decided) => {
        const kept = decided ? decide(policy, 'none', answers) : 'none';
        const without = grantedNames(deriveState(policy, kept, NOW));
        const selling = policy.categories.filter((one) => one.sells && isOptional(one)).flatMap(allNames);

        assert.deepEqual(
          grantedNames(deriveState(policy, kept, NOW, true)),
          without.filter((name) => !selling.includes(name)),
        );
      }),
      {numRuns: 500},
    );
  });

  it('lets the signal take away nothing that was granted over it', () => {
    fc.assert(
      fc.property(policies, answer, (policy, answers) => {
        const kept: ConsentRecord = {...decide(policy, 'none', answers), flags: ['gpc']};

        assert.deepEqual(deriveState(policy, kept, NOW, true), deriveState(policy, kept, NOW));
      }),
    );
  });

  it('answers everything that is asked, and is not asked again', () => {
    fc.assert(
      fc.property(policies, policies, answer, (old, changed, answers) => {
        const kept = decide(changed, decide(old, 'none', answers), answers);
        const {asked, decisions, record} = deriveState(changed, kept, NOW + 1);

        assert.deepEqual(asked, []);
        // A record without any answer decides nothing.
        assert.strictEqual(record, kept.granted.length + kept.denied.length > 0 ? kept : null);
        for (const name of kept.granted) assert.isTrue(decisions.get(name));
        for (const name of kept.denied) assert.isFalse(decisions.get(name));
      }),
      {numRuns: 500},
    );
  });

  it('gives the same whenever it is asked', () => {
    fc.assert(
      fc.property(policies, answer, (policy, answers) => {
        const kept = decide(policy, 'none', answers);

        assert.deepEqual(deriveState(policy, kept, NOW), deriveState(policy, kept, NOW));
      }),
    );
  });
});
