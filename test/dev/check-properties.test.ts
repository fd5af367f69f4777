import {assert} from 'chai';
import {checkPolicy} from '../../src/core/check-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import {nearest} from '../../src/dev/nearest.js';
import type {PolicyInput} from '../../src/core/policy.js';

function messageOf(input: object): string {
  try {
    createPolicy(input);
    return '';
  } catch (error) {
    assert.instanceOf(error, ConsentConfigError);
    return error.message;
  }
}

const inCategory = (fields: object): object => ({categories: [{name: 'analytics', ...fields}]});

describe('createPolicy in the dev build', () => {
  for (const [input, start] of [
    [{organisation: 'Acme'}, '"organisation" in the policy, perhaps for "organization"'],
    [{'policy-href': '/'}, '"policy-href" in the policy, perhaps for "policyHref"'],
    [{position: 'top'}, '"position" in the policy, which takes organization, policyHref, '],
    [inCategory({lable: 'Counting'}), '"lable" in a category, perhaps for "label"'],
    [inCategory({services: [{name: 'm', hrf: '/'}]}), '"hrf" in a service, perhaps for "href"'],
    [inCategory({cookies: [{name: 'm', purpos: 'x'}]}), '"purpos" in a cookie, perhaps for "purpose"'],
    [inCategory({services: [{name: 'm', cookies: [{nam: 'x'}]}]}), '"nam" in a cookie, perhaps for "name"'],
    [
      inCategory({translations: {de: {lable: 'x'}}}),
      '"lable" in translations of a category, perhaps for "label"',
    ],
    [
      inCategory({cookies: [{name: 'm', translations: {de: {storage: 'local'}}}]}),
      '"storage" in translations of a cookie, which takes retention, purpose',
    ],
  ] as const) {
    it(`throws unknown-property: ${start}`, () => {
      const message = messageOf({categories: ['analytics'], ...input});

      assert.isTrue(message.startsWith(`[unknown-property] ${start}`), message);
    });
  }

  it('throws bad-categories for what is no list', () => {
    assert.match(messageOf({categories: 'analytics'}), /^\[bad-categories\] "analytics": /);
    assert.match(messageOf({categories: {analytics: {}}}), /^\[bad-categories\]: /);
  });

  it('takes what is known, and what is undefined', () => {
    assert.equal(messageOf({categories: ['analytics'], colour: undefined}), '');
    assert.equal(messageOf(createPolicy(inCategory({cookies: [{name: 'a'}]}) as PolicyInput)), '');
  });

  it('leaves what HTML declares to the check of attributes', () => {
    const codes: string[] = [];
    checkPolicy({categories: ['analytics'], class: 'x', dataTest: 'y'}, (code) => codes.push(code));

    assert.deepEqual(codes, []);
  });
});

describe('nearest', () => {
  it('finds what was meant, whatever its case, and nothing where nothing is like it', () => {
    const known = ['organization', 'policy-href', 'policy-version', 'gpc'];

    assert.equal(nearest('organisation', known), 'organization');
    assert.equal(nearest('policyHREF', known), 'policy-href');
    assert.equal(nearest('policy-url', known), 'policy-href');
    assert.equal(nearest('version', known), undefined);
    assert.equal(nearest('x', known), undefined);
  });
});
