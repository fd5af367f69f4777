import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {checkDeclared, checkNecessary} from '../../src/dev/check-declared.js';
import {namedBy} from './named.js';

const named = (input: PolicyInput): readonly string[] =>
  namedBy(() => checkDeclared(createPolicy({categories: ['analytics'], ...input})));

describe('checkDeclared', () => {
  for (const region of ['XX', 'ZZ', 'AP']) {
    it(`names ${region}, which is the code of no place`, () => {
      assert.deepEqual(named({region}), [`bad-region "${region}"`]);
    });
  }

  for (const cookieDomain of ['example.org', 'https:', 'localhost:8080', 'host']) {
    it(`names the cookie's domain ${cookieDomain}, which the page is not on`, () => {
      assert.deepEqual(named({cookieDomain}), [`bad-cookie-domain "${cookieDomain}"`]);
    });
  }

  it('names a change that is after the version of the policy', () => {
    const categories = [
      {name: 'analytics', changedIn: '99'},
      {name: 'social', changedIn: '10'},
    ];

    assert.deepEqual(named({categories, policyVersion: '10'}), [
      'changed-later changed-in="99" of "analytics", with policy-version="10"',
    ]);
  });

  it('names a declaration of every entry where it would be deleted', () => {
    const cookies = [{name: '*'}, {name: '_ga*'}];
    const categories = [
      {name: 'necessary', cookies},
      {name: 'analytics', services: [{name: 'matomo', cookies}]},
    ];

    assert.deepEqual(named({categories}), ['deletes-everything <consent-cookie name="*"> of "analytics"']);
  });

  it('names nothing that is right', () => {
    const categories = [{name: 'social', changedIn: '2026-11-20', cookies: [{name: 'id-*'}]}];

    assert.deepEqual(
      named({categories, policyVersion: '2026-11-20', region: 'uk', cookieDomain: location.hostname}),
      [],
    );
    for (const region of ['EU', 'de', 'fr-FR']) assert.deepEqual(named({region}), [], region);
  });
});

describe('checkNecessary', () => {
  it('names what has no effect on the category necessary', () => {
    const categories = [
      {name: 'necessary', model: 'opt-out', sells: 'yes', capture: 'q'},
      {name: 'analytics', model: 'opt-out', sells: 'yes', capture: 'q'},
    ];

    assert.deepEqual(
      namedBy(() => checkNecessary({categories})),
      ['necessary-attribute model="opt-out"', 'necessary-attribute sells="yes"'],
    );
  });

  it('is part of createPolicy(), which goes on', () => {
    const categories = [{name: 'necessary', sells: true}, {name: 'analytics'}] as const;

    const found = namedBy(() => createPolicy({categories}));

    assert.deepEqual(found, ['necessary-attribute sells="true"']);
  });

  it('names nothing that says what holds anyway', () => {
    const categories = [{name: 'necessary', model: 'required', sells: 'no', capture: 'q'}, 'social'];

    assert.deepEqual(
      namedBy(() => checkNecessary({categories})),
      [],
    );
  });
});
