import {assert} from 'chai';
import {deleteCookies, deleteUnseenCookies} from '../../src/storage/delete-cookies.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {cookieWrites, visibleCookies} from './cookie-writes.js';
import {KEEPS_NON_ASCII, KEEPS_SECURE} from './engine.js';

/** Far more than a deletion needs. Unit: milliseconds. */
const SOON_MS = 1500;

const named =
  (...names: string[]) =>
  (name: string): boolean =>
    names.includes(name);

const setCookies = (...texts: string[]): void => {
  for (const text of texts) document.cookie = text;
};

describe('deleteCookies', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('deletes the cookies that are doomed, and says which it found', () => {
    setCookies('_ga=1; path=/', '_gid=1; path=/', 'other=1; path=/');

    const deletion = deleteCookies(named('_ga', '_gid', 'absent'));

    assert.sameMembers([...deletion.found], ['_ga', '_gid']);
    assert.deepEqual(deletion.left, []);
    assert.deepEqual(visibleCookies(), ['other']);
  });

  for (const name of [
    'AMCV_123%40AdobeOrg',
    '[x](y)',
    'a b',
    'größe',
    '日本',
    'a"b,c:d@e',
    'constructor',
    '__proto__',
    'toString',
  ]) {
    it(`deletes a cookie with the raw name ${name}`, function () {
      // eslint-disable-next-line no-control-regex -- all of ASCII
      if (!KEEPS_NON_ASCII && /[^\x00-\x7f]/.test(name)) this.skip();
      setCookies(`${name}=1; path=/`);
      assert.deepEqual(visibleCookies(), [name]);

      const {left} = deleteCookies(named(name));

      assert.deepEqual(left, []);
      assert.deepEqual(visibleCookies(), []);
    });
  }

  it('deletes a cookie whose value is empty or has an equals sign', () => {
    setCookies('empty=; path=/', 'equal=a=b; path=/');

    const {found} = deleteCookies(named('empty', 'equal'));

    assert.sameMembers([...found], ['empty', 'equal']);
    assert.deepEqual(visibleCookies(), []);
  });

  it('deletes a cookie without a name, which is known by its value', () => {
    setCookies('opted-out; path=/');
    assert.deepEqual(visibleCookies(), ['opted-out']);

    const {found, left} = deleteCookies(named('opted-out'));

    assert.deepEqual([found, left], [['opted-out'], []]);
    assert.deepEqual(visibleCookies(), []);
  });

  it('deletes Secure and prefixed cookies', function () {
    if (!KEEPS_SECURE) this.skip();
    setCookies('s=1; path=/; secure', '__Secure-a=1; path=/; secure', '__Host-a=1; path=/; secure');
    assert.deepEqual(visibleCookies(), ['__Host-a', '__Secure-a', 's']);

    const {left} = deleteCookies(named('s', '__Secure-a', '__Host-a'));

    assert.deepEqual(left, []);
    assert.deepEqual(visibleCookies(), []);
  });

  it('deletes partitioned cookies, also beside a plain one of the same name', function () {
    if (!KEEPS_SECURE) this.skip();
    const partitioned = 'secure; samesite=none; partitioned';
    setCookies(`_ga=1; path=/; ${partitioned}`, '_ga=2; path=/', `__Host-p=1; path=/; ${partitioned}`);
    assert.deepEqual(visibleCookies(), ['__Host-p', '_ga', '_ga']);

    const {left} = deleteCookies(named('_ga', '__Host-p'));

    assert.deepEqual(left, []);
    assert.deepEqual(visibleCookies(), []);
  });

  it('stops writing once the name is gone', async () => {
    setCookies('_ga=1; path=/', '_gid=1; path=/');

    const writes = await cookieWrites(() => deleteCookies(named('_ga', '_gid')));

    assert.deepEqual(writes, ['_ga=; max-age=0; path=/', '_gid=; max-age=0; path=/']);
  });

  it('writes nothing if nothing doomed is visible', async () => {
    setCookies('other=1; path=/');

    const writes = await cookieWrites(() => deleteCookies(named('_ga')));

    assert.deepEqual(writes, []);
  });

  it('deletes cookies where an image of the page shadows document.cookie', () => {
    setCookies('_ga=1; path=/');
    const image = document.createElement('img');
    image.setAttribute('name', 'cookie');
    document.body.append(image);

    const {found, left} = deleteCookies(named('_ga'));
    image.remove();

    assert.deepEqual([found, left], [['_ga'], []]);
    assert.deepEqual(visibleCookies(), []);
  });

  it('deletes as many cookies as a browser keeps for a host in a moment', () => {
    const names = Array.from({length: 150}, (_, i) => `many${String(i)}`);
    setCookies(...names.map((name) => `${name}=1`));
    assert.equal(visibleCookies().length, 150);
    const start = performance.now();

    const {left} = deleteCookies((name) => name.startsWith('many'));

    assert.deepEqual(left, []);
    assert.deepEqual(visibleCookies(), []);
    assert.isBelow(performance.now() - start, SOON_MS);
  });
});

describe('deleteUnseenCookies', () => {
  afterEach(clearStorage);

  for (const [name, path] of [
    ['needed=x; ', '/'],
    [' needed', '/'],
    ['needed\n', '/'],
    ['', '/'],
    ['_ga', '/; path=/'],
    ['_ga', 'elsewhere'],
  ] as const) {
    it(`writes nothing for the name ${JSON.stringify(name)} with the path ${JSON.stringify(path)}`, async () => {
      const writes = await cookieWrites(() => deleteUnseenCookies([{name, path}]));

      assert.deepEqual(writes, []);
    });
  }
});
