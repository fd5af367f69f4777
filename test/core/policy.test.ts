import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {hasRules, isRules} from '../../src/core/policy.js';

describe('isRules', () => {
  it('tells rules by region from a single value', () => {
    assert.isTrue(isRules('EEA: opt-in; *: opt-out'));
    assert.isFalse(isRules('opt-in'));
  });
});

describe('hasRules', () => {
  it('finds rules by region wherever a policy may have them', () => {
    const categories = ['analytics'];
    const policies = [
      createPolicy({categories, prompt: {US: 'notice'}}),
      createPolicy({categories, gpc: 'US-CA: honor; *: ignore'}),
      createPolicy({categories: [{name: 'analytics', model: {'*': 'opt-out'}}]}),
    ];

    assert.deepEqual(policies.map(hasRules), [true, true, true]);
    assert.isFalse(hasRules(createPolicy({categories, prompt: 'notice', gpc: 'ignore'})));
  });
});
