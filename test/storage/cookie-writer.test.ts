import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {isAllowed, removeCookie, setCookie} from '../../src/storage/cookie-writer.js';
import type {CookieAttributes} from '../../src/storage/cookie-attributes.js';
import type {JarCookie} from '../../src/storage/jar-queue.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {noteWarnings} from '../helpers/listeners.js';
import {cookieWrites} from './cookie-writes.js';

const site = createPolicy({
  categories: [
    {
      name: 'necessary',
      cookies: [
        {name: 'cart', retention: '30 days'},
        {name: 'theme-*', retention: '1 year'},
        {name: 'csrf', retention: 'session'},
        {name: 'unsaid'},
      ],
    },
    {name: 'affiliate', cookies: [{name: 'ref'}]},
  ],
});

const cookie = (owner: string, name: string, attributes: CookieAttributes = {}): JarCookie => ({
  owner,
  name,
  value: 'value of it',
  attributes,
});

describe('isAllowed', () => {
  const cases: [owner: string, name: string, attributes: CookieAttributes, answer: boolean][] = [
    ['necessary', 'csrf', {}, true],
    ['necessary', 'csrf', {expires: 1}, false],
    ['necessary', 'csrf', {'max-age': 60}, false],
    ['necessary', 'unsaid', {expires: 1}, false],
    ['necessary', 'undeclared', {expires: 1}, false],
    ['necessary', 'cart', {expires: 1}, true],
    ['necessary', 'theme-dark', {expires: 365}, true],
    ['affiliate', 'ref', {expires: 30}, true],
  ];
  for (const [owner, name, attributes, answer] of cases) {
    it(`is ${String(answer)} of ${name} of ${owner} with ${JSON.stringify(attributes)}`, () => {
      assert.equal(isAllowed(site, cookie(owner, name, attributes)), answer);
    });
  }
});

describe('setCookie', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('writes a cookie with its attributes, escaped as js-cookie does', async () => {
    const writes = await cookieWrites(() =>
      setCookie(cookie('affiliate', 'ref', {path: '/', sameSite: 'strict'}), site),
    );

    assert.deepEqual(writes, ['ref=value%20of%20it; path=/; sameSite=strict']);
    assert.equal(document.cookie, 'ref=value%20of%20it');
  });

  it('writes a query string as it is', () => {
    const query = {...cookie('affiliate', 'ref'), value: 'ref=acme&landing=%2Flamps', isQuery: true};

    setCookie(query, site);

    assert.equal(document.cookie, 'ref=ref=acme&landing=%2Flamps');
  });

  it('warns of a cookie that its owner does not declare, and writes it', () => {
    const warnings = noteWarnings();

    setCookie(cookie('affiliate', 'undeclared-of-this-test'), site);

    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[undeclared-cookie]');
    assert.include(document.cookie, 'undeclared-of-this-test=');
  });
});

describe('removeCookie', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('deletes a cookie by the path that it was set with', () => {
    document.cookie = 'ref=1;path=/';

    removeCookie('ref', {path: '/'});

    assert.equal(document.cookie, '');
  });
});
