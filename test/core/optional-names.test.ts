import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {optionalNames} from '../../src/core/optional-names.js';

describe('optionalNames', () => {
  it('returns each category that can be refused, with its services behind it', () => {
    const site = createPolicy({
      categories: [
        'affiliate',
        {name: 'analytics', services: [{name: 'matomo'}, {name: 'clarity'}]},
        {name: 'social', model: 'opt-out'},
      ],
    });

    assert.deepEqual(optionalNames(site), ['affiliate', 'analytics', 'matomo', 'clarity', 'social']);
  });

  it('leaves out what is required, with its services', () => {
    const site = createPolicy({
      categories: ['affiliate', {name: 'fraud', model: 'required', services: [{name: 'captcha'}]}],
    });

    assert.deepEqual(optionalNames(site), ['affiliate']);
  });
});
