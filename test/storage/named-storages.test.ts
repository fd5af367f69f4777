import {assert} from 'chai';
import {STORAGE_KINDS} from '../../src/core/policy.js';
import type {StorageKind} from '../../src/core/policy.js';
import {NAMED_STORAGES, type NamedStorage} from '../../src/storage/named-storages.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {withProperty} from './odd-browser.js';

const storageOf = (kind: StorageKind): NamedStorage => NAMED_STORAGES.get(kind)!;

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(`no database ${name}`)));
  });
}

describe('NAMED_STORAGES', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('has every kind of storage but cookies', () => {
    assert.deepEqual(['cookie', ...NAMED_STORAGES.keys()], [...STORAGE_KINDS]);
  });

  for (const [kind, page] of [
    ['local', localStorage],
    ['session', sessionStorage],
  ] as const) {
    it(`lists and removes keys of ${kind} storage`, async () => {
      page.setItem('a', '1');
      page.setItem('b', '2');

      const before = [...(await storageOf(kind).list())].sort();
      const isGone = await storageOf(kind).remove('a');

      assert.deepEqual(before, ['a', 'b']);
      assert.isTrue(isGone);
      assert.deepEqual(await storageOf(kind).list(), ['b']);
    });

    it(`lists keys of ${kind} storage that its own properties hide`, async () => {
      page.setItem('length', '1');
      page.setItem('getItem', '2');
      page.setItem('plain', '3');

      assert.deepEqual([...(await storageOf(kind).list())].sort(), ['getItem', 'length', 'plain']);
    });

    it(`says that a key of ${kind} storage stays where the browser does not remove it`, async () => {
      page.setItem('a', '1');

      const isGone = await withProperty(Storage.prototype, 'removeItem', {value: () => undefined}, () =>
        storageOf(kind).remove('a'),
      );

      assert.isFalse(isGone);
    });
  }

  it('lists and removes databases', async () => {
    (await openDatabase('named-storages-1')).close();

    const before = await storageOf('indexeddb').list();
    const isGone = await storageOf('indexeddb').remove('named-storages-1');

    assert.include(before, 'named-storages-1');
    assert.isTrue(isGone);
    assert.notInclude(await storageOf('indexeddb').list(), 'named-storages-1');
  });

  it('says that a database stays which is open', async () => {
    const database = await openDatabase('named-storages-2');

    const isGone = await storageOf('indexeddb').remove('named-storages-2');
    database.close();

    assert.isFalse(isGone);
  });

  it('lists and removes caches', async () => {
    await caches.open('named-storages-3');

    const before = await storageOf('cache').list();
    const isGone = await storageOf('cache').remove('named-storages-3');

    assert.include(before, 'named-storages-3');
    assert.isTrue(isGone);
    assert.notInclude(await storageOf('cache').list(), 'named-storages-3');
  });
});
