import {assert} from 'chai';
import {isSameState, type ConsentState} from '../../src/core/state.js';
import {NOW, record} from '../helpers/fakes.js';

describe('isSameState', () => {
  const state = (parts: Partial<ConsentState> = {}): ConsentState => ({
    status: 'decided',
    record: record(),
    decisions: new Map([['analytics', true]]),
    asked: ['social'],
    told: [],
    notice: false,
    ...parts,
  });

  it('is true of two states that say the same in other objects', () => {
    assert.isTrue(isSameState(state(), state()));
    assert.isTrue(isSameState(state({record: null}), state({record: null})));
  });

  const others: [what: string, parts: Partial<ConsentState>][] = [
    ['the status', {status: 'unknown'}],
    ['the notice', {notice: true}],
    ['a name that is asked', {asked: ['video']}],
    ['how many are asked', {asked: ['social', 'video']}],
    ['a name that is told', {told: ['video']}],
    ['a decision', {decisions: new Map([['analytics', false]])}],
    ['a name that is decided', {decisions: new Map([['matomo', true]])}],
    [
      'how many are decided',
      {
        decisions: new Map([
          ['analytics', true],
          ['matomo', true],
        ]),
      },
    ],
    ['whether there is a record', {record: null}],
    ['the id of the record', {record: record({id: 'ffffffff-6f3d-4a52-8a53-1f4f2d7c9e10'})}],
    ['the time of the record', {record: record({updated: NOW})}],
    ['the notice that was dismissed', {record: record({noticed: 'gpc'})}],
    ['what the record grants', {record: record({granted: ['affiliate']})}],
    ['what the record denies', {record: record({denied: ['social']})}],
  ];
  for (const [what, parts] of others) {
    it(`is false where ${what} differs`, () => {
      assert.isFalse(isSameState(state(), state(parts)));
      assert.isFalse(isSameState(state(parts), state()));
    });
  }
});
