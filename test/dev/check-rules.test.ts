import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {checkRules} from '../../src/dev/check-rules.js';
import {noteWarnings} from '../helpers/listeners.js';

/** The codes and values of the warnings about a policy. */
function warningsOf(input: PolicyInput): readonly string[] {
  const texts = noteWarnings();
  checkRules(createPolicy({categories: ['analytics'], ...input}));
  return texts.map((text) => /^\[consent-elements\] (\[[a-z-]+\](?: [^:]+)?): /.exec(text)?.[1] ?? text);
}

describe('checkRules', () => {
  it('names each place that does not exist, once', () => {
    assert.deepEqual(
      warningsOf({model: 'USA DE California: opt-in; *: opt-out', prompt: 'USA: ask; *: none', region: 'DE'}),
      ['[unknown-place] "USA"', '[unknown-place] "California"'],
    );
  });

  it('names places in the rules of a category', () => {
    const categories = [{name: 'analytics', model: 'E: opt-in; *: opt-out'}] as const;

    assert.deepEqual(warningsOf({categories, region: 'DE'}), ['[unknown-place] "E"']);
  });

  it('names prompt="none" without regions', () => {
    assert.deepEqual(warningsOf({prompt: 'none'}), ['[none-everywhere] prompt="none"']);
  });

  it('names model="opt-out" without regions, on the banner and on a category', () => {
    assert.deepEqual(warningsOf({model: 'opt-out'}), ['[opt-out-everywhere] model="opt-out"']);
    assert.lengthOf(warningsOf({categories: [{name: 'analytics', model: 'opt-out'}]}), 0, 'shown once');
  });

  it('names rules if nothing tells the region', () => {
    assert.deepEqual(warningsOf({prompt: 'EEA: ask; *: none'}), ['[rules-without-region]']);
  });

  for (const source of [{region: 'US'}, {regionCookie: 'country'}, {regionHref: '/region'}]) {
    it(`names ${Object.keys(source).join()} if no rule depends on it`, () => {
      assert.deepEqual(warningsOf(source), [`[region-without-rules] "${Object.values(source).join()}"`]);
    });
  }

  it('names nothing about rules that are right', () => {
    const rules: PolicyInput = {
      model: {'EEA UK ch': 'opt-in', '*': 'opt-out'},
      prompt: 'EEA GB CH: ask; US-CA: notice; *: none',
      gpc: 'US: honor; *: ignore',
      regionCookie: 'country',
    };

    assert.deepEqual(warningsOf(rules), []);
  });
});
