import {assert} from 'chai';
import {createConsentActions, now, type ConsentActions} from '../../src/page/consent-actions.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {fakeStore} from '../helpers/fakes.js';

describe('createConsentActions', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('sends decisions to the store that it is connected to, and says whether they were kept', () => {
    const actions = createConsentActions();
    const store = fakeStore();
    actions.connect(store);

    assert.isTrue(actions.decide({analytics: true}));
    assert.isTrue(store.isGranted('analytics'));
    assert.isTrue(actions.rejectAll());
    assert.isFalse(store.isGranted('analytics'));
    assert.isTrue(actions.acceptAll());
    assert.isTrue(store.isGranted('analytics'));
  });

  it('makes decisions that came before in their order, once it is connected', () => {
    const actions = createConsentActions();
    const store = fakeStore();

    assert.isFalse(actions.acceptAll());
    assert.isFalse(actions.decide({analytics: false}));
    actions.connect(store);

    assert.isTrue(store.isGranted('affiliate'));
    assert.isFalse(store.isGranted('analytics'));
  });

  it('refuses what is no choice, before and after it is connected', () => {
    const actions = createConsentActions();
    const wrong: object = {analytics: 'yes'};
    const decide = (): boolean => actions.decide(wrong as Parameters<ConsentActions['decide']>[0]);

    assert.throws(decide, /bad-choice/);
    actions.connect(fakeStore());
    assert.throws(decide, /bad-choice/);
  });

  const EMPTY: Readonly<Record<string, object>> = {
    'a Map': new Map([['analytics', false]]),
    'a Set': new Set(['analytics']),
    'a FormData': new FormData(),
    'an object without names': {},
    'a date': new Date(0),
  };
  for (const [what, choice] of Object.entries(EMPTY)) {
    it(`refuses ${what}, which answers nothing, before and after it is connected`, () => {
      const actions = createConsentActions();
      const store = fakeStore();
      const decide = (): boolean => actions.decide(choice as Parameters<ConsentActions['decide']>[0]);

      assert.throws(decide, /bad-choice/);
      actions.connect(store);
      assert.throws(decide, /bad-choice/);
      assert.isNull(store.state.record);
    });
  }
});

describe('now', () => {
  it('returns the time in milliseconds', () => {
    const before = Date.now();

    const time = now();

    assert.isAtLeast(time, before);
    assert.isAtMost(time, Date.now());
  });
});
