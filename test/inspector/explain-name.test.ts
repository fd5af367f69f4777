import {assert} from 'chai';
import type {ConsentPolicy} from '../../src/core/policy.js';
import type {KeptDecision} from '../../src/core/record.js';
import {deriveState} from '../../src/core/state.js';
import {explainName, type NameExplained, sourceText} from '../../src/inspector/explain-name.js';
import {DAY_SECONDS, NOW, policy, record} from '../helpers/fakes.js';

interface Case {
  readonly of?: ConsentPolicy;
  readonly kept?: KeptDecision;
  readonly gpc?: boolean;
}

/** What is said of a name of a policy. */
function explain(name: string, {of = policy(), kept = 'none', gpc = false}: Case = {}): NameExplained {
  const category = of.categories.find((one) => one.name === name)!;
  const state = deriveState(of, kept, NOW, gpc);
  return explainName(category, name, {policy: of, state, kept, gpc, now: NOW});
}

const OPT_OUT = policy({model: 'opt-out'});

describe('explainName', () => {
  it('says that a required category cannot be refused', () => {
    assert.equal(explain('necessary').reason, 'Required: always on, and visitors cannot refuse it.');
  });

  it('says that nothing was chosen yet, and that the visitor is asked now', () => {
    assert.deepEqual(explain('analytics'), {
      reason: 'Off: no choice yet, and the rule is “opt-in”.',
      answeredAt: null,
      askedAgain: 'now',
    });
  });

  it('says where and when a grant was given, and from when the visitor is asked again', () => {
    assert.deepEqual(explain('analytics', {kept: record()}), {
      reason: 'Granted in the banner.',
      answeredAt: (NOW - 60) * 1000,
      askedAgain: 'from 2027-05-21',
    });
  });

  it('says that a refusal of what is sold lasts longer', () => {
    const kept = record({granted: [], denied: ['affiliate', 'analytics', 'matomo', 'clarity']});

    assert.equal(explain('affiliate', {kept}).askedAgain, 'from 2027-11-21');
    assert.equal(explain('analytics', {kept}).askedAgain, 'from 2027-05-21');
    assert.equal(explain('analytics', {kept}).reason, 'Refused in the banner.');
  });

  it('says that an older answer was given at an earlier visit', () => {
    const kept = record({answered: {analytics: NOW - 10 * DAY_SECONDS}});

    assert.equal(explain('analytics', {kept}).reason, 'Granted at an earlier visit.');
  });

  it('says that a rule has a category on before a choice, and off after another refusal', () => {
    const kept = record({granted: [], denied: ['affiliate']});

    assert.equal(
      explain('analytics', {of: OPT_OUT}).reason,
      'On by the rule “opt-out”, until it is refused.',
    );
    assert.match(explain('analytics', {of: OPT_OUT, kept}).reason, /the visitor has refused something/);
  });

  it('says that Global Privacy Control counts as a refusal, and goes before an older yes', () => {
    assert.equal(
      explain('affiliate', {gpc: true}).reason,
      'Off: Global Privacy Control counts as a refusal.',
    );
    assert.match(explain('affiliate', {gpc: true, kept: record()}).reason, /overrides a yes/);
    assert.equal(
      explain('affiliate', {gpc: true, kept: record({flags: ['gpc']})}).reason,
      'Granted in the banner, despite Global Privacy Control.',
    );
  });

  it('says that a record cannot be read', () => {
    assert.match(explain('analytics', {kept: 'unknown'}).reason, /cannot be read/);
  });

  it('says that an answer has expired, or was given to another version', () => {
    const old = NOW - 400 * DAY_SECONDS;

    assert.equal(
      explain('analytics', {kept: record({created: old, updated: old})}).reason,
      'A yes has expired. Off: no choice yet, and the rule is “opt-in”.',
    );
    assert.match(
      explain('analytics', {kept: record(), of: policy({policyVersion: '2'})}).reason,
      /^A yes to policy version 1 does not count for version 2\./,
    );
  });
});

describe('sourceText', () => {
  it('names the tool before', () => {
    assert.equal(sourceText('import.cookiebot'), 'with cookiebot, the tool before');
    assert.equal(sourceText('embed'), 'at an embed');
  });
});
