import {assert} from 'chai';
import {createJarQueue, type JarCookie} from '../../src/storage/jar-queue.js';
import {createJar, type ConsentJar} from '../../src/storage/jar.js';
import type {CookieAttributes} from '../../src/storage/cookie-attributes.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {fakeStore, record} from '../helpers/fakes.js';

interface Jar {
  readonly jar: ConsentJar;
  readonly written: JarCookie[];
  readonly removed: [name: string, attributes: CookieAttributes][];
}

/** The jar of `affiliate`, which is granted or not decided. */
function createJarOfAffiliate(isGranted: boolean): Jar {
  const written: JarCookie[] = [];
  const removed: [string, CookieAttributes][] = [];
  const queue = createJarQueue();
  queue.start(fakeStore({record: isGranted ? record() : null}), () =>
    Promise.resolve({
      isAllowed: () => true,
      setCookie: (cookie) => written.push(cookie),
      removeCookie: (...removal) => removed.push(removal),
    }),
  );
  return {jar: createJar('affiliate', queue), written, removed};
}

describe('createJar', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('writes a cookie of its owner', async () => {
    const {jar, written} = createJarOfAffiliate(true);

    await jar.set('ref', 'acme', {path: '/shop'});

    assert.deepEqual(written, [
      {owner: 'affiliate', name: 'ref', value: 'acme', attributes: {path: '/shop'}},
    ]);
  });

  it('gets a value that waits for consent', async () => {
    const {jar, written} = createJarOfAffiliate(false);

    await jar.set('ref', 'acme');

    assert.equal(jar.get('ref'), 'acme');
    assert.deepEqual(written, []);
  });

  it('gets the value of a cookie of the page, decoded', () => {
    document.cookie = 'ref=a%20b;path=/';
    const {jar} = createJarOfAffiliate(true);

    assert.equal(jar.get('ref'), 'a b');
  });

  it('gets undefined where there is no cookie', () => {
    const {jar} = createJarOfAffiliate(true);

    assert.isUndefined(jar.get('ref'));
  });

  it('gets undefined for a cookie that waits for being deleted', async () => {
    document.cookie = 'ref=acme;path=/';
    const {jar} = createJarOfAffiliate(true);

    const removal = jar.remove('ref');
    const whileWaiting = jar.get('ref');
    await removal;

    assert.isUndefined(whileWaiting);
  });

  it('throws for a value that js-cookie would not write', () => {
    document.cookie = 'ref=%E0%A4%A;path=/';
    const {jar} = createJarOfAffiliate(true);

    assert.throws(() => jar.get('ref'), URIError);
  });

  it('deletes though nothing is granted', async () => {
    const {jar, removed} = createJarOfAffiliate(false);

    await jar.remove('ref', {path: '/shop'});

    assert.deepEqual(removed, [['ref', {path: '/shop'}]]);
  });

  it('has every write and removal share attributes, over which those of the call go', async () => {
    const {jar, written, removed} = createJarOfAffiliate(true);
    const shared = jar.withAttributes({path: '/shop', secure: true}).withAttributes({sameSite: 'lax'});

    await shared.set('ref', 'acme', {secure: false});
    await shared.remove('old');

    assert.deepEqual(written[0]?.attributes, {path: '/shop', secure: false, sameSite: 'lax'});
    assert.deepEqual(removed, [['old', {path: '/shop', secure: true, sameSite: 'lax'}]]);
  });
});
