import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {createConsentStore} from '../../src/core/store.js';
import {consent} from '../../src/entries/headless.js';
import {fakeStorage, fakeStore, ID, NOW, policy, record} from '../helpers/fakes.js';

/** Whether an object takes neither a new value nor a new property. */
function isFixed(object: object): boolean {
  const values = Object.keys(object).map((key) => Reflect.set(object, key, 'other'));
  return Object.isFrozen(object) && !values.includes(true) && !Reflect.set(object, 'more', 1);
}

describe('what is frozen', () => {
  it('is the policy, with all that is in it', () => {
    const site = createPolicy({categories: [{name: 'analytics', services: [{name: 'matomo'}]}]});
    const [, category] = site.categories;

    assert.isTrue(isFixed(site));
    assert.isTrue(isFixed(site.categories));
    assert.isTrue(isFixed(category!));
    assert.isTrue(isFixed(category!.services[0]!));
  });

  it('is the store', () => {
    const store = createConsentStore({
      policy: policy(),
      storage: fakeStorage(),
      now: () => NOW * 1000,
      createId: () => ID,
    });

    assert.isTrue(isFixed(store));
  });

  it('is the record of a decision', () => {
    const store = fakeStore({record: record()});

    store.decide({affiliate: false});

    assert.isTrue(isFixed(store.state.record!));
  });

  it('is the consent object', () => {
    assert.isTrue(isFixed(consent));
  });
});

describe('a state', () => {
  it('is another after each change, and the one before stays as it was', () => {
    const store = fakeStore();
    const before = store.state;
    const written = JSON.stringify([before, [...before.decisions]]);

    store.decide(true);

    assert.isFalse(store.state === before);
    assert.equal(JSON.stringify([before, [...before.decisions]]), written);
  });
});
