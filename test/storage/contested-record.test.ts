import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {type ConsentRecord, decodeRecord, encodeRecord} from '../../src/core/record.js';
import {createRecordStorage} from '../../src/storage/record-storage.js';
import {withFullStorage, withPickyCookies, withProperty} from './odd-browser.js';

const NAME = 'contested-record';
const NOW = 1_795_900_000_000;

const record = (changes: Partial<ConsentRecord>): ConsentRecord => ({
  id: '00000000-0000-4000-8000-00000000000a',
  created: NOW / 1000,
  updated: NOW / 1000,
  millisecond: 0,
  policyVersion: '1',
  language: 'en',
  hash: '0',
  granted: [],
  denied: [],
  source: 'api',
  noticed: '',
  flags: [],
  answered: {},
  renewed: 0,
  region: '',
  ...changes,
});

const cookieNow = (): ConsentRecord | null =>
  decodeRecord(new RegExp(`(?:^|; )${NAME}=([^;]*)`).exec(document.cookie)?.[1] ?? '');

describe('record storage where subdomains share the cookie', () => {
  const policy = createPolicy({categories: ['analytics'], cookieName: NAME, cookieDomain: location.hostname});

  afterEach(() => {
    document.cookie = `${NAME}=;max-age=0;path=/`;
    localStorage.removeItem(NAME);
  });

  it('writes its refusal again when another subdomain, which decided at the same moment, has replaced the cookie', () => {
    const storage = createRecordStorage(policy, () => NOW + 10);
    storage.write(record({denied: ['analytics']}));
    const other = record({id: '00000000-0000-4000-8000-00000000000b', granted: ['analytics']});
    document.cookie = `${NAME}=${encodeRecord(other)};path=/`;

    storage.read();

    assert.deepEqual(cookieNow()?.granted, []);
    assert.deepEqual(cookieNow()?.denied, ['analytics']);
  });

  it('writes its refusal again when another window, which refused less at the same moment, has replaced the cookie', () => {
    const storage = createRecordStorage(policy, () => NOW + 10);
    storage.write(record({denied: ['analytics', 'social']}));
    document.cookie = `${NAME}=${encodeRecord(record({denied: ['analytics']}))};path=/`;

    storage.read();

    assert.sameMembers([...(cookieNow()?.denied ?? [])], ['analytics', 'social']);
  });

  it('leaves a later grant of the same visitor as it is', () => {
    let now = NOW;
    const storage = createRecordStorage(policy, () => now);
    storage.write(record({denied: ['analytics']}));
    now = NOW + 600;
    const later = record({updated: NOW / 1000 + 1, millisecond: 500, granted: ['analytics']});
    document.cookie = `${NAME}=${encodeRecord(later)};path=/`;

    storage.read();

    assert.deepEqual(cookieNow()?.granted, ['analytics']);
  });

  it('writes its refusal again if a grant of the same moment has a number that runs ahead', () => {
    let now = NOW + 804;
    const storage = createRecordStorage(policy, () => now);
    storage.write(record({millisecond: 804, denied: ['analytics', 'social']}));
    now = NOW + 810;
    const other = record({updated: NOW / 1000 + 1, millisecond: 803, granted: ['analytics', 'marketing']});
    document.cookie = `${NAME}=${encodeRecord(other)};path=/`;

    storage.read();

    assert.deepEqual(cookieNow()?.granted, ['marketing']);
    assert.sameMembers([...(cookieNow()?.denied ?? [])], ['analytics', 'social']);
  });
});

describe('record storage of one host', () => {
  const policy = createPolicy({categories: ['analytics'], cookieName: NAME});

  afterEach(() => {
    document.cookie = `${NAME}=;max-age=0;path=/`;
    localStorage.removeItem(NAME);
  });

  it('keeps to another window’s refusal that it has read, when nothing can be read any more', () => {
    const storage = createRecordStorage(policy, () => NOW + 10);
    storage.write(record({granted: ['analytics']}));
    const refusal = record({updated: NOW / 1000 + 1, denied: ['analytics']});
    document.cookie = `${NAME}=${encodeRecord(refusal)};path=/`;
    storage.read();
    document.cookie = `${NAME}=v=2&id=unreadable;path=/`;

    const read = storage.read();

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, []);
  });

  it('writes its refusal again in the copy, where it has no cookies and another window has replaced the copy', () => {
    const copyNow = (): ConsentRecord | null => decodeRecord(localStorage.getItem(NAME) ?? '');
    const other = record({id: '00000000-0000-4000-8000-00000000000b', granted: ['analytics']});

    withProperty(Document.prototype, 'cookie', {get: () => '', set: () => undefined}, () => {
      const storage = createRecordStorage(policy, () => NOW + 10);
      storage.write(record({denied: ['analytics']}));
      localStorage.setItem(NAME, encodeRecord(other));
      storage.read();
    });

    assert.deepEqual(copyNow()?.granted, []);
  });

  it('does not write its refusal again and again, where the browser leaves an older cookie as it is', () => {
    document.cookie = `${NAME}=${encodeRecord(record({granted: ['analytics']}))};path=/`;
    const copies: (string | null)[] = [];

    withPickyCookies(
      () => false,
      () => {
        const storage = createRecordStorage(policy, () => NOW + 2010);
        storage.read();
        storage.write(record({updated: NOW / 1000 + 2, denied: ['analytics']}));
        for (let readings = 0; readings < 3; readings++) {
          copies.push(localStorage.getItem(NAME));
          storage.read();
        }
      },
    );

    assert.deepEqual(copies, [copies[0], copies[0], copies[0]]);
  });

  it('goes by the refusal of another window that came into the copy after its reading, where its yes cannot be kept', () => {
    const refusal = record({denied: ['analytics']});

    const read = withProperty(Document.prototype, 'cookie', {get: () => '', set: () => undefined}, () => {
      const storage = createRecordStorage(policy, () => NOW + 10);
      storage.read();
      localStorage.setItem(NAME, encodeRecord(refusal));
      storage.write(record({granted: ['analytics']}));
      return storage.read();
    });

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, []);
  });

  it('goes by a refusal that came in the middle of its write, also if the number of its own record runs ahead', () => {
    const yes = record({updated: NOW / 1000 + 1, granted: ['analytics']});
    const refusal = record({denied: ['analytics']});

    const read = withPickyCookies(
      () => false,
      () => {
        const storage = createRecordStorage(policy, () => NOW + 10);
        storage.read();
        localStorage.setItem(NAME, encodeRecord(refusal));
        withFullStorage(() => storage.write(yes));
        return storage.read();
      },
    );

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, []);
  });

  it('goes by a refusal that came after its write, also if the number of its own record runs ahead', () => {
    const yes = record({updated: NOW / 1000 + 5, granted: ['analytics']});
    const storage = createRecordStorage(policy, () => NOW + 10);
    withPickyCookies(
      () => false,
      () => withFullStorage(() => storage.write(yes)),
    );
    document.cookie = `${NAME}=${encodeRecord(record({updated: NOW / 1000 + 1, denied: ['analytics']}))};path=/`;

    const read = storage.read();

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, []);
  });

  it('holds its yes that could not be kept, when another window renews the cookie of an older refusal', () => {
    const refusal = record({updated: NOW / 1000 - 60, denied: ['analytics']});
    document.cookie = `${NAME}=${encodeRecord(refusal)};path=/`;
    const storage = createRecordStorage(policy, () => NOW + 10);
    withPickyCookies(
      () => false,
      () => withFullStorage(() => storage.write(record({granted: ['analytics']}))),
    );
    document.cookie = `${NAME}=${encodeRecord({...refusal, renewed: NOW / 1000})};path=/`;

    const read = storage.read();

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, ['analytics']);
  });

  it('goes by the refusal of another window that came in the middle of its own write', () => {
    const storage = createRecordStorage(policy, () => NOW + 10);
    const refusal = record({denied: ['analytics']});
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its storage below
    const {setItem} = Storage.prototype;
    // The cookie is written by then.
    Storage.prototype.setItem = function (key, value) {
      document.cookie = `${NAME}=${encodeRecord(refusal)};path=/`;
      setItem.call(this, key, value);
    };

    try {
      storage.write(record({granted: ['analytics']}));
    } finally {
      Storage.prototype.setItem = setItem;
    }
    const read = storage.read();

    assert.deepEqual(read === 'none' || read === 'unknown' ? read : read.granted, []);
  });
});
