import {assert} from 'chai';
import type {RawConfig} from '../../src/core/build-policy.js';
import {checkPolicy} from '../../src/core/check-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import {ADDRESSES} from './addresses.js';

type Fields = Readonly<Record<string, unknown>>;

const site = (fields: Fields): Fields => ({categories: ['analytics'], ...fields});
const category = (fields: Fields): Fields => ({categories: [{name: 'analytics', ...fields}]});
const service = (fields: Fields): Fields => category({services: [{name: 'matomo', ...fields}]});
const cookie = (fields: Fields): Fields => category({cookies: [{name: '_pk_id', ...fields}]});
const serviceCookie = (fields: Fields): Fields => service({cookies: [{name: '_pk_id', ...fields}]});

function thrown(input: Fields): ConsentConfigError | null {
  try {
    createPolicy(input);
    return null;
  } catch (error) {
    if (error instanceof ConsentConfigError) return error;
    throw error;
  }
}

function codes(written: RawConfig): string[] {
  const found: string[] = [];
  checkPolicy(written, (code) => found.push(code));
  return found;
}

/** What the tests take for good and for bad, by code. */
const TABLE: Record<string, {good: Fields[]; bad: Fields[]}> = {
  'no-categories': {
    good: [site({}), {categories: ['necessary', 'social']}],
    bad: [{}, {categories: []}, {categories: ['necessary']}, {categories: [{name: 'necessary'}]}],
  },
  'bad-name': {
    good: ['a', 'a1', 'a_b-c', 'constructor', 'x'.repeat(40)].map((name) => ({categories: [name]})),
    bad: [
      ...['Analytics', '1st', '_a', '-a', 'a.b', 'a|b', '!a', 'x'.repeat(41), 'ä', '__proto__'].map(
        (name) => ({
          categories: [name],
        }),
      ),
      {categories: ['analytics', {}]},
      {categories: ['analytics', {name: ''}]},
      {categories: ['analytics', {name: null}]},
      service({name: 'Matomo'}),
      service({name: undefined}),
    ],
  },
  'duplicate-name': {
    good: [{categories: ['analytics', 'social']}],
    bad: [
      {categories: ['analytics', 'analytics']},
      {categories: ['necessary', 'necessary', 'social']},
      service({name: 'analytics'}),
      {
        categories: [
          {name: 'a', services: [{name: 'x'}]},
          {name: 'b', services: [{name: 'x'}]},
        ],
      },
    ],
  },
  'bad-policy-version': {
    good: ['1', '2026-11-20', 'v1.2_3:4', 'x'.repeat(40), ''].map((policyVersion) => site({policyVersion})),
    bad: ['1 2', 'a&b', 'ä', 'x'.repeat(41), '1;2'].map((policyVersion) => site({policyVersion})),
  },
  'bad-policy-effective': {
    good: ['2027-01-05', '2024-02-29', ''].map((policyEffective) => site({policyEffective})),
    bad: ['2027-13-01', '2027-00-10', '2027-02-30', '5.1.2027', '2027-1-5', 'soon', '2027-01-05T00:00'].map(
      (policyEffective) => site({policyEffective}),
    ),
  },
  'bad-cookie-name': {
    good: ['c', 'my-consent_2', 'x'.repeat(64)].map((cookieName) => site({cookieName})),
    bad: ['a b', 'a=b', 'a;b', 'x'.repeat(65), 'ü'].map((cookieName) => site({cookieName})),
  },
  'bad-cookie-domain': {
    good: [site({cookieDomain: 'example.com'}), site({cookieDomain: '.example.com'})],
    bad: [site({cookieDomain: 'a; path=/'}), site({cookieDomain: 'a b'})],
  },
  'bad-cookie-path': {
    good: [site({cookiePath: '/shop'})],
    bad: [site({cookiePath: '/a;b'}), site({cookiePath: '/a b'})],
  },
  'bad-cookie-days': {
    good: [1, 182, 390, '30'].map((cookieDays) => site({cookieDays})),
    bad: [0, -1, 391, 1.5, Number.NaN, Infinity, 'long'].map((cookieDays) => site({cookieDays})),
  },
  'bad-gpc': {good: [site({gpc: 'honor'}), site({gpc: 'ignore'})], bad: [site({gpc: 'honour'})]},
  'unknown-signal': {
    good: [
      site({signals: []}),
      site({signals: ''}),
      site({
        signals: 'google, microsoft clarity meta tiktok matomo shopify wordpress pinterest hubspot amazon:DE',
      }),
      site({signals: ['google']}),
    ],
    bad: [
      'gogle',
      'Google',
      'google plausible',
      'constructor',
      'amazon',
      'amazon:de',
      'amazon:',
      'google:DE',
      ['google', null],
      ['google matomo'],
    ].map((signals) => site({signals})),
  },
  'bad-model': {
    good: ['opt-in', 'opt-out', 'required'].map((model) => category({model})),
    bad: [category({model: 'optin'}), category({model: true})],
  },
  'bad-changed-in': {
    good: [category({changedIn: '2026-11-20'})],
    bad: [category({changedIn: '2026 11'}), category({changedIn: 'x'.repeat(41)})],
  },
  'bad-storage': {
    good: ['cookie', 'local', 'session', 'indexeddb', 'cache'].map((storage) => cookie({storage})),
    bad: [cookie({storage: 'localStorage'}), serviceCookie({storage: 'disk'})],
  },
  'bad-domain': {good: [cookie({domain: '.a.example'})], bad: [cookie({domain: 'a;b'})]},
  'unknown-tool': {
    good: [site({importFrom: ['cookiebot', 'vanilla-cookieconsent:2', 'vanilla-cookieconsent']})],
    bad: [
      site({importFrom: ['cookieboot']}),
      site({importFrom: ['../evil']}),
      site({importFrom: ['constructor']}),
      site({importFrom: ['klaro:2']}),
      site({importFrom: ['vanilla-cookieconsent:x']}),
    ],
  },
  'bad-import-until': {
    good: [site({importFrom: ['cookiebot'], importGrants: true, importUntil: '2026-11-20'})],
    bad: [site({importFrom: ['cookiebot'], importGrants: true, importUntil: 'last week'})],
  },
  'bad-import-map': {
    good: [
      site({importFrom: ['onetrust'], importMap: 'C0002: analytics; C0009: analytics analytics;'}),
      site({importFrom: ['onetrust'], importMap: {C0002: 'analytics'}}),
    ],
    bad: ['C0002 analytics', 'C0002: ', ': analytics', 'C0002: shops', 'C0002: analytics: x'].map(
      (importMap) => site({importFrom: ['onetrust'], importMap}),
    ),
  },
  'import-unused': {
    good: [site({importGrants: false}), site({importFrom: ['klaro'], importMap: 'a: analytics'})],
    bad: [
      site({importGrants: true}),
      site({importUntil: '2026-11-20'}),
      site({importMap: 'C0002: analytics'}),
      site({importFrom: ['cookiebot'], importUntil: '2026-11-20'}),
    ],
  },
  'no-grant-imported': {
    good: [site({importFrom: ['klaro', 'cookiebot'], importGrants: true, importUntil: '2026-11-20'})],
    bad: [
      site({importFrom: ['cookiebot'], importGrants: true}),
      site({importFrom: ['klaro'], importGrants: true, importUntil: '2026-11-20'}),
    ],
  },
  'bad-path': {good: [serviceCookie({path: '/x'})], bad: [serviceCookie({path: '/a b'})]},
};

const inEach = (make: (address: string) => Fields): {good: Fields[]; bad: Fields[]} => ({
  good: ADDRESSES.good.map(make),
  bad: ADDRESSES.bad.map(make),
});

const ALL = {
  ...TABLE,
  'bad-policy-href': inEach((policyHref) => site({policyHref})),
  'bad-imprint-href': inEach((imprintHref) => site({imprintHref})),
  'bad-record-href': inEach((recordHref) => site({recordHref})),
  'bad-href': inEach((href) => service({href})),
};

describe('createPolicy, given a mistake', () => {
  for (const [code, {good, bad}] of Object.entries(ALL)) {
    it(`throws ${code}`, () => {
      for (const input of bad) assert.equal(thrown(input)?.code, code, JSON.stringify(input));
      for (const input of good) assert.isNull(thrown(input), JSON.stringify(input));
    });
  }

  it('throws what tells the code, the value and the cure', () => {
    const error = thrown(site({cookieDays: 391}));

    assert.instanceOf(error, Error);
    assert.equal(error.name, 'ConsentConfigError');
    assert.match(error.message, /^\[bad-cookie-days\] "391": .*390.* docs\/warnings\.md#bad-cookie-days$/);
  });
});

describe('checkPolicy', () => {
  it('tells of each mistake', () => {
    const written = {
      policyHref: 'javascript:x',
      cookieDays: '0',
      categories: [
        {name: 'A', model: 'x', services: [{name: 'm', href: 'data:,'}], cookies: [{storage: 'y'}]},
      ],
    };

    assert.deepEqual(codes(written), [
      'bad-policy-href',
      'bad-cookie-days',
      'bad-name',
      'bad-model',
      'bad-storage',
      'bad-href',
    ]);
  });

  it('tells of the first name that no longer fits into the record', () => {
    const names = Array.from({length: 72}, (_, i) => `n${String(i).padStart(39, '0')}`);

    assert.deepEqual(codes({categories: names.slice(0, 71)}), []);
    assert.deepEqual(codes({categories: names}), ['record-too-long']);
  });

  it('finds nothing wrong with what holds', () => {
    assert.deepEqual(codes(site({})), []);
  });
});
