import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {deniedNames, deriveState, grantedNames, recordedDecisions} from '../../src/core/state.js';
import {DAY_SECONDS, NOW, policy, record} from '../helpers/fakes.js';
import {LIFE, type RecordRow} from './state-case.js';
import {CASES} from './state-cases.js';

const toSeconds = (time: string): number => Date.parse(time) / 1000;
const toNames = (text: string): string[] => text.split(' ').filter(Boolean);

/** The record that a row of the table shows. */
const recordOf = ({granted, denied, updated, created = updated, ...rest}: RecordRow): ConsentRecord =>
  record({
    granted: toNames(granted),
    denied: toNames(denied),
    updated: toSeconds(updated),
    created: toSeconds(created),
    ...rest,
  });

describe('deriveState', () => {
  for (const {name, policy: input, record: row, now, gpc, then} of CASES) {
    it(`knows what holds for ${name}`, () => {
      const site = createPolicy(input);
      const kept = row ? recordOf(row) : 'none';

      const {decisions, asked, notice} = deriveState(site, kept, toSeconds(now), gpc);

      const named = (granted: boolean): string =>
        [...decisions].flatMap(([name, value]) => (value === granted ? [name] : [])).join(' ');
      assert.equal(named(true), `necessary ${then.granted}`.trim());
      assert.equal(named(false), then.denied);
      assert.equal(asked.join(' '), then.asked);
      assert.equal(notice, then.notice);
    });
  }

  it('gives the record while any of it stands, and none when nothing does', () => {
    const kept = record();

    assert.strictEqual(deriveState(policy(), kept, NOW).record, kept);
    assert.strictEqual(deriveState(policy({policyVersion: '2'}), kept, NOW).record, kept);
    assert.isNull(deriveState(policy(), kept, NOW + 2 * LIFE).record);
  });

  it('grants nothing optional in any model where a decision may be kept that cannot be read, and asks', () => {
    const site = policy({
      categories: [
        'affiliate',
        {name: 'analytics', model: 'opt-out'},
        {name: 'fraud', model: 'required'},
        {name: 'counting', model: 'required'},
      ],
    });

    const state = deriveState(site, 'unknown', NOW);

    assert.equal(state.status, 'unknown');
    assert.isNull(state.record);
    assert.deepEqual([...state.decisions.keys()], ['necessary', 'fraud', 'counting']);
    assert.deepEqual(state.asked, ['affiliate', 'analytics']);
    assert.isTrue(deriveState(site, 'none', NOW).decisions.get('analytics'));
  });

  it('tells whether the visitor has decided', () => {
    assert.equal(deriveState(policy(), 'none', NOW).status, 'undecided');
    assert.equal(deriveState(policy(), record(), NOW).status, 'decided');
    assert.equal(deriveState(policy(), record(), NOW + 2 * LIFE).status, 'decided');
  });

  it('counts the life of each answer from when that answer was given', () => {
    const kept = record({
      granted: ['affiliate', 'analytics', 'matomo', 'clarity'],
      updated: NOW,
      answered: {affiliate: NOW - LIFE, matomo: NOW - LIFE - 1},
    });

    const {decisions, asked} = deriveState(policy(), kept, NOW);

    assert.isTrue(decisions.get('affiliate'));
    assert.isTrue(decisions.get('clarity'));
    assert.isFalse(decisions.has('matomo'));
    assert.deepEqual(asked, ['analytics']);
    assert.isFalse(deriveState(policy(), kept, NOW + 1).decisions.has('affiliate'));
  });

  it('counts an answer from more than a day ahead of the clock for none', () => {
    const kept = record({granted: ['affiliate'], updated: NOW, answered: {affiliate: NOW + DAY_SECONDS}});

    assert.isFalse(deriveState(policy(), kept, NOW).decisions.has('affiliate'));
  });

  it(`has a table of ${CASES.length} cases, at least 40 and no two of one name`, () => {
    assert.isAtLeast(CASES.length, 40);
    assert.equal(new Set(CASES.map(({name}) => name)).size, CASES.length);
  });

  it('shows no notice of a version that is to come to who decided on that version, or on none', () => {
    const next = policy({policyVersion: '2', policyEffective: '2026-11-21'});

    assert.isTrue(deriveState(next, record(), NOW).notice);
    assert.isFalse(deriveState(next, record(), NOW + DAY_SECONDS).notice);
    assert.isFalse(deriveState(next, 'none', NOW).notice);
    assert.isFalse(deriveState(next, record({policyVersion: '2'}), NOW).notice);
  });
});

describe('grantedNames and deniedNames', () => {
  it('return the names that are granted, and those that are denied', () => {
    const site = policy({categories: ['analytics', 'marketing', 'social']});
    const state = deriveState(site, record({granted: ['analytics'], denied: ['social']}), NOW);

    assert.deepEqual(grantedNames(state), ['necessary', 'analytics']);
    assert.deepEqual(deniedNames(state), ['social']);
  });
});

describe('recordedDecisions', () => {
  it('are what the visitor and the signal decided, without what the policy assumes', () => {
    const site = policy({
      categories: [
        'affiliate',
        'social',
        {name: 'analytics', model: 'opt-out'},
        {name: 'fraud', model: 'required'},
      ],
    });
    const kept = record({granted: ['affiliate'], denied: []});

    const recorded = recordedDecisions(deriveState(site, kept, NOW));

    assert.deepEqual([...recorded], [['affiliate', true]]);
  });

  it('hold refusals', () => {
    const kept = record({granted: ['affiliate'], denied: ['analytics', 'matomo', 'clarity']});

    const recorded = recordedDecisions(deriveState(policy(), kept, NOW, true));

    assert.isFalse(recorded.get('affiliate'));
    assert.isFalse(recorded.get('matomo'));
  });
});
