import {assert} from 'chai';
import {ConsentConfigError} from '../../src/core/errors.js';
import type {ConsentRecord, KeptDecision} from '../../src/core/record.js';
import type {ConsentState} from '../../src/core/state.js';
import {createConsentStore} from '../../src/core/store.js';
import {DAY_SECONDS, fakeStorage, fakeStore, ID, NOW, policy, record} from '../helpers/fakes.js';

describe('createConsentStore', () => {
  it('starts with what is kept', () => {
    assert.isTrue(fakeStore({record: record()}).isGranted('analytics & matomo'));
    assert.isFalse(fakeStore().isGranted('analytics'));
    assert.isTrue(fakeStore().isGranted('necessary'));
  });

  it('grants no name that is not declared', () => {
    const store = fakeStore({record: record({granted: ['affiliate', 'analytics', 'social']})});

    assert.isFalse(store.isGranted('social'));
    assert.isFalse(store.isGranted('!social'));
  });

  it('keeps a decision and tells of it once, with what held before', () => {
    const store = fakeStore();
    const first = store.state;
    const told: [ConsentState, ConsentState][] = [];
    store.subscribe((...states) => told.push(states));

    store.decide({analytics: true}, 'preferences');

    assert.equal(told.length, 1);
    assert.strictEqual(told[0]?.[0], store.state);
    assert.strictEqual(told[0]?.[1], first);
    assert.deepInclude(store.state.record, {
      granted: ['analytics', 'matomo', 'clarity'],
      source: 'preferences',
    });
    assert.isTrue(store.isGranted('analytics matomo'));
    assert.isFalse(store.isGranted('analytics !affiliate'));
  });

  it('has changed when a subscriber is told and when the call returns', () => {
    const store = fakeStore();
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(store.isGranted('affiliate')));

    store.decide(true);
    seen.push(store.isGranted('affiliate'));

    assert.deepEqual(seen, [true, true]);
  });

  it('names the source api when none is given', () => {
    const store = fakeStore();

    store.decide(true);
    assert.equal(store.state.record?.source, 'api');

    store.decide(false, 'preferences');
    assert.equal(store.state.record?.source, 'preferences');
  });

  it('turns everything optional off at a withdrawal, and the record says so', () => {
    const store = fakeStore({record: record()});

    store.decide(false);

    assert.deepEqual(store.state.record?.granted, []);
    assert.deepEqual(store.state.record?.denied, ['affiliate', 'analytics', 'matomo', 'clarity']);
    assert.deepEqual(store.state.asked, []);
  });

  it('tells nobody who has ended the subscription', () => {
    const store = fakeStore();
    let told = 0;
    const stop = store.subscribe(() => told++);

    stop();
    stop();
    store.decide(true);

    assert.equal(told, 0);
  });

  it('tells everybody though one ends the subscription meanwhile', () => {
    const store = fakeStore();
    const told: string[] = [];
    const stop = store.subscribe(() => {
      stop();
      told.push('first');
    });
    store.subscribe(() => told.push('second'));

    store.decide(true);
    store.decide(false);

    assert.deepEqual(told, ['first', 'second', 'second']);
  });

  it('makes each decision in its own turn, in the order of the acts', () => {
    const store = fakeStore();
    const seen: (string | undefined)[] = [];
    const note = (): void => void seen.push(store.state.record?.granted.join(' '));

    store.decide(true);
    note();
    store.decide({analytics: false});
    note();
    store.decide({matomo: true});
    note();

    assert.deepEqual(seen, ['affiliate analytics matomo clarity', 'affiliate', 'affiliate matomo']);
    assert.equal(store.state.record?.updated, NOW + 2);
  });

  it('decides once more in a listener, after the decision that the listener hears of', () => {
    const store = fakeStore();
    const seen: string[] = [];
    store.subscribe(({record: kept}) => seen.push(kept?.granted.join(' ') ?? ''));
    const stop = store.subscribe(() => {
      stop();
      store.decide(false);
    });

    store.decide({affiliate: true});

    assert.deepEqual(seen, ['affiliate', '']);
    assert.isFalse(store.isGranted('affiliate'));
  });

  it('notifies once of a decision, and not of one that changes nothing but its time', () => {
    const store = fakeStore({record: record()});
    let told = 0;
    store.subscribe(() => told++);

    store.decide(false);
    assert.equal(told, 1);
    store.refresh();
    assert.equal(told, 1);
  });

  it('notifies everybody though a listener throws, and reports what it threw', () => {
    const reported: unknown[] = [];
    const store = fakeStore({report: (error) => reported.push(error)});
    const failure = new Error('of a listener');
    let told = 0;
    store.subscribe(() => {
      throw failure;
    });
    store.subscribe(() => told++);

    const isKept = store.decide(true);

    assert.isTrue(isKept);
    assert.equal(told, 1);
    assert.deepEqual(reported, [failure]);
    assert.isTrue(store.isGranted('analytics'));
  });

  it('takes no second subscription of one listener, and no notice of one who ended it', () => {
    const store = fakeStore();
    let told = 0;
    const listener = (): void => {
      told++;
    };
    store.subscribe(listener);
    const stop = store.subscribe(listener);

    store.decide(true);
    stop();
    store.decide(false);

    assert.equal(told, 1);
  });

  it('forgets what it knew of expressions at each change', () => {
    const store = fakeStore();
    const answers = [store.isGranted('analytics | !affiliate')];

    store.decide({affiliate: false});
    answers.push(store.isGranted('analytics | !affiliate'));
    store.decide({affiliate: true});
    answers.push(store.isGranted('analytics | !affiliate'));

    assert.deepEqual(answers, [false, true, false]);
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

  it('takes up that the record has lapsed', () => {
    let now = NOW;
    const store = fakeStore({record: record(), now: () => now * 1000});
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
    const store = fakeStore({policy: site, record: record(), now: () => now * 1000});
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

  it('keeps off what sells while Global Privacy Control is on, until it is granted over it', () => {
    const store = fakeStore({gpc: true, record: record()});
    assert.isTrue(store.gpc);
    assert.isFalse(store.isGranted('affiliate'));
    assert.isTrue(store.isGranted('analytics'));

    store.decide({affiliate: true});

    assert.isTrue(store.isGranted('affiliate'));
    assert.deepEqual(store.state.record?.flags, ['gpc']);
  });

  it('is without Global Privacy Control unless told of it', () => {
    assert.isFalse(fakeStore().gpc);
  });

  it('cannot be changed from outside', () => {
    const store = createConsentStore({
      policy: policy(),
      storage: fakeStorage(),
      now: () => NOW * 1000,
      createId: () => ID,
    });

    assert.isTrue(Object.isFrozen(store));
    assert.isFalse(Reflect.set(store, 'isGranted', () => true));
    assert.isFalse(Reflect.set(store, 'state', {}));
  });
});

describe('the store, by what is stored at the moment of an act', () => {
  /** A store of a window that has not heard of what another window stored. @param ago Milliseconds since that. */
  function unaware(stored: Partial<ConsentRecord>, ago: number, seen: ConsentRecord | null = null) {
    const now = NOW * 1000 + 500;
    const store = fakeStore({record: seen, now: () => now});
    const made = now - ago;
    store.keep(record({updated: Math.floor(made / 1000), millisecond: made % 1000, ...stored}));
    return store;
  }
  const refusal = {granted: ['affiliate'], denied: ['matomo', 'clarity']};

  it('changes of it what the choice says, and nothing else', () => {
    const store = unaware({granted: ['affiliate'], denied: ['matomo']}, 60_000);

    store.decide({clarity: true});

    assert.sameMembers([...(store.state.record?.granted ?? [])], ['affiliate', 'clarity']);
    assert.deepEqual(store.state.record?.denied, ['matomo']);
  });

  it('does not undo a refusal that another window has made within a quarter of a second', () => {
    for (const ago of [0, 1, 249, -1, -59_000]) {
      const store = unaware(refusal, ago);

      store.decide(true);

      assert.isFalse(store.isGranted('matomo'), `after ${String(ago)} ms`);
      assert.isTrue(store.isGranted('analytics'), `after ${String(ago)} ms`);
      assert.deepEqual(store.state.record?.denied, ['matomo', 'clarity']);
    }
  });

  it('undoes a refusal that is older, or from far ahead, though it had not heard of that refusal', () => {
    for (const ago of [250, 5000, -60_001]) {
      const store = unaware(refusal, ago);

      store.decide(true);

      assert.isTrue(store.isGranted('matomo'), `after ${String(ago)} ms`);
    }
  });

  it('undoes an older refusal whose number is ahead of the clock, because decisions followed fast', () => {
    for (const ahead of [1000, 2000, 7000]) {
      const store = unaware(refusal, 330 - ahead);

      store.decide(true);

      assert.isTrue(store.isGranted('matomo'), `${String(ahead)} ms ahead`);
    }
  });

  it('undoes at once a refusal that it had heard of, and its own', () => {
    const store = unaware(refusal, 10);
    store.refresh();

    store.decide(true);
    assert.isTrue(store.isGranted('matomo'));
    store.decide(false);
    store.decide({matomo: true});

    assert.isTrue(store.isGranted('matomo'));
  });

  it('takes no grant of another window back by a choice that does not mention it', () => {
    const store = unaware({granted: ['affiliate', 'matomo'], denied: []}, 10);

    store.decide({affiliate: false});

    assert.isTrue(store.isGranted('matomo'));
    assert.isFalse(store.isGranted('affiliate'));
  });

  it('decides over what cannot be read, of which it keeps nothing', () => {
    let kept: KeptDecision = 'unknown';
    const storage = {
      read: () => kept,
      write: (made: ConsentRecord) => {
        kept = made;
        return true;
      },
    };
    const store = fakeStore({storage});
    assert.equal(store.state.status, 'unknown');

    store.decide({matomo: true});

    assert.equal(store.state.status, 'decided');
    assert.deepEqual([...store.state.decisions].join(' '), 'necessary,true matomo,true');
  });
});

describe('the store, where a record cannot be kept', () => {
  it('returns false, tells that the decision was not kept, and goes by what the storage remembers', () => {
    const told: [string, boolean][] = [];
    const storage = fakeStorage();
    const store = fakeStore({
      storage: {
        ...storage,
        write(made) {
          storage.write(made);
          return false;
        },
      },
      onDecision: ({granted}, isKept) => told.push([granted.join(' '), isKept]),
    });

    assert.isFalse(store.decide({affiliate: true}));

    assert.isTrue(store.isGranted('affiliate'));
    assert.deepEqual(told, [['affiliate', false]]);
  });

  it('goes by what was stored where the storage keeps less than was decided', () => {
    const everything = record({granted: [], denied: ['*']});
    const store = fakeStore({storage: {read: () => everything, write: () => false}});

    assert.isFalse(store.decide({affiliate: true}));

    assert.isFalse(store.isGranted('affiliate'));
  });

  it('tells of a decision after its listeners have heard of it, with the record that holds', () => {
    const order: string[] = [];
    const store = fakeStore({onDecision: (made, isKept) => order.push(`${made.source} ${String(isKept)}`)});
    store.subscribe(() => order.push('listener'));

    store.decide(true, 'banner');

    assert.deepEqual(order, ['listener', 'banner true']);
  });
});

describe('the store, given a choice that is none', () => {
  const wrong: [code: string, choice: unknown][] = [
    ['bad-choice', 'analytics'],
    ['bad-choice', 1],
    ['bad-choice', null],
    ['bad-choice', undefined],
    ['bad-choice', ['analytics']],
    ['bad-choice', {analytics: 'yes'}],
    ['unknown-name', {social: true}],
    ['mandatory', {necessary: false}],
  ];
  for (const [code, choice] of wrong) {
    it(`throws ${code} for ${JSON.stringify(choice)}, and writes nothing`, () => {
      const store = fakeStore({
        storage: {read: () => record(), write: () => assert.fail('it wrote')},
        onDecision: () => assert.fail('it decided'),
      });
      const {state} = store;
      let error: unknown;

      try {
        store.decide(choice as boolean);
      } catch (thrown) {
        error = thrown;
      }

      assert.instanceOf(error, ConsentConfigError);
      assert.equal(error.code, code);
      assert.strictEqual(store.state, state);
    });
  }
});

describe('the store, amending', () => {
  it('changes what is no decision in the record that is stored now, and leaves its times', () => {
    const store = fakeStore({record: record()});
    const refused = record({granted: [], denied: ['affiliate'], updated: NOW, flags: ['clear']});
    store.keep(refused);

    store.amend(({flags}) => ({flags: flags.filter((flag) => flag !== 'clear')}));

    assert.deepEqual(store.state.record, {...refused, flags: []});
    assert.isFalse(store.isGranted('affiliate'));
  });

  it('makes no record where there is none', () => {
    for (const kept of ['none', 'unknown'] as const) {
      const store = fakeStore({storage: {read: () => kept, write: () => assert.fail('it wrote')}});

      store.amend(() => ({granted: ['affiliate']}));

      assert.isNull(store.state.record);
    }
  });

  it('remembers that a notice was dismissed, of a version or of the signal', () => {
    const site = policy({policyVersion: '2', policyEffective: '2026-11-21'});
    const ofVersion = fakeStore({policy: site, record: record()});
    const ofSignal = fakeStore({
      gpc: true,
      record: record({source: 'gpc', denied: ['affiliate'], granted: []}),
    });
    assert.isTrue(ofVersion.state.notice && ofSignal.state.notice);

    ofVersion.dismissNotice();
    ofSignal.dismissNotice();

    assert.equal(ofVersion.state.record?.noticed, '2');
    assert.equal(ofSignal.state.record?.noticed, 'gpc');
    assert.isFalse(ofVersion.state.notice || ofSignal.state.notice);
    assert.equal(ofVersion.state.record?.updated, NOW - 60);
  });

  it('keeps the refusal of another window when a notice is dismissed', () => {
    const site = policy({policyVersion: '2', policyEffective: '2026-11-21'});
    const store = fakeStore({policy: site, record: record()});
    store.keep(record({granted: [], denied: ['affiliate', 'matomo'], updated: NOW}));

    store.dismissNotice();

    assert.isFalse(store.isGranted('affiliate'));
    assert.deepEqual(store.state.record?.denied, ['affiliate', 'matomo']);
  });
});

describe('the store, with another policy', () => {
  it('goes by it from then on, and tells of the change', () => {
    const site = policy({categories: [{name: 'analytics', model: 'opt-out'}]});
    const store = fakeStore({policy: site});
    const told: boolean[] = [];
    store.subscribe(() => told.push(store.isGranted('analytics')));
    assert.isTrue(store.isGranted('analytics'));

    store.replacePolicy(policy({categories: ['analytics']}));

    assert.deepEqual(told, [false]);
    assert.equal(store.policy.categories[1]?.model, 'opt-in');
  });
});

describe('the store, without what may be left out', () => {
  it('writes an empty language, tells no one, and swallows what a listener throws', () => {
    const store = createConsentStore({
      policy: policy(),
      storage: fakeStorage(),
      now: () => NOW * 1000,
      createId: () => ID,
    });
    const told: string[] = [];
    store.subscribe(() => {
      throw new Error('a mistake of the page');
    });
    store.subscribe(({record: kept}) => told.push(kept?.source ?? ''));

    assert.isTrue(store.decide(true));

    assert.equal(store.state.record?.language, '');
    assert.isFalse(store.gpc);
    assert.deepEqual(told, ['api']);
  });

  it('tells of the record that was made where that record answers nothing', () => {
    const told: ConsentRecord[] = [];
    const store = fakeStore({onDecision: (made) => void told.push(made)});

    store.decide({});

    assert.isNull(store.state.record);
    assert.deepEqual(told[0]?.granted, []);
    assert.deepEqual(told[0]?.denied, []);
    assert.equal(told[0]?.id, ID);
  });
});
