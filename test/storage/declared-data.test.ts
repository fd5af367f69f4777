import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {findDeclaredData, mandatoryNames} from '../../src/storage/declared-data.js';

const policy = createPolicy({
  organization: 'Acme',
  categories: [
    {name: 'necessary', cookies: [{name: 'sid'}]},
    {name: 'personalization', model: 'required', services: [{name: 'chat', cookies: [{name: 'chat_id'}]}]},
    {name: 'social', model: 'required'},
    {
      name: 'analytics',
      cookies: [{name: '_ga'}],
      services: [{name: 'heatmap', cookies: [{name: '_heat', storage: 'local'}]}],
    },
    {name: 'affiliate', capture: ['ref']},
  ],
});

describe('findDeclaredData', () => {
  it('finds what a category declares, without what its services declare', () => {
    const found = findDeclaredData(policy, ['analytics']);

    assert.deepEqual(
      found.map(({name}) => name),
      ['_ga'],
    );
  });

  it('finds what a service declares', () => {
    const [found, ...more] = findDeclaredData(policy, ['heatmap']);

    assert.deepEqual([found?.name, found?.storage, more], ['_heat', 'local', []]);
  });

  it('finds the cookie in which a category keeps captured parameters', () => {
    const [found, ...more] = findDeclaredData(policy, ['affiliate']);

    assert.deepEqual([found?.name, found?.storage, more], ['affiliate', 'cookie', []]);
  });

  it('finds nothing for unknown names', () => {
    assert.deepEqual(findDeclaredData(policy, ['nobody', 'constructor', '__proto__']), []);
  });
});

describe('mandatoryNames', () => {
  it('names the categories that nobody can refuse, and their services', () => {
    assert.sameMembers([...mandatoryNames(policy)], ['necessary', 'personalization', 'chat', 'social']);
  });
});
