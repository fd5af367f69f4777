import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {hasRules} from '../../src/core/policy.js';
import {daysOf, isSameReading, refusalOf} from '../../src/core/record.js';
import {record} from '../helpers/fakes.js';

const policy = createPolicy({
  cookieDays: 100,
  refusalDays: 300,
  categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}],
});

describe('daysOf', () => {
  it('returns the life of answers where nothing is refused that sells', () => {
    assert.equal(daysOf(record({granted: ['analytics', 'marketing'], denied: []}), policy), 100);
    assert.equal(daysOf(record({granted: [], denied: ['analytics']}), policy), 100);
  });

  for (const name of ['marketing', 'pixel', '*']) {
    it(`returns the life of a refusal of what sells if "${name}" is refused`, () => {
      assert.equal(daysOf(record({granted: [], denied: [name]}), policy), 300);
    });
  }

  it('returns the longer life if refusals are kept for fewer days', () => {
    const short = createPolicy({cookieDays: 100, refusalDays: 30, categories: ['marketing']});

    assert.equal(daysOf(record({granted: [], denied: ['marketing']}), short), 100);
  });
});

describe('isSameReading', () => {
  it('is true of one decision, renewed or not, and of two readings without a record', () => {
    assert.isTrue(isSameReading(record(), record({renewed: 1_800_000_000})));
    assert.isTrue(isSameReading('none', 'none'));
  });

  it('is false of other decisions, and of a record beside none', () => {
    assert.isFalse(isSameReading(record(), record({id: '00000000-0000-4000-8000-00000000000a'})));
    assert.isFalse(isSameReading(record(), record({millisecond: 1})));
    assert.isFalse(isSameReading(record(), record({granted: []})));
    assert.isFalse(isSameReading(record(), 'none'));
    assert.isFalse(isSameReading('unknown', 'none'));
  });
});

describe('refusalOf', () => {
  it('refuses everything, and keeps what tells of the decision', () => {
    const one = record({granted: ['analytics'], denied: ['social']});

    assert.deepEqual(refusalOf(one), {...one, granted: [], denied: ['*'], answered: {}});
  });
});

describe('hasRules', () => {
  it('is true if the prompt, the signal or a category depends on the region', () => {
    assert.isFalse(hasRules(policy));
    assert.isTrue(hasRules(createPolicy({prompt: '*: ask', categories: ['analytics']})));
    assert.isTrue(hasRules(createPolicy({gpc: '*: honor', categories: ['analytics']})));
    assert.isTrue(hasRules(createPolicy({model: '*: opt-in', categories: ['analytics']})));
  });
});

describe('a required category', () => {
  it('cannot be said to sell', () => {
    const input = {categories: [{name: 'fraud', label: 'Fraud', model: 'required', sells: true}]} as const;

    assert.throws(() => createPolicy(input), /required-sells/);
  });
});
