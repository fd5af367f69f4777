import {assert} from 'chai';
import {buildPolicy, restrictPolicy, type RawConfig} from '../../src/core/build-policy.js';
import {checkChoice, makeRecord} from '../../src/core/make-record.js';
import {longestRecord} from '../../src/core/longest-record.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {decodeRecord, encodeRecord} from '../../src/core/record.js';
import {deriveState} from '../../src/core/state.js';
import {createConsentStore} from '../../src/core/store.js';
import {fakeStorage, ID, NOW, policy, record} from '../helpers/fakes.js';
import {ADDRESSES} from './addresses.js';

const site = (fields: RawConfig): RawConfig => ({categories: ['analytics'], ...fields});
const service = (fields: RawConfig): RawConfig =>
  site({categories: [{name: 'analytics', services: [{name: 'matomo', ...fields}]}]});
const cookie = (fields: RawConfig): RawConfig =>
  site({categories: [{name: 'analytics', cookies: [{name: '_pk_*', ...fields}]}]});

const namesOf = ({categories}: ConsentPolicy): string[] =>
  categories.flatMap(({name, services}) => [name, ...services.map((one) => one.name)]);

describe('buildPolicy, given a mistake', () => {
  it('leaves out addresses that may not be used, and keeps the others as they are written', () => {
    for (const address of [...ADDRESSES.good, ...ADDRESSES.bad]) {
      const expected = ADDRESSES.good.includes(address) ? address : '';
      const made = buildPolicy(service({href: address}));

      assert.equal(buildPolicy(site({policyHref: address})).policyHref, expected);
      assert.equal(buildPolicy(site({recordHref: address})).recordHref, expected);
      assert.equal(made.categories[1]?.services[0]?.href, expected);
    }
  });

  it('leaves out names that are none, and the second of two', () => {
    const written = {categories: ['Ä', 'a', 'a', {}, {name: ''}, {name: 'b', services: ['a', 'c', {}]}]};

    assert.deepEqual(namesOf(buildPolicy(written)), ['necessary', 'a', 'b', 'c']);
  });

  it('takes a flag that says no for off, and a malformed `sells` for yes', () => {
    for (const text of ['false', 'No', 'OFF', '0']) {
      assert.isFalse(buildPolicy(site({noReload: text})).noReload, text);
      assert.isFalse(buildPolicy(site({importGrants: text})).importGrants, text);
    }
    for (const text of ['', 'true', '1']) assert.isTrue(buildPolicy(site({noReload: text})).noReload, text);
    for (const sells of ['off', '0', 'nein']) {
      assert.isTrue(buildPolicy({categories: [{name: 'social', sells}]}).categories[1]?.sells, sells);
    }
    assert.isFalse(buildPolicy({categories: [{name: 'marketing', sells: 'no'}]}).categories[1]?.sells);
  });

  it('leaves out a name of more than 40 characters', () => {
    const written = {categories: ['x'.repeat(40), 'x'.repeat(41)]};

    assert.deepEqual(namesOf(buildPolicy(written)), ['necessary', 'x'.repeat(40)]);
  });

  it('leaves out the names whose answers would make the record longer than a cookie', () => {
    const many = Array.from({length: 500}, (_, i) => `service-number-${String(i)}`);
    const made = buildPolicy({categories: [{name: 'analytics', services: many}, 'marketing']});

    assert.isAbove(namesOf(made).length, 50);
    assert.isBelow(namesOf(made).length, 400);
    assert.isAtMost(longestRecord(namesOf(made)), 3800);
    assert.notInclude(namesOf(made), 'service-number-499');
  });

  const bad: Record<string, [make: (fields: RawConfig) => RawConfig, fallback: unknown, values: unknown[]]> =
    {
      cookieName: [
        site,
        'consent-choice',
        ['acme:consent', 'a b', 'a=b', 'a;b', 'ä', '__proto__\n', 'x'.repeat(65), {}],
      ],
      cookieDomain: [site, '', ['a;b', 'a b', 'a,b', 'a/b', 'a\u0000b', 'a\r\nb']],
      cookiePath: [
        site,
        '/',
        ['shop', '/a;domain=x', '/a b', '/a,b', '/\u0001', '/a\u007f', '/a\r\nSet-Cookie: a=b'],
      ],
      cookieDays: [site, 182, [0, -1, 391, 1.5, 'long', null, Infinity, NaN, '', true, [], {}]],
      policyVersion: [site, '1', ['a b', 'a&b', 'x'.repeat(41), '', {}, 'ä', 'a;b']],
      policyEffective: [
        site,
        '',
        ['tomorrow', '2026-02-30', '2026-1-1', '+275760-09-13', '2026-11-20T00:00Z'],
      ],
      gpc: [site, 'honor', ['no', 'IGNORE', 'ignore ', {}, true]],
      storage: [cookie, 'cookie', ['localStorage', 'disk', 'LOCAL', {}]],
      domain: [cookie, '', ['a;b', 'a b']],
      path: [cookie, '', ['x', '/a b', '/a;b']],
    };
  for (const [key, [make, fallback, values]] of Object.entries(bad)) {
    it(`uses the default where ${key} is none`, () => {
      for (const value of values) {
        const made = buildPolicy(make({[key]: value}));
        const holder = make === cookie ? made.categories[1]?.cookies[0] : made;

        assert.equal(Reflect.get(holder!, key), fallback, String(value));
      }
    });
  }

  it('asks for consent where a model is none', () => {
    for (const model of ['optout', 'OPT-OUT', 'opt-out ', '', {}, true, 'constructor']) {
      assert.equal(buildPolicy({categories: [{name: 'analytics', model}]}).categories[1]?.model, 'opt-in');
    }
  });

  it('cannot be talked into an optional necessary category', () => {
    const made = buildPolicy({categories: [{name: 'necessary', model: 'opt-in'}, 'analytics']});

    assert.equal(made.categories[0]?.model, 'required');
    assert.equal(made.categories.length, 2);
  });
});

/** What a query parser may put on every object: `?__proto__[model]=opt-out`. */
const POLLUTION = {
  model: 'opt-out',
  sells: 'false',
  name: 'polluted',
  label: 'Polluted',
  categories: 'polluted',
  services: 'polluted',
  cookies: 'polluted',
  signals: 'google',
  capture: 'id',
  changedIn: '9',
  cookieName: 'other',
  cookieDomain: 'example',
  cookieDays: '1',
  policyVersion: '9',
  policyEffective: '2099-01-01',
  gpc: 'ignore',
  noReload: '1',
  granted: ['analytics'],
  denied: [],
  decisions: new Map([['analytics', true]]),
  analytics: true,
  affiliate: true,
  matomo: true,
  answered: {analytics: NOW},
  flags: ['gpc'],
  source: 'api',
  language: 'de',
  value: 'x',
  get: 'x',
  set: 'x',
  writable: '1',
};

/** Acts while every object inherits a property. The test's own code is not meant to: assertions come afterwards. */
function polluted<T>(key: string, value: unknown, act: () => T): T {
  Object.defineProperty(Object.prototype, key, {value, configurable: true, enumerable: true, writable: true});
  try {
    return act();
  } finally {
    Reflect.deleteProperty(Object.prototype, key);
  }
}

describe('every object’s prototype, polluted by', () => {
  const written = {
    categories: [
      {name: 'affiliate'},
      {name: 'analytics', services: [{name: 'matomo'}], cookies: [{name: '_ga'}]},
    ],
  };
  const kept = record({granted: ['affiliate'], denied: ['analytics', 'matomo']});
  const circumstances = {source: 'banner', now: NOW * 1000, id: ID, language: 'en', gpc: false} as const;

  for (const [key, value] of Object.entries(POLLUTION)) {
    it(`${key}, changes no policy`, () => {
      const expected = JSON.stringify(buildPolicy(written));

      const made = polluted(key, value, () => buildPolicy(written));

      assert.equal(JSON.stringify(made), expected);
    });

    it(`${key}, grants nothing and loses no refusal`, () => {
      const site = policy({categories: ['affiliate', {name: 'analytics', services: [{name: 'matomo'}]}]});

      const seen = polluted(key, value, () => {
        const text = encodeRecord(kept);
        const read = decodeRecord(text) ?? 'unknown';
        const made = makeRecord(site, read, false, circumstances);
        let isBad = false;
        try {
          checkChoice(site, {});
        } catch {
          isBad = true;
        }
        return {
          text,
          isBad,
          first: [...deriveState(site, 'none', NOW).decisions],
          again: [...deriveState(site, read, NOW).decisions],
          named: makeRecord(site, 'none', {}, circumstances).granted,
          made: encodeRecord(made),
        };
      });

      assert.deepEqual(seen, {
        text: encodeRecord(kept),
        isBad: false,
        first: [['necessary', true]],
        again: [
          ['necessary', true],
          ['affiliate', true],
          ['analytics', false],
          ['matomo', false],
        ],
        named: [],
        made: encodeRecord(makeRecord(site, kept, false, circumstances)),
      });
    });

    it(`${key}, keeps no refusal from being made in a store`, () => {
      const state = polluted(key, value, () => {
        const storage = fakeStorage(record());
        const now = (): number => NOW * 1000;
        const store = createConsentStore({policy: policy(), storage, now, createId: () => ID});
        store.decide(false);
        return store.state;
      });

      assert.deepEqual(state.record?.granted, []);
      assert.deepEqual(state.record?.denied, ['affiliate', 'analytics', 'matomo', 'clarity']);
    });
  }
});

describe('restrictPolicy', () => {
  const believed = buildPolicy({
    organization: 'Acme',
    categories: [
      {name: 'necessary', label: 'Needed'},
      {name: 'fraud', model: 'required'},
      {name: 'counting', model: 'required'},
      {name: 'analytics', model: 'opt-out', services: ['matomo']},
      'marketing',
    ],
  });

  it('leaves the names, each of which the visitor is asked about', () => {
    const restricted = restrictPolicy(believed);
    const state = deriveState(restricted, 'none', NOW);

    assert.deepEqual(namesOf(restricted), namesOf(believed));
    assert.deepEqual([...state.decisions], [['necessary', true]]);
    assert.deepEqual(state.asked, ['fraud', 'counting', 'analytics', 'marketing']);
  });

  it('changes nothing else, and is frozen', () => {
    const restricted = restrictPolicy(believed);

    assert.equal(restricted.organization, 'Acme');
    assert.equal(restricted.categories[0]?.model, 'required');
    assert.isTrue(restricted.categories[4]?.sells);
    assert.isTrue(Object.isFrozen(restricted) && Object.isFrozen(restricted.categories));
    assert.isTrue(restricted.categories.every((one) => Object.isFrozen(one)));
    assert.equal(believed.categories[3]?.model, 'opt-out');
  });
});
