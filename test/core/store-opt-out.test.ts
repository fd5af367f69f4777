import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {fakeStore} from '../helpers/fakes.js';

const policy = createPolicy({
  model: 'opt-out',
  prompt: 'notice',
  categories: ['analytics', {name: 'marketing', services: [{name: 'pixel'}]}],
});

describe('optOut', () => {
  it('refuses what falls under Global Privacy Control, and leaves the rest undecided', () => {
    const store = fakeStore({policy});

    const isKept = store.optOut();

    assert.isTrue(isKept);
    assert.deepEqual(store.state.record?.denied, ['marketing', 'pixel']);
    assert.deepEqual(store.state.record?.granted, []);
  });

  it('withdraws a grant', () => {
    const store = fakeStore({policy});
    store.decide(true);

    store.optOut();

    assert.isFalse(store.isGranted('marketing'));
    assert.isTrue(store.isGranted('analytics'));
  });
});

describe('a store whose visitor sends Global Privacy Control', () => {
  it('grants nothing that falls under the signal with "accept all"', () => {
    const store = fakeStore({policy, gpc: true});

    store.decide(true);

    assert.deepEqual(store.state.record?.granted, ['analytics']);
    assert.isFalse(store.isGranted('marketing'));
  });

  it('grants it with the switch of the category', () => {
    const store = fakeStore({policy, gpc: true});

    store.decide({marketing: true});

    assert.isTrue(store.isGranted('marketing'));
  });

  it('keeps a grant over the signal when everything is accepted', () => {
    const store = fakeStore({policy, gpc: true});
    store.decide({marketing: true});

    store.decide(true);

    assert.isTrue(store.isGranted('marketing & analytics'));
  });

  it('goes by the policy of the region once the rules are applied', () => {
    const store = fakeStore({
      policy: createPolicy({gpc: 'US: honor; *: ignore', categories: ['marketing']}),
      gpc: true,
    });
    assert.isTrue(store.gpc);

    store.replacePolicy(createPolicy({gpc: 'ignore', categories: ['marketing']}));

    assert.isFalse(store.gpc);
  });
});

describe('dismissNotice', () => {
  it('keeps that the notice was seen, and grants nothing', () => {
    const store = fakeStore({policy});
    assert.deepEqual(store.state.told, ['analytics', 'marketing']);

    store.dismissNotice();

    assert.deepEqual(store.state.told, []);
    assert.isNull(store.state.record);
    assert.equal(store.state.status, 'undecided');
  });
});
