import {assert} from 'chai';
import {forgetUnsent, keepUnsent, readUnsent} from '../../src/storage/unsent-records.js';
import {withProperty} from './odd-browser.js';

const NAME = 'unsent-test';
const KEY = 'unsent-test-unsent';

/** Runs a test in a browser whose localStorage cannot be used. */
const withoutStorage = (run: () => void): void =>
  withProperty(
    window,
    'localStorage',
    {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    },
    run,
  );

describe('decisions that wait', () => {
  afterEach(() => localStorage.removeItem(KEY));

  it('are none at first', () => {
    const waiting = readUnsent(NAME);

    assert.deepEqual(waiting, []);
  });

  it('are kept under the name of the cookie, oldest first', () => {
    keepUnsent(NAME, 'first');
    keepUnsent(NAME, 'second');

    assert.deepEqual(readUnsent(NAME), ['first', 'second']);
    assert.equal(localStorage.getItem(KEY), 'first\nsecond');
    assert.deepEqual(readUnsent('another'), []);
  });

  it('are forgotten one by one, and the last one leaves no key', () => {
    keepUnsent(NAME, 'first');
    keepUnsent(NAME, 'second');

    forgetUnsent(NAME, 'first');

    assert.deepEqual(readUnsent(NAME), ['second']);
    forgetUnsent(NAME, 'second');
    assert.isNull(localStorage.getItem(KEY));
  });

  it('are the latest twenty at most', () => {
    for (let n = 1; n <= 25; n++) keepUnsent(NAME, `decision ${String(n)}`);

    const waiting = readUnsent(NAME);

    assert.lengthOf(waiting, 20);
    assert.equal(waiting[0], 'decision 6');
    assert.equal(waiting[19], 'decision 25');
  });

  it('have 16,384 characters at most, together', () => {
    for (const letter of 'abcde') keepUnsent(NAME, letter.repeat(3800));

    const waiting = readUnsent(NAME);

    assert.equal(localStorage.getItem(KEY)?.length, 16_384);
    // The oldest one is cut, and is no record any more.
    assert.deepEqual(
      waiting.map((text) => `${text.slice(0, 1)} ${String(text.length)}`),
      ['a 1180', 'b 3800', 'c 3800', 'd 3800', 'e 3800'],
    );
  });

  it('are not there where localStorage cannot be used, and nothing throws', () => {
    let waiting: readonly string[] = ['not read'];

    withoutStorage(() => {
      keepUnsent(NAME, 'first');
      waiting = readUnsent(NAME);
      forgetUnsent(NAME, 'first');
    });

    assert.deepEqual(waiting, []);
    assert.isNull(localStorage.getItem(KEY));
  });
});
