import {assert} from 'chai';
import {makeRecord} from '../../src/core/make-record.js';
import type {ConsentState} from '../../src/core/state.js';
import {createConsentStore, type Keeper} from '../../src/core/store.js';
import {DAY_SECONDS, fakeStore, ID, NOW, policy, record} from '../helpers/fakes.js';

const keeper: Keeper = (store, choice, origin) =>
  makeRecord(store, choice, {origin, now: NOW, id: ID, language: 'en'});

describe('createConsentStore', () => {
  it('starts with what is kept', () => {
    assert.isTrue(fakeStore({record: record()}).isGranted('analytics & matomo'));
    assert.isFalse(fakeStore().isGranted('analytics'));
    assert.isTrue(fakeStore().isGranted('session'));
  });

  it('grants no name that is not declared', () => {
    const store = fakeStore({record: record({granted: ['affiliate', 'analytics', 'social']})});

    assert.isFalse(store.isGranted('social'));
    assert.isFalse(store.isGranted('!social'));
  });

  it('keeps a decision and tells of it once, with what held before', async () => {
    const store = fakeStore();
    const first = store.state;
    const told: [ConsentState, ConsentState][] = [];
    store.subscribe((...states) => told.push(states));

    await store.decide({analytics: true}, 'preferences');

    assert.equal(told.length, 1);
    assert.strictEqual(told[0]?.[0], store.state);
    assert.strictEqual(told[0]?.[1], first);
    assert.deepInclude(store.state.record, {
      granted: ['analytics', 'matomo', 'clarity'],
      source: 'preferences',
    });
    assert.isTrue(store.isGranted('analytics !affiliate'));
  });

  it('has changed when a subscriber is told and when the promise resolves', async () => {
    const store = fakeStore();
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.isGranted('affiliate')));

    await store.decide(true);
    seen.push(store.isGranted('affiliate'));

    assert.deepEqual(seen, [true, true]);
  });

  it('names the origin api when none is given', async () => {
    const store = fakeStore();

    await store.decide(true);
    assert.equal(store.state.record?.origin, 'api');

    await store.decide(false, 'preferences');
    assert.equal(store.state.record?.origin, 'preferences');
  });

  it('turns everything optional off at a withdrawal, and the record says so', async () => {
    const store = fakeStore({record: record()});

    await store.decide(false);

    assert.deepEqual(store.state.record?.granted, []);
    assert.deepEqual(store.state.record?.denied, ['affiliate', 'analytics', 'matomo', 'clarity']);
    assert.deepEqual(store.state.asked, []);
  });

  it('tells nobody who has ended the subscription', async () => {
    const store = fakeStore();
    let told = 0;
    const stop = store.subscribe(() => told++);

    stop();
    stop();
    await store.decide(true);

    assert.equal(told, 0);
  });

  it('tells everybody though one ends the subscription meanwhile', async () => {
    const store = fakeStore();
    const told: string[] = [];
    const stop = store.subscribe(() => {
      stop();
      told.push('first');
    });
    store.subscribe(() => told.push('second'));

    await store.decide(true);
    await store.decide(false);

    assert.deepEqual(told, ['first', 'second', 'second']);
  });

  it('keeps decisions in the order in which they were made before the keeper was there', async () => {
    let arrive: (keep: Keeper) => void = () => undefined;
    const loading = new Promise<Keeper>((resolve) => {
      arrive = resolve;
    });
    const store = fakeStore({keeper: () => loading});
    const order: string[] = [];
    const all = Promise.all([
      store.decide(true).then(() => order.push('yes')),
      store.decide({analytics: false}).then(() => order.push('but')),
      store.decide({matomo: true}).then(() => order.push('though')),
    ]);
    assert.isFalse(store.isGranted('affiliate'));

    arrive(keeper);
    await all;

    assert.deepEqual(order, ['yes', 'but', 'though']);
    assert.deepEqual(store.state.record?.granted, ['affiliate', 'matomo']);
  });

  it('takes up what was decided elsewhere, once', () => {
    const store = fakeStore();
    let told = 0;
    store.subscribe(() => told++);

    store.keep(record());
    assert.isFalse(store.isGranted('analytics'));
    store.refresh();
    store.refresh();

    assert.isTrue(store.isGranted('analytics'));
    assert.equal(told, 1);
  });

  it('takes up that the record is gone', () => {
    const store = fakeStore({record: record()});

    store.keep(null);
    store.refresh();

    assert.isNull(store.state.record);
    assert.isFalse(store.isGranted('affiliate'));
    assert.deepEqual(store.state.asked, ['affiliate', 'analytics']);
  });

  it('tells the reader what is known, for where nothing can be kept', () => {
    const store = fakeStore({read: (known) => known});
    store.refresh(record());
    store.refresh();
    assert.isTrue(store.isGranted('analytics'));

    store.refresh(null);

    assert.isFalse(store.isGranted('analytics'));
  });

  it('takes up that the record has lapsed', () => {
    let now = NOW;
    const store = fakeStore({record: record(), now: () => now});
    let told = 0;
    store.subscribe(() => told++);

    now += 400 * DAY_SECONDS;
    assert.isTrue(store.isGranted('analytics'));
    store.refresh();

    assert.isFalse(store.isGranted('analytics'));
    assert.equal(told, 1);
  });

  it('tells that a new version holds from now on', () => {
    let now = NOW;
    const site = policy({policyVersion: '2', policyEffective: '2026-11-21'});
    const store = fakeStore({policy: site, record: record(), now: () => now});
    assert.isTrue(store.state.notice);

    now += DAY_SECONDS;
    store.refresh();

    assert.isFalse(store.state.notice);
    assert.isFalse(store.isGranted('analytics'));
    assert.deepEqual(store.state.asked, ['affiliate', 'analytics']);
  });

  it('tells that a notice was put away', () => {
    const site = policy({policyVersion: '2', policyEffective: '2026-11-21'});
    const store = fakeStore({policy: site, record: record()});
    const told: boolean[] = [];
    store.subscribe(({notice}) => told.push(notice));

    store.keep(record({noticed: '2'}));
    store.refresh();

    assert.deepEqual(told, [false]);
  });

  it('keeps off what sells while Global Privacy Control is on, until it is granted over it', async () => {
    const store = fakeStore({gpc: true, record: record()});
    assert.isTrue(store.gpc);
    assert.isFalse(store.isGranted('affiliate'));
    assert.isTrue(store.isGranted('analytics'));

    await store.decide({affiliate: true});

    assert.isTrue(store.isGranted('affiliate'));
    assert.deepEqual(store.state.record?.flags, ['gpc']);
  });

  it('is without Global Privacy Control unless told of it', () => {
    assert.isFalse(fakeStore().gpc);
  });

  it('cannot be changed from outside', () => {
    const store = createConsentStore({
      policy: policy(),
      read: () => null,
      now: () => NOW,
      keeper: () => Promise.resolve(keeper),
    });

    assert.isTrue(Object.isFrozen(store));
    assert.isFalse(Reflect.set(store, 'granted', () => true));
    assert.isFalse(Reflect.set(store, 'state', {}));
  });
});
