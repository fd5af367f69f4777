import {assert} from 'chai';
import {deriveState, type ConsentState} from '../../src/core/state.js';
import type {Library} from '../../src/inspector/library.js';
import {timingText, wasGranted, watchDecisions} from '../../src/inspector/watch-decisions.js';
import {NOW, policy, record} from '../helpers/fakes.js';

const POLICY = policy({categories: ['analytics']});
const NONE = deriveState(POLICY, 'none', NOW);
const GRANTED = deriveState(POLICY, record({granted: ['analytics'], denied: []}), NOW);

describe('watchDecisions', () => {
  it('notes the first state and each later one, and tells of them', () => {
    let tell: (state: ConsentState) => void = () => undefined;
    const library: Library = {
      isGranted: () => false,
      policy: POLICY,
      record: null,
      subscribe(call) {
        tell = (state) => call(state, state);
        return () => undefined;
      },
      showPreferences: () => undefined,
    };
    let changes = 0;
    const watch = watchDecisions(library, () => changes++);

    tell(NONE);
    tell(GRANTED);

    assert.equal(changes, 2);
    assert.isTrue(watch.state() === GRANTED);
    assert.deepEqual(
      watch.moments().map(({isAnyGranted}) => isAnyGranted),
      [false, true],
    );
    assert.equal(watch.moments()[0]?.at, -Infinity);
  });
});

const MOMENTS = [
  {at: -Infinity, isAnyGranted: false},
  {at: 2000, isAnyGranted: true},
];

describe('wasGranted', () => {
  it('goes by the last decision before a time', () => {
    assert.isFalse(wasGranted(MOMENTS, 1999));
    assert.isTrue(wasGranted(MOMENTS, 2000));
    assert.isFalse(wasGranted([], 5));
  });
});

describe('timingText', () => {
  it('says how long before or after the choice something was', () => {
    assert.equal(timingText(MOMENTS, 1500), '0.50 s before the choice');
    assert.equal(timingText(MOMENTS, 2250), '0.25 s after the choice');
  });

  it('says that there was no choice, or that it is from an earlier page', () => {
    assert.equal(timingText(MOMENTS.slice(0, 1), 5), 'before any choice');
    assert.equal(timingText([{at: -Infinity, isAnyGranted: true}], 5), 'no choice yet; on by the rules');
    assert.equal(
      timingText([{at: -10, isAnyGranted: true}], 5),
      'after the choice, which is from an earlier page',
    );
  });
});
