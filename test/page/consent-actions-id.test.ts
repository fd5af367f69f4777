import {assert} from 'chai';
import {createId} from '../../src/page/consent-actions.js';
import {withProperty} from '../storage/odd-browser.js';

describe('createId', () => {
  it('returns a random UUID of version 4', () => {
    for (let i = 0; i < 100; i++)
      assert.match(createId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('returns another one each time', () => {
    const ids = new Set(Array.from({length: 1000}, createId));

    assert.equal(ids.size, 1000);
  });

  it('writes each random byte with two digits, and the version and the variant over two of them', () => {
    const value = (bytes: Uint8Array): Uint8Array => bytes.map((_, i) => i);

    const id = withProperty(Crypto.prototype, 'getRandomValues', {value}, createId);

    assert.equal(id, '00010203-0405-4607-8809-0a0b0c0d0e0f');
  });
});
