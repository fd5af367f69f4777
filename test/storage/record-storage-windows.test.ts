import {assert} from 'chai';
import {type ConsentRecord, encodeRecord} from '../../src/core/record.js';
import {createRecordStorage} from '../../src/storage/record-storage.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {ID, NOW, policy, record} from '../helpers/fakes.js';

const ALL = ['affiliate', 'analytics', 'matomo', 'clarity'];

/** A moment of this test, with the browser's clock, which decides how long a cookie lives. Unit: milliseconds. */
const startedAt = Date.now();
const seconds = Math.floor(startedAt / 1000);

const yes = record({created: seconds, updated: seconds});
const no = record({created: seconds, updated: seconds, granted: [], denied: ALL});

/** Another window of the site writes right after this one has written. */
function writeBehind(other: ConsentRecord): void {
  const descriptor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!descriptor) throw new Error('no property');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...descriptor,
    set(this: Document, text: string) {
      descriptor.set?.call(this, text);
      restore();
      document.cookie = `consent-choice=${encodeRecord(other)};path=/`;
    },
  });
  restore = () => {
    Object.defineProperty(Document.prototype, 'cookie', descriptor);
    restore = () => undefined;
  };
}
let restore = (): void => undefined;

/** Drops what is written to cookies. */
function dropCookies(): void {
  const descriptor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!descriptor) throw new Error('no property');
  Object.defineProperty(Document.prototype, 'cookie', {...descriptor, set: () => undefined});
  restore = () => {
    Object.defineProperty(Document.prototype, 'cookie', descriptor);
    restore = () => undefined;
  };
}

describe('createRecordStorage', () => {
  let now = startedAt;
  const create = (): ReturnType<typeof createRecordStorage> => createRecordStorage(policy(), () => now);

  beforeEach(async () => {
    now = startedAt;
    await clearStorage();
  });

  afterEach(async () => {
    restore();
    await clearStorage();
  });

  it('reads what it has written', () => {
    const storage = create();

    const isKept = storage.write(no);

    assert.isTrue(isKept);
    assert.deepEqual(storage.read(), no);
    assert.deepEqual(create().read(), no);
  });

  it('lets a refusal stand that another window writes in the moment of a yes', () => {
    const storage = create();
    writeBehind(no);

    const isKept = storage.write(yes);

    assert.isFalse(isKept);
    assert.deepInclude(storage.read(), {granted: [], denied: ALL});
    now += 60_000;
    assert.deepInclude(storage.read(), {granted: [], denied: ALL});
  });

  it('writes a refusal again that another window replaces with a yes in the same moment', () => {
    const storage = create();
    writeBehind(yes);

    storage.write(no);

    assert.deepInclude(storage.read(), {granted: []});
    assert.deepInclude(create().read(), {id: ID, granted: []});
  });

  it('holds a yes that cannot be kept, until another window refuses', () => {
    const storage = create();
    dropCookies();

    const isKept = storage.write(yes);

    assert.isFalse(isKept);
    assert.deepEqual(storage.read(), yes);
    now += 60_000;
    assert.deepEqual(storage.read(), yes);
    restore();
    document.cookie = `consent-choice=${encodeRecord({...no, updated: seconds + 9})};path=/`;
    assert.deepInclude(storage.read(), {granted: [], denied: ALL});
  });

  it('takes a later yes of another window over a refusal of its own', () => {
    const storage = create();
    storage.write(no);
    now += 5000;

    document.cookie = `consent-choice=${encodeRecord({...yes, updated: seconds + 5})};path=/`;

    assert.deepInclude(storage.read(), {granted: ALL});
  });

  it('takes no yes from far ahead over a refusal in the copy', () => {
    const storage = create();
    storage.write(no);

    document.cookie = `consent-choice=${encodeRecord({...yes, updated: NOW * 2})};path=/`;

    assert.deepInclude(create().read(), {granted: []});
  });
});
