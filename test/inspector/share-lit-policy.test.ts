import {assert} from 'chai';
import {shareLitPolicy} from '../../src/inspector/share-lit-policy.js';

/** A factory that refuses a second policy of a name, as a browser does. */
function factory() {
  const names = new Set<string>();
  return {
    createPolicy(name: string, rules: object): object {
      if (names.has(name)) throw new TypeError(`Policy with name "${name}" already exists.`);
      names.add(name);
      return {name, rules};
    },
  };
}

describe('shareLitPolicy', () => {
  it('gives a second copy of Lit the policy of the first one', () => {
    const policies = factory();
    shareLitPolicy(policies);

    assert.isTrue(policies.createPolicy('lit-html', {}) === policies.createPolicy('lit-html', {}));
  });

  it('leaves every other policy as it is', () => {
    const policies = factory();
    shareLitPolicy(policies);

    policies.createPolicy('site', {});

    assert.throws(() => policies.createPolicy('site', {}), /already exists/);
  });
});
