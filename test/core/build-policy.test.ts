import {assert} from 'chai';
import {buildPolicy, type Written} from '../../src/core/build-policy.js';
import {ADDRESSES} from './addresses.js';

const site = (fields: Written): Written => ({categories: ['analytics'], ...fields});
const service = (fields: Written): Written =>
  site({categories: [{name: 'analytics', services: [{name: 'matomo', ...fields}]}]});

describe('buildPolicy, given a mistake', () => {
  it('keeps addresses as they are written: what makes a link of one looks at it', () => {
    for (const address of [...ADDRESSES.good, ...ADDRESSES.bad]) {
      const made = buildPolicy(service({href: address}));

      assert.equal(buildPolicy(site({policyHref: address})).policyHref, address);
      assert.equal(made.categories[1]?.services[0]?.href, address);
    }
  });

  it('leaves out names that are none, and the second of two', () => {
    const written = {categories: ['Ä', 'a', 'a', {}, {name: ''}, {name: 'b', services: ['a', 'c', {}]}]};
    const {categories} = buildPolicy(written);

    assert.deepEqual(
      categories.map(({name}) => name),
      ['session', 'a', 'b'],
    );
    assert.deepEqual(
      categories[2]?.services.map(({name}) => name),
      ['c'],
    );
  });

  it('keeps a record for six months when the number of days is none', () => {
    for (const cookieDays of [0, 391, 1.5, 'long', null]) {
      assert.equal(buildPolicy(site({cookieDays})).cookieDays, 182);
    }
  });
});
