// What a server reads from a request, in plain Node. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPolicy, readConsent, renewalHeader} from '../../dist/server.js';

const NOW = Date.parse('2026-11-20T12:00:00Z') / 1000;
const DAY = 86_400;
const POLICY = createPolicy({
  policyVersion: '2',
  cookieDays: 30,
  categories: [
    {name: 'analytics', services: [{name: 'matomo'}]},
    {name: 'marketing', sells: true},
  ],
});

/** A record of a minute ago: analytics granted, but not Matomo; marketing granted. */
function cookie({updated = NOW - 60, version = '2', granted = 'analytics.marketing', end = ''} = {}) {
  const id = '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10';
  return `consent-choice=v=1&id=${id}&t=${updated}&u=${updated}&p=${version}&l=en&h=abc&g=${granted}&d=matomo&o=banner${end}`;
}

const read = (cookies, facts) => readConsent(cookies, POLICY, {now: NOW, ...facts});
const all = ({isGranted}) =>
  ['necessary', 'analytics', 'matomo', 'marketing'].filter((name) => isGranted(name));

describe('readConsent()', () => {
  it('gives what the visitor granted', () => {
    const consent = read(`a=1; ${cookie()}; b=2`);

    assert.deepEqual(all(consent), ['necessary', 'analytics', 'marketing']);
    assert.equal(consent.isGranted('analytics & !matomo'), true);
    assert.deepEqual(consent.asked, []);
    assert.equal(consent.record.source, 'banner');
  });

  for (const [what, cookies] of [
    ['no header', undefined],
    ['null', null],
    ['nothing', ''],
    ['another cookie', 'consent2=1'],
    ['a cookie that was escaped', cookie().replaceAll('&', '%26')],
    ['a cookie that was cut off', cookie().slice(0, -4)],
    ['a record beside one that cannot be read', `${cookie()}; consent-choice=v=2&id=1`],
    ['one that is too old', cookie({updated: NOW - 31 * DAY})],
    ['one from another clock', cookie({updated: NOW + 2 * DAY})],
    ['an older policy', cookie({version: '1'})],
    ['a line break', `${cookie()}\r\nSet-Cookie: a=b`],
  ]) {
    it(`grants nothing optional for ${what}, and asks`, () => {
      const consent = read(cookies);

      assert.deepEqual(all(consent), ['necessary']);
      assert.deepEqual(consent.asked, ['analytics', 'marketing']);
    });
  }

  it('keeps off what sells while the signal is on, unless it was granted under it', () => {
    assert.deepEqual(all(read(cookie(), {gpc: true})), ['necessary', 'analytics']);
    assert.deepEqual(all(read(cookie({end: '&f=gpc'}), {gpc: true})), [
      'necessary',
      'analytics',
      'marketing',
    ]);
    const ignoring = createPolicy({categories: ['marketing'], policyVersion: '2', gpc: 'ignore'});
    assert.equal(readConsent(cookie(), ignoring, {now: NOW, gpc: true}).isGranted('marketing'), true);
  });

  it('takes the present time where none is given', () => {
    const now = Math.floor(Date.now() / 1000);

    assert.equal(readConsent(cookie({updated: now}), POLICY).isGranted('analytics'), true);
    assert.equal(readConsent(cookie({updated: now - 31 * DAY}), POLICY).isGranted('analytics'), false);
  });
});

describe('renewalHeader()', () => {
  const renew = (cookies, options, policy = POLICY) => renewalHeader(cookies, policy, {now: NOW, ...options});
  const old = cookie({updated: NOW - DAY});

  it('sends the record back for the rest of its life, and notes when', () => {
    const sent = `${old}&w=${NOW}; Max-Age=${29 * DAY}; Path=/; SameSite=Lax`;

    assert.equal(renew(old), `${sent}; Secure`);
    assert.equal(renew(old, {secure: false}), sent);
    assert.equal(renew(old, {now: NOW + 0.9}), `${sent}; Secure`);
  });

  it('has name, domain and path of the policy', () => {
    const policy = createPolicy({
      categories: ['analytics'],
      cookieName: 'choice',
      cookieDomain: 'example.com',
      cookiePath: '/shop',
    });
    const kept = old.replace('consent-choice=', 'choice=');

    assert.match(
      renew(kept, {}, policy),
      /^choice=v=1&.*; Path=\/shop; SameSite=Lax; Domain=example\.com; Secure$/,
    );
  });

  for (const [what, cookies] of [
    ['no header', undefined],
    ['no record', 'a=1'],
    ['two that differ', `${old}; ${cookie({updated: NOW - DAY, granted: ''})}`],
    ['one past its life', cookie({updated: NOW - 30 * DAY})],
    ['one from the future', cookie({updated: NOW + 2 * DAY})],
    ['a decision of the same day', cookie()],
    ['one that was renewed on the same day', cookie({updated: NOW - 9 * DAY, end: `&w=${NOW - 60}`})],
    ['what was not written by the library', `${old}\r\nSet-Cookie: a=b`],
  ]) {
    it(`sends nothing for ${what}`, () => {
      assert.equal(renew(cookies), null);
    });
  }

  it('never sends more than the record, whatever stands behind it', () => {
    assert.equal(
      renew(`${old};Domain=evil.example`),
      `${old}&w=${NOW}; Max-Age=${29 * DAY}; Path=/; SameSite=Lax; Secure`,
    );
  });

  for (const now of [
    NaN,
    Infinity,
    -Infinity,
    -1,
    0,
    999_999_999,
    10_000_000_000,
    NOW * 1000,
    String(NOW),
    null,
  ]) {
    it(`throws bad-time for ${JSON.stringify(String(now))} (${typeof now}), with or without a record`, () => {
      for (const cookies of [old, '']) {
        assert.throws(() => renew(cookies, {now}), {name: 'ConsentConfigError', code: 'bad-time'});
      }
    });
  }

  for (const bad of [
    '/a\r\nSet-Cookie: a=1',
    '/a\n',
    '/a;Domain=evil.example',
    '/a b',
    '/a\0',
    '/a\x7f',
    'a',
    '',
  ]) {
    it(`throws for the path ${JSON.stringify(bad)} in a policy that was made by hand`, () => {
      assert.throws(() => renew(old, {}, {...POLICY, cookiePath: bad}), {code: 'bad-cookie-path'});
    });
  }

  for (const bad of [
    'a.example\r\nSet-Cookie: a=1',
    'a.example\n',
    'a.example; Path=/b',
    'a.example,b',
    'a\tb',
  ]) {
    it(`throws for the domain ${JSON.stringify(bad)} in a policy that was made by hand`, () => {
      assert.throws(() => renew(old, {}, {...POLICY, cookieDomain: bad}), {code: 'bad-cookie-domain'});
    });
  }

  it('throws for a name or a number of days that createPolicy would not let through', () => {
    assert.throws(() => renew(old, {}, {...POLICY, cookieName: 'a=1; b'}), {code: 'bad-cookie-name'});
    assert.throws(() => renew(old, {}, {...POLICY, cookieName: 'a\r\nb'}), {code: 'bad-cookie-name'});
    assert.throws(() => renew(old, {}, {...POLICY, cookieDays: NaN}), {code: 'bad-cookie-days'});
    assert.throws(() => renew(old, {}, {...POLICY, cookieDays: 4000}), {code: 'bad-cookie-days'});
  });
});
