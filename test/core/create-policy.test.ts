import {assert} from 'chai';
import * as fc from 'fast-check';
import {buildPolicy} from '../../src/core/build-policy.js';
import type * as createPolicyModule from '../../src/core/create-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {optionalNames} from '../../src/core/optional-names.js';
import type {ConsentCategory, PolicyInput} from '../../src/core/policy.js';
import {importInProduction} from '../helpers/import-in-frame.js';

const NECESSARY: ConsentCategory = {
  name: 'necessary',
  label: '',
  description: '',
  model: 'required',
  capture: [],
  changedIn: '',
  sells: false,
  services: [],
  cookies: [],
};

/** The one category beside `necessary`. */
const category = (input: Exclude<PolicyInput['categories'], undefined>[number]): ConsentCategory =>
  createPolicy({categories: [input]}).categories.find(({name}) => name !== 'necessary')!;

const names = (input: PolicyInput): string[] => createPolicy(input).categories.map(({name}) => name);

describe('createPolicy', () => {
  it('fills in everything that is not given', () => {
    assert.deepEqual(createPolicy({categories: ['analytics']}), {
      organization: '',
      policyHref: '',
      imprintHref: '',
      policyVersion: '1',
      policyEffective: '',
      categories: [NECESSARY, {...NECESSARY, name: 'analytics', model: 'opt-in'}],
      cookieName: 'consent-choice',
      cookieDomain: '',
      cookiePath: '/',
      cookieDays: 182,
      refusalDays: 366,
      model: 'opt-in',
      prompt: 'ask',
      gpc: 'honor',
      region: '',
      regionCookie: '',
      regionHref: '',
      importFrom: [],
      importGrants: false,
      importUntil: '',
      importMap: '',
      signals: [],
      recordHref: '',
      noReload: false,
    });
  });

  it('fills in services and cookies', () => {
    const {services, cookies} = category({
      name: 'analytics',
      services: [{name: 'matomo', cookies: [{name: '_pk_*', retention: '13 months'}]}],
      cookies: [{name: 'queue', storage: 'local'}],
    });
    const cookie = {name: '', retention: '', storage: 'cookie', domain: '', path: '', purpose: ''};

    assert.deepEqual(services as unknown[], [
      {
        name: 'matomo',
        label: '',
        provider: '',
        href: '',
        description: '',
        cookies: [{...cookie, name: '_pk_*', retention: '13 months'}],
      },
    ]);
    assert.deepEqual(cookies as unknown[], [{...cookie, name: 'queue', storage: 'local'}]);
  });

  it('puts necessary first when it is not given, and leaves it where it is', () => {
    assert.deepEqual(names({categories: ['social', 'analytics']}), ['necessary', 'social', 'analytics']);
    assert.deepEqual(names({categories: ['social', 'necessary']}), ['social', 'necessary']);
    assert.deepEqual(names({categories: [{name: 'necessary'}, 'social']}), ['necessary', 'social']);
  });

  it('lets nobody make necessary optional', () => {
    const site = createPolicy({categories: [{name: 'necessary', model: 'opt-in'}, 'analytics']});

    assert.equal(site.categories[0]?.model, 'required');
    assert.deepEqual(optionalNames(site), ['analytics']);
  });

  it('counts affiliate and marketing as selling, unless told otherwise', () => {
    const sells = (name: string): boolean => category(name).sells;

    assert.isTrue(sells('affiliate'));
    assert.isTrue(sells('marketing'));
    assert.isFalse(sells('analytics'));
    assert.isFalse(category({name: 'marketing', sells: false}).sells);
    assert.isTrue(category({name: 'analytics', sells: true}).sells);
  });

  it('takes an own category by any name', () => {
    const own = category({name: 'chat', label: 'Live chat', description: 'Talks to you.', model: 'required'});

    assert.deepInclude(own, {
      name: 'chat',
      label: 'Live chat',
      description: 'Talks to you.',
      model: 'required',
    });
  });

  it('takes names that every object has', () => {
    assert.deepEqual(names({categories: ['constructor']}), ['necessary', 'constructor']);
    assert.equal(category('constructor').model, 'opt-in');
  });

  it('takes texts in place of lists, numbers and flags, as HTML gives them', () => {
    const input = {categories: 'affiliate, social', cookieDays: '30', signals: 'google meta', noReload: ''};
    const site = buildPolicy(input);

    assert.deepInclude(site, {cookieDays: 30, noReload: true});
    assert.deepEqual(site.signals, ['google', 'meta']);
    assert.deepEqual(optionalNames(site), ['affiliate', 'social']);
    assert.deepEqual(category({name: 'affiliate', capture: 'ref promo' as never}).capture, ['ref', 'promo']);
  });

  it('counts an empty text and undefined as not given', () => {
    const site = createPolicy({categories: ['social'], policyVersion: '', cookieName: undefined as never});

    assert.deepInclude(site, {policyVersion: '1', cookieName: 'consent-choice'});
  });

  it('freezes all of it', () => {
    const site = createPolicy({
      categories: [{name: 'social', capture: ['a'], services: [{name: 'x', cookies: [{name: 'y'}]}]}],
      signals: ['google'],
    });

    assert.deepEqual(unfrozen(site), []);
  });

  it('leaves what it was given as it was, and does not follow its changes', () => {
    const categories = ['social'];
    const site = createPolicy({categories});
    categories.push('marketing');

    assert.isFalse(Object.isFrozen(categories));
    assert.deepEqual(optionalNames(site), ['social']);
  });

  it('gives for a policy that policy again', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, {minLength: 1, maxLength: 6}),
        fc.constantFrom('opt-in', 'opt-out', 'required'),
        (all, model) => {
          fc.pre(all.some((one) => one !== 'necessary'));
          const site = createPolicy({categories: all.map((one) => ({name: one, model}))});

          assert.deepEqual(createPolicy(site), site);
        },
      ),
    );
  });
});

describe('optionalNames', () => {
  it('lists categories and services that can be refused, in order', () => {
    const services = [{name: 'a'}, {name: 'b'}];
    const site = createPolicy({
      categories: [
        {name: 'necessary', services: [{name: 'shop'}]},
        {name: 'analytics', services},
        {name: 'counting', model: 'required'},
        {name: 'fraud', model: 'required'},
        'social',
      ],
    });

    assert.deepEqual(optionalNames(site), ['analytics', 'a', 'b', 'social']);
  });
});

/** The paths of all objects that can be changed. */
function unfrozen(value: unknown, path = 'policy'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => unfrozen(inner, `${path}.${key}`));
  return Object.isFrozen(value) ? below : [path, ...below];
}

describe('createPolicy in production', () => {
  it('throws what decides something, and passes over a property that nothing reads', async () => {
    const {module: production} = await importInProduction<typeof createPolicyModule>(
      '/src/core/create-policy.ts',
    );
    const misspelled: object = {categories: ['analytics'], cookieDay: 30};

    assert.throws(() => createPolicy(misspelled), 'cookieDay');
    assert.equal(production.createPolicy(misspelled).cookieDays, 182);
    assert.throws(() => production.createPolicy({categories: ['A b']}), '[bad-name] "A b"');
  });
});
