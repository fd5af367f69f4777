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
  return `consent=v=1&id=${id}&t=${updated}&u=${updated}&p=${version}&l=en&h=abc&g=${granted}&d=matomo&o=banner${end}`;
}

const read = (cookies, facts) => readConsent(cookies, POLICY, {now: NOW, ...facts});
const all = ({granted}) => ['session', 'analytics', 'matomo', 'marketing'].filter(granted);

describe('readConsent()', () => {
  it('gives what the visitor granted', () => {
    const consent = read(`a=1; ${cookie()}; b=2`);

    assert.deepEqual(all(consent), ['session', 'analytics', 'marketing']);
    assert.equal(consent.isGranted('analytics & !matomo'), true);
    assert.deepEqual(consent.asked, []);
    assert.equal(consent.record.origin, 'banner');
  });

  for (const [what, cookies] of [
    ['no header', undefined],
    ['null', null],
    ['nothing', ''],
    ['another cookie', 'consent2=1'],
    ['a cookie that was escaped', cookie().replaceAll('&', '%26')],
    ['a cookie that was cut off', cookie().slice(0, -4)],
    ['two cookies', `${cookie()}; ${cookie()}`],
    ['one that is too old', cookie({updated: NOW - 31 * DAY})],
    ['one from another clock', cookie({updated: NOW + 2 * DAY})],
    ['an older policy', cookie({version: '1'})],
    ['a line break', `${cookie()}\r\nSet-Cookie: a=b`],
  ]) {
    it(`grants nothing optional for ${what}, and asks`, () => {
      const consent = read(cookies);

      assert.deepEqual(all(consent), ['session']);
      assert.deepEqual(consent.asked, ['analytics', 'marketing']);
    });
  }

  it('keeps off what sells while the signal is on, unless it was granted under it', () => {
    assert.deepEqual(all(read(cookie(), {gpc: true})), ['session', 'analytics']);
    assert.deepEqual(all(read(cookie({end: '&f=gpc'}), {gpc: true})), ['session', 'analytics', 'marketing']);
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

  it('sends back the same value for the rest of its life', () => {
    const kept = cookie({updated: NOW - DAY});

    assert.equal(renew(kept), `${kept}; Max-Age=${29 * DAY}; Path=/; SameSite=Lax; Secure`);
    assert.equal(renew(kept, {secure: false}), `${kept}; Max-Age=${29 * DAY}; Path=/; SameSite=Lax`);
  });

  it('has name, domain and path of the policy', () => {
    const policy = createPolicy({
      categories: ['analytics'],
      cookieName: 'choice',
      cookieDomain: 'example.com',
      cookiePath: '/shop',
    });
    const kept = cookie().replace('consent=', 'choice=');

    assert.match(
      renew(kept, {}, policy),
      /^choice=v=1&.*; Path=\/shop; SameSite=Lax; Domain=example\.com; Secure$/,
    );
  });

  for (const [what, cookies] of [
    ['no record', 'a=1'],
    ['two', `${cookie()}; ${cookie()}`],
    ['one past its life', cookie({updated: NOW - 30 * DAY})],
    ['one from the future', cookie({updated: NOW + 2 * DAY})],
    ['what was not written by the library', `${cookie()};Domain=evil.example`],
  ]) {
    it(`sends nothing for ${what}`, () => {
      assert.equal(renew(cookies), null);
    });
  }
});
