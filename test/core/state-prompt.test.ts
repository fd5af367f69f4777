import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {deriveState} from '../../src/core/state.js';
import {NOW, record} from '../helpers/fakes.js';

const prompted = (input: PolicyInput, kept: Parameters<typeof deriveState>[1] = 'none', gpc = false) => {
  const {asked, told} = deriveState(createPolicy(input), kept, NOW, gpc);
  return {asked: asked.join(' '), told: told.join(' ')};
};

describe('the prompt', () => {
  const quiet = {model: 'opt-out', categories: ['analytics', 'social']} as const;

  it('asks by default', () => {
    assert.deepEqual(prompted(quiet), {asked: 'analytics social', told: ''});
  });

  it('tells of what is on, with a notice', () => {
    assert.deepEqual(prompted({...quiet, prompt: 'notice'}), {asked: '', told: 'analytics social'});
  });

  it('shows nothing, with none', () => {
    assert.deepEqual(prompted({...quiet, prompt: 'none'}), {asked: '', told: ''});
  });

  for (const prompt of ['notice', 'none'] as const) {
    it(`asks in spite of ${prompt} while an opt-in category is undecided`, () => {
      const mixed = {prompt, categories: ['analytics', {name: 'social', model: 'opt-out'}]} as const;

      assert.deepEqual(prompted(mixed), {asked: 'analytics social', told: ''});
    });
  }

  it('asks while the rules are not applied yet', () => {
    const rules = {...quiet, model: '*: opt-out', prompt: '*: none'} as const;

    assert.deepEqual(prompted(rules), {asked: 'analytics social', told: ''});
  });

  it('asks if what is kept cannot be read', () => {
    const unreadable = deriveState(createPolicy({...quiet, prompt: 'none'}), 'unknown', NOW);

    assert.deepEqual(unreadable.asked, ['analytics', 'social']);
  });

  it('does not tell again once the notice was seen', () => {
    const seen = record({granted: [], denied: [], noticed: '1'});

    assert.deepEqual(prompted({...quiet, prompt: 'notice'}, seen), {asked: '', told: ''});
  });

  it('tells again once the notice is as old as an answer may be, and for a new version', () => {
    const old = record({granted: [], denied: [], noticed: '1', updated: NOW - 183 * 86_400});
    const seen = record({granted: [], denied: [], noticed: '1'});

    assert.equal(prompted({...quiet, prompt: 'notice'}, old).told, 'analytics social');
    assert.equal(prompted({...quiet, prompt: 'notice', policyVersion: '2'}, seen).told, 'analytics social');
  });

  it('tells nothing of what is off because something else was refused', () => {
    const refused = record({granted: [], denied: ['social']});

    assert.deepEqual(prompted({...quiet, prompt: 'notice'}, refused), {asked: '', told: ''});
  });

  it('leaves a visitor who has only seen a notice undecided, with what the policy assumes', () => {
    const seen = record({granted: [], denied: [], noticed: '1'});

    const state = deriveState(createPolicy({...quiet, prompt: 'notice'}), seen, NOW);

    assert.equal(state.status, 'undecided');
    assert.isNull(state.record);
    assert.isTrue(state.decisions.get('analytics'));
  });

  it('neither asks nor tells of what Global Privacy Control has refused', () => {
    const sold = {model: 'opt-out', prompt: 'notice', categories: ['marketing']} as const;

    assert.deepEqual(prompted(sold, 'none', true), {asked: '', told: ''});
  });
});
