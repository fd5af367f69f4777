import {assert} from 'chai';
import * as fc from 'fast-check';
import {hashText} from '../../src/core/hash.js';

describe('hashText', () => {
  it('is 32-bit FNV-1a in base 36', () => {
    assert.equal(hashText(''), (0x811c9dc5).toString(36));
    assert.equal(hashText('a'), (0xe40c292c).toString(36));
    assert.equal(hashText('foobar'), (0xbf9cf968).toString(36));
  });

  it('gives for any text what a record can hold', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => /^[a-z0-9]{1,7}$/.test(hashText(text))));
  });

  it('tells texts apart that differ in one character', () => {
    const character = fc.string({minLength: 1, maxLength: 1});
    fc.assert(
      fc.property(fc.string(), character, character, fc.string(), (a, x, y, b) => {
        fc.pre(x !== y);
        return hashText(a + x + b) !== hashText(a + y + b);
      }),
    );
  });
});
