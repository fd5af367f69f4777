import {assert} from 'chai';
import {isAddress, isKind, isLinkAddress, isName, SCHEMA, TESTS} from '../../src/core/schema.js';
import {ADDRESSES} from './addresses.js';

/** Of each property that decides something: texts that will do, and texts that will not. */
const VALUES: Record<
  string,
  Record<string, {readonly good: readonly string[]; readonly bad: readonly string[]}>
> = {
  policy: {
    policyHref: {good: ['/privacy', 'https://example.com'], bad: ['javascript:x', 'mailto:a@b.example']},
    imprintHref: {good: ['/imprint'], bad: ['javascript:x', 'mailto:a@b.example']},
    policyVersion: {good: ['1', '2026-11-20', 'v1.2:b'], bad: ['', 'a b', 'x'.repeat(41)]},
    policyEffective: {good: ['2026-11-20', '2028-02-29'], bad: ['2026-02-29', '2026-13-01', '20.11.2026']},
    cookieName: {good: ['consent-choice', 'A_1', 'x'.repeat(64)], bad: ['', 'a b', 'a=b', 'x'.repeat(65)]},
    cookieDomain: {good: ['example.com', '.example.com'], bad: ['', 'a;b', 'a/b', 'a b', 'a,b']},
    cookiePath: {good: ['/', '/shop/'], bad: ['', 'shop', '/a;b', '/a b']},
    cookieDays: {good: ['1', '182', '390'], bad: ['0', '-1', '391', '1.5', 'a week']},
    refusalDays: {good: ['1', '366', '390'], bad: ['0', '-1', '391', '1.5', 'a year']},
    model: {
      good: ['opt-in', 'opt-out', 'EEA: opt-in', 'EEA GB CH: opt-in; US-CA,US: opt-out; *: opt-out;'],
      bad: [
        '',
        'required',
        'opt-in; opt-out',
        'EEA opt-in',
        'EEA: optin',
        ': opt-in',
        'EEA: opt-in *: opt-out',
      ],
    },
    prompt: {good: ['ask', 'notice', 'none', 'EEA: ask; *: none'], bad: ['', 'Ask', 'EEA: hide']},
    gpc: {good: ['honor', 'ignore', 'US: honor; *: ignore'], bad: ['', 'Honor', 'off', 'US: on']},
    region: {good: ['DE', 'us-ca', 'GB-ENG', 'US_CA'], bad: ['', 'D', 'DEU', 'US-CALI', 'EU;']},
    regionCookie: {good: ['country', 'geo_country-1'], bad: ['', 'a b', 'a=b']},
    regionHref: {good: ['/region'], bad: ['data:text/plain,DE']},
    recordHref: {good: ['/proofs'], bad: ['data:text/plain,x']},
  },
  categories: {
    model: {
      good: ['opt-in', 'opt-out', 'required', 'US: required; *: opt-in'],
      bad: ['', 'optin', 'Opt-in', 'US: never'],
    },
    changedIn: {good: ['2', '2026-11-20'], bad: ['', 'a b']},
    sells: {good: ['yes', 'no', 'true', 'false'], bad: ['', '1', 'Yes']},
  },
  services: {href: {good: ['https://matomo.org/privacy'], bad: ['javascript:x']}},
  cookies: {
    storage: {good: ['cookie', 'local', 'session', 'indexeddb', 'cache'], bad: ['', 'localStorage']},
    domain: {good: ['shop.example'], bad: ['', 'a;b']},
    path: {good: ['/shop'], bad: ['', 'shop']},
  },
};

describe('TESTS', () => {
  for (const [kind, tests] of Object.entries(TESTS)) {
    for (const [key, test] of Object.entries(tests)) {
      it(`accepts the good values of ${key} in ${kind}, and refuses the bad ones`, () => {
        const {good, bad} = VALUES[kind]![key]!;

        assert.deepEqual(good.filter(test), good);
        assert.deepEqual(bad.filter(test), []);
      });
    }
  }

  it('accepts every default but an empty one', () => {
    const refused = Object.entries(TESTS).flatMap(([kind, tests]) => {
      const defaults: Readonly<Record<string, unknown>> = SCHEMA[kind as keyof typeof SCHEMA];
      return Object.entries(tests).flatMap(([key, test]) =>
        defaults[key] === '' || test(String(defaults[key])) ? [] : [`${kind} ${key}`],
      );
    });

    assert.deepEqual(refused, []);
  });
});

describe('isName', () => {
  it('accepts small letters, digits, underscores and hyphens, from a letter on, 40 at most', () => {
    const names = ['a', 'a1', 'google-analytics', 'a_b', 'x'.repeat(40)];

    assert.deepEqual(names.filter(isName), names);
  });

  it('refuses everything else', () => {
    const texts = ['', 'A', '1a', '-a', 'a b', 'a.b', 'ä', '*', 'x'.repeat(41)];

    assert.deepEqual(texts.filter(isName), []);
  });
});

describe('isAddress', () => {
  it('accepts what is relative, http or https', () => {
    assert.deepEqual(ADDRESSES.good.filter(isAddress), ADDRESSES.good);
  });

  it('refuses other schemes, and characters that a browser strips', () => {
    assert.deepEqual(ADDRESSES.bad.filter(isAddress), []);
  });
});

describe('the test of cookieDays', () => {
  it('accepts whole numbers from 1 to 390', () => {
    const isDays = (days: number): boolean => TESTS.policy['cookieDays']?.(String(days)) === true;

    assert.deepEqual([1, 182, 390].filter(isDays), [1, 182, 390]);
    assert.deepEqual([0, -1, 391, 1.5, NaN, Infinity].filter(isDays), []);
  });
});

describe('isKind', () => {
  it('tells the lists of parts from other properties', () => {
    assert.deepEqual(['categories', 'services', 'cookies'].filter(isKind), [
      'categories',
      'services',
      'cookies',
    ]);
    assert.deepEqual(['signals', 'capture', 'name', 'constructor'].filter(isKind), []);
  });
});

describe('isLinkAddress', () => {
  it('accepts what isAddress accepts but an empty text, and mailto', () => {
    const addresses = [
      ...ADDRESSES.good.filter(Boolean),
      'mailto:privacy@site.example',
      'MAILTO:a@b.example',
    ];

    assert.deepEqual(addresses.filter(isLinkAddress), addresses);
  });

  it('refuses what runs code, other schemes, and an empty text', () => {
    const texts = [
      '',
      'javascript:x',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      'mailto:',
      'mailto:a b',
    ];

    assert.deepEqual(texts.filter(isLinkAddress), []);
  });
});
