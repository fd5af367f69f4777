import {assert} from 'chai';
import {cookieDomains, cookiePaths, isPartOf, leadsTo, pagePaths} from '../../src/storage/cookie-places.js';

describe('cookieDomains', () => {
  for (const [host, expected] of [
    ['shop.example', ['', 'shop.example', 'example']],
    ['a.b.co.uk', ['', 'a.b.co.uk', 'b.co.uk', 'co.uk', 'uk']],
    ['localhost', ['', 'localhost']],
    ['shop.example.', ['', 'shop.example.', 'example.']],
    ['127.0.0.1', ['']],
    ['[::1]', ['']],
    ['', ['']],
  ] as const) {
    it(`lists for ${host || 'no host'} ${expected.length} domains, the host alone first`, () => {
      assert.deepEqual(cookieDomains(host), expected);
    });
  }

  it('lists the host and the twenty shortest parents of a host with a hundred labels', () => {
    const host = `${'a.'.repeat(98)}shop.example`;

    const domains = cookieDomains(host);

    assert.equal(domains.length, 22);
    assert.includeMembers([...domains], ['', host, 'shop.example']);
  });
});

describe('cookiePaths', () => {
  it('lists the root, the own folder, and every path above the page, with and without a final slash', () => {
    const paths = cookiePaths(['/de/shop/cart'], []);

    assert.deepEqual(paths, ['/', '', '/de/shop/cart', '/de', '/de/', '/de/shop', '/de/shop/']);
  });

  it('lists declared paths before the others if they lead to the page, and no declared path that does not', () => {
    const paths = cookiePaths(['/de/shop/'], ['/de/shop', '/fr', '/de/sh', 'de', '']);

    assert.deepEqual(paths, ['/', '', '/de/shop/', '/de/shop', '/de', '/de/']);
  });

  it('lists the root and the own folder of the front page', () => {
    assert.deepEqual(cookiePaths(['/'], []), ['/', '']);
  });

  it('lists paths of twenty segments at most', () => {
    const paths = cookiePaths(['/s'.repeat(600)], []);

    assert.equal(paths.length, 41);
    assert.isAtMost(Math.max(...paths.slice(3).map((path) => path.split('/').filter(Boolean).length)), 20);
  });

  it('lists the paths of both addresses of a page that has moved', () => {
    const paths = cookiePaths(['/shop', '/de/cart'], ['/de']);

    assert.deepEqual(paths, ['/', '', '/shop', '/de/cart', '/de', '/de/']);
  });

  it('lists no path that would end the attribute', () => {
    assert.deepEqual(cookiePaths(['/a;b/c'], []), ['/', '']);
  });
});

describe('pagePaths', () => {
  it('gives the path that the page was loaded from, and the one that it shows', () => {
    const {href, pathname} = location;
    history.replaceState(null, '', '/moved/to');

    const paths = pagePaths();
    history.replaceState(null, '', href);

    assert.deepEqual(paths, [pathname, '/moved/to']);
  });
});

describe('leadsTo', () => {
  for (const [path, page, expected] of [
    ['/', '/shop', true],
    ['/shop', '/shop', true],
    ['/shop', '/shop/cart', true],
    ['/shop/', '/shop/cart', true],
    ['/shop/', '/shop', false],
    ['/shop', '/shopping', false],
    ['', '/shop', false],
  ] as const) {
    it(`says ${String(expected)} of a cookie with the path "${path}" at ${page}`, () => {
      assert.equal(leadsTo(path, page), expected);
    });
  }
});

describe('isPartOf', () => {
  for (const [host, domain, expected] of [
    ['www.shop.example', 'shop.example', true],
    ['www.shop.example', '.Shop.Example', true],
    ['shop.example.', 'shop.example', true],
    ['shop.example', 'shop.example', true],
    ['shop.example', 'www.shop.example', false],
    ['myshop.example', 'shop.example', false],
    ['shop.example', 'facebook.com', false],
  ] as const) {
    it(`says ${String(expected)} of ${host} and ${domain}`, () => {
      assert.equal(isPartOf(host, domain), expected);
    });
  }
});
