import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {isOptional, namesOf} from '../../src/core/record.js';

describe('namesOf', () => {
  it('returns the name of a category, and behind it those of its services', () => {
    const {categories} = createPolicy({
      categories: [{name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]}],
    });

    assert.deepEqual(categories.map(namesOf), [['necessary'], ['analytics', 'matomo', 'clarity']]);
  });
});

describe('isOptional', () => {
  it('says of each model whether the visitor decides on it', () => {
    const {categories} = createPolicy({
      categories: ['analytics', {name: 'social', model: 'opt-out'}, {name: 'fraud', model: 'required'}],
    });

    const answers = categories.map((category) => `${category.name} ${String(isOptional(category))}`);

    assert.deepEqual(answers, ['necessary false', 'analytics true', 'social true', 'fraud false']);
  });
});
