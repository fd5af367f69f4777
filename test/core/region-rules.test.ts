import {assert} from 'chai';
import * as fc from 'fast-check';
import {createPolicy} from '../../src/core/create-policy.js';
import {CHOICES} from '../../src/core/policy.js';
import {policyAt, toRegion, valueAt} from '../../src/core/region-rules.js';

const MODELS = CHOICES.model;

describe('valueAt', () => {
  const rules = 'EEA GB: opt-in; US: opt-out; US-CA: required; EU: opt-out; *: opt-out';
  const cases: [region: string, value: string, why: string][] = [
    ['US-CA', 'required', 'the subdivision is named'],
    ['US-NY', 'opt-out', 'the country is named'],
    ['US', 'opt-out', 'the country is named'],
    ['DE', 'opt-out', 'EU is more specific than EEA'],
    ['NO', 'opt-in', 'Norway is in the EEA'],
    ['GB', 'opt-in', 'the country is named'],
    ['CH', 'opt-out', 'no other rule names it'],
    ['EU', 'opt-out', 'the network knows the group alone'],
    ['', 'opt-in', 'the region is unknown, and opt-in is the strictest value'],
  ];
  for (const [region, value, why] of cases) {
    it(`returns ${value} in ${region || 'an unknown region'}, because ${why}`, () => {
      assert.equal(valueAt(rules, region, MODELS), value);
    });
  }

  it('returns a plain value in every region, known or not', () => {
    assert.equal(valueAt('opt-out', 'DE', MODELS), 'opt-out');
    assert.equal(valueAt('opt-out', '', MODELS), 'opt-out');
  });

  it('returns the strictest value of all where no rule names the region', () => {
    assert.equal(valueAt('US: opt-out', 'DE', MODELS), 'opt-in');
    assert.equal(valueAt('US: opt-out', '', MODELS), 'opt-in');
  });

  it('returns the stricter value if two rules name one place', () => {
    assert.equal(valueAt('US: opt-out; US: opt-in; *: opt-out', 'US', MODELS), 'opt-in');
  });

  it('ignores what follows the last semicolon without a rule', () => {
    assert.equal(valueAt('US: opt-out; *: opt-out; ', 'US', MODELS), 'opt-out');
  });

  it('returns the strictest value if any rule is wrong', () => {
    assert.equal(valueAt('US: opt-out; *: optout', 'US', MODELS), 'opt-in');
  });

  // Networks send these codes, and the law of the country holds there.
  for (const region of 'AX BL GF GP MF MQ PM RE SJ YT'.split(' ')) {
    it(`counts the territory ${region} to the EEA, as the country whose law holds there`, () => {
      assert.equal(valueAt('EEA: opt-in; *: opt-out', region, MODELS), 'opt-in');
    });
  }

  it('prefers a rule for a territory to one for its country', () => {
    assert.equal(valueAt('FR: opt-in; *: opt-out', 'RE', MODELS), 'opt-in');
    assert.equal(valueAt('FR: opt-in; RE: opt-out; *: opt-in', 'RE', MODELS), 'opt-out');
    assert.equal(valueAt('FR: opt-in; RE: opt-out; *: opt-out', 'FR', MODELS), 'opt-in');
    assert.equal(valueAt('US: opt-out; *: opt-in', 'PR', MODELS), 'opt-out');
  });

  it('knows countries beside them that have laws of their own', () => {
    for (const region of ['GL', 'FO', 'AW', 'CW', 'SX', 'GG', 'JE', 'IM', 'GI', 'HK'])
      assert.equal(valueAt('EEA GB CN: opt-in; *: opt-out', region, MODELS), 'opt-out', region);
  });

  for (const place of ['USA', 'California', 'EL', 'XX', 'E', 'EEA-DE', 'US-', 'US-CALI', '**', 'SU', 'FX']) {
    it(`returns the strictest value everywhere if a rule names the unknown place ${place}`, () => {
      assert.equal(valueAt(`${place}: opt-in; *: opt-out`, 'US', MODELS), 'opt-in');
      assert.equal(valueAt(`${place} DE: opt-out; *: opt-out`, '', MODELS), 'opt-in');
    });
  }

  it('knows the United Kingdom by both of its codes', () => {
    assert.equal(valueAt('UK: opt-in; *: opt-out', 'GB', MODELS), 'opt-in');
    assert.equal(valueAt('UK-ENG: opt-in; *: opt-out', 'GB-ENG', MODELS), 'opt-in');
  });

  it('knows places in small letters', () => {
    assert.equal(valueAt('eea us-ca: opt-in; *: opt-out', 'NO', MODELS), 'opt-in');
    assert.equal(valueAt('eea us-ca: opt-in; *: opt-out', 'US-CA', MODELS), 'opt-in');
  });

  /** The same rules, as slow and obvious as can be: every place from the most specific to the least, one by one. */
  function slowValueAt(rules: readonly (readonly [place: string, value: string])[], region: string): string {
    const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
    const worst = (values: readonly string[]): string =>
      values.includes('opt-in') ? 'opt-in' : values.includes('opt-out') ? 'opt-out' : 'required';
    const at = (place: string): string[] => rules.filter(([one]) => one === place).map(([, value]) => value);
    if (region === '') return at('*').length > 0 ? worst(rules.map(([, value]) => value)) : 'opt-in';
    const country = region.slice(0, 2);
    if (at(region).length > 0) return worst(at(region));
    if (at(country).length > 0) return worst(at(country));
    if (eu.includes(country) && at('EU').length > 0) return worst(at('EU'));
    if ([...eu, 'IS', 'LI', 'NO'].includes(country) && at('EEA').length > 0) return worst(at('EEA'));
    if (at('*').length > 0) return worst(at('*'));
    return 'opt-in';
  }

  it('agrees with a slow and obvious reference for random rules and regions', () => {
    const place = fc.constantFrom(
      '*',
      'EU',
      'EEA',
      'DE',
      'FR',
      'NO',
      'CH',
      'GB',
      'US',
      'US-CA',
      'US-NY',
      'GB-ENG',
    );
    const region = fc.constantFrom(
      '',
      'DE',
      'FR',
      'NO',
      'CH',
      'GB',
      'US',
      'US-CA',
      'US-TX',
      'GB-ENG',
      'BR',
      'DE-BE',
    );
    const list = fc.array(fc.tuple(place, fc.constantFrom(...MODELS)), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(list, region, fc.constantFrom('; ', ';', ' ;  '), (rules, where, separator) => {
        const text = rules.map(([one, value]) => `${one}: ${value}`).join(separator);

        assert.equal(valueAt(text, where, MODELS), slowValueAt(rules, where), text);
      }),
      {numRuns: 2000},
    );
  });

  it('never grants more for an unknown region than for any known one', () => {
    const place = fc.constantFrom('*', 'EU', 'EEA', 'DE', 'US', 'US-CA');
    const list = fc.array(fc.tuple(place, fc.constantFrom(...MODELS)), {minLength: 1, maxLength: 6});
    fc.assert(
      fc.property(list, fc.constantFrom('DE', 'NO', 'US', 'US-CA', 'BR'), (rules, where) => {
        const text = rules.map(([one, value]) => `${one}: ${value}`).join(';');
        const rank = (region: string): number =>
          MODELS.findIndex((model) => model === valueAt(text, region, MODELS));

        assert.isAtMost(rank(''), rank(where), text);
      }),
    );
  });
});

describe('policyAt', () => {
  const policy = createPolicy({
    model: {'EEA GB': 'opt-in', '*': 'opt-out'},
    prompt: 'EEA GB: ask; *: none',
    gpc: 'US: honor; *: ignore',
    categories: [
      'analytics',
      {name: 'marketing', model: 'opt-in'},
      {name: 'social', model: 'US: required; *: opt-in', sells: false},
    ],
  });

  it('applies the rules of the banner and of its categories', () => {
    const {prompt, gpc, region, categories} = policyAt(policy, ['US-CA']);

    assert.deepEqual(
      categories.map(({name, model}) => `${name} ${model}`),
      ['necessary required', 'analytics opt-out', 'marketing opt-in', 'social required'],
    );
    assert.deepEqual({prompt, gpc, region}, {prompt: 'none', gpc: 'honor', region: 'US-CA'});
  });

  it('applies the strictest rules where the region is unknown, and shows a notice instead of nothing', () => {
    const quiet = createPolicy({model: '*: opt-out', prompt: '*: none', categories: ['analytics']});

    const {prompt, categories} = policyAt(quiet, []);

    assert.equal(prompt, 'notice');
    assert.equal(categories[1]?.model, 'opt-out');
  });

  it('applies the stricter rule where two sources name different regions', () => {
    const {categories, prompt, region} = policyAt(policy, ['US', 'DE']);

    assert.equal(categories[1]?.model, 'opt-in');
    assert.equal(prompt, 'ask');
    assert.equal(region, 'US');
  });

  it('counts as opt-in, ask and honor before the rules are applied', () => {
    const [, analytics] = policy.categories;

    assert.notEqual(analytics?.model, 'opt-out');
    assert.notEqual(policy.prompt, 'none');
    assert.notEqual(policy.gpc, 'ignore');
  });
});

describe('toRegion', () => {
  it('returns countries and their parts in upper case', () => {
    assert.equal(toRegion('de'), 'DE');
    assert.equal(toRegion(' us-ca\n'), 'US-CA');
    assert.equal(toRegion('US_CA'), 'US-CA');
    assert.equal(toRegion('EU'), 'EU');
  });

  const wrong = ['', 'XX', 'ZZ', 'T1', 'DEU', 'Germany', 'US-CALI', '<b>', 'D', 'QQ', 'AA', 'US;DE', 'us ca'];
  for (const code of wrong) {
    it(`returns an empty text for "${code}"`, () => {
      assert.equal(toRegion(code), '');
    });
  }
});
