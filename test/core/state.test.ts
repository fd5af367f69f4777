import {assert} from 'chai';
import {compareVersions, deriveState, recordedDecisions} from '../../src/core/state.js';
import {DAY_SECONDS, NOW, policy, record} from '../helpers/fakes.js';
import {LIFE} from './state-case.js';
import {CASES} from './state-cases.js';

describe('deriveState', () => {
  for (const [name, given] of CASES) {
    it(`knows what holds for ${name}`, () => {
      const kept = given.record === null ? 'none' : record(given.record);
      const state = deriveState(policy(given.policy), kept, NOW + (given.later ?? 0), given.gpc);
      const names = (granted: boolean): string =>
        [...state.decisions].flatMap(([name, value]) => (value === granted ? [name] : [])).join(' ');

      assert.equal(names(true), `necessary ${given.granted}`.trim());
      assert.equal(names(false), given.denied);
      assert.equal(state.asked.join(' '), given.asked);
      assert.equal(state.notice, given.notice ?? false);
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
    assert.equal(new Set(CASES.map(([name]) => name)).size, CASES.length);
  });

  it('shows no notice of a version that is to come to who decided on that version, or on none', () => {
    const next = policy({policyVersion: '2', policyEffective: '2026-11-21'});

    assert.isTrue(deriveState(next, record(), NOW).notice);
    assert.isFalse(deriveState(next, record(), NOW + DAY_SECONDS).notice);
    assert.isFalse(deriveState(next, 'none', NOW).notice);
    assert.isFalse(deriveState(next, record({policyVersion: '2'}), NOW).notice);
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

describe('compareVersions', () => {
  const ordered = ['1', '2', '9', '10', '100', '2025-12-31', '2026-01-01', '2026-01-10', '2026-11-20'];

  it('orders numbers and dates', () => {
    assert.deepEqual([...ordered].reverse().sort(compareVersions), ordered);
  });

  it('counts 1.9 before 1.10 and any version after none', () => {
    assert.isBelow(compareVersions('1.9', '1.10'), 0);
    assert.isBelow(compareVersions('', '1'), 0);
    assert.equal(compareVersions('2026-11-20', '2026-11-20'), 0);
  });
});
