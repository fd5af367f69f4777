import {assert} from 'chai';
import {optionalNames} from '../../src/core/optional-names.js';
import {draftOf, switchStateOf, turn, type Draft} from '../../src/elements/preferences/draft.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';

const site = policy();
const analytics = site.categories.find(({name}) => name === 'analytics')!;

/** The switches, with these on. */
const draft = (...on: string[]): Draft =>
  new Map(optionalNames(site).map((name) => [name, on.includes(name)]));
const on = (of: Draft): string[] => [...of].flatMap(([name, yes]) => (yes ? name : []));

describe('the switches of the dialog', () => {
  it('begin with what holds', () => {
    const kept = record({granted: ['analytics', 'clarity'], denied: ['affiliate', 'matomo']});
    const {policy: declared, state} = fakeStore({record: kept});

    assert.deepEqual(on(draftOf(declared, state)), ['analytics', 'clarity']);
  });

  const stands: [on: string[], stand: unknown][] = [
    [[], false],
    [['analytics', 'matomo', 'clarity'], true],
    [['analytics', 'matomo'], 'mixed'],
    [['analytics'], 'mixed'],
    [['matomo'], 'mixed'],
    [['matomo', 'clarity'], 'mixed'],
    [['affiliate'], false],
  ];
  for (const [names, stand] of stands) {
    it(`show a category as ${String(stand)} while on is ${names.join(', ') || 'nothing'}`, () => {
      assert.equal(switchStateOf(draft(...names), analytics), stand);
    });
  }

  const turns: [name: string, to: boolean, before: string[], after: string[]][] = [
    ['analytics', true, [], ['analytics', 'matomo', 'clarity']],
    ['analytics', true, ['matomo'], ['analytics', 'matomo', 'clarity']],
    ['analytics', false, ['affiliate', 'analytics', 'matomo', 'clarity'], ['affiliate']],
    ['matomo', false, ['analytics', 'matomo', 'clarity'], ['analytics', 'clarity']],
    ['clarity', false, ['analytics', 'clarity'], ['analytics']],
    ['affiliate', true, ['matomo'], ['affiliate', 'matomo']],
  ];
  for (const [name, to, before, after] of turns) {
    it(`leave ${after.join(', ')} on when ${name} is turned ${to ? 'on' : 'off'} while ${before.join(', ') || 'nothing'} is`, () => {
      assert.deepEqual(on(turn(site, draft(...before), name, to)), after);
    });
  }

  it('grant nothing to a category whose services are switched on one by one', () => {
    const one = turn(site, draft(), 'matomo', true);
    const both = turn(site, one, 'clarity', true);

    assert.deepEqual(on(one), ['matomo']);
    assert.deepEqual(on(both), ['matomo', 'clarity']);
  });
});
