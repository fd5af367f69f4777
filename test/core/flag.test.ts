import {assert} from 'chai';
import {isFlagOn} from '../../src/core/flag.js';

describe('isFlagOn', () => {
  for (const value of ['', 'true', 'yes', '1', 'modal', 'x']) {
    it(`is true for "${value}", because the attribute is there`, () => {
      assert.isTrue(isFlagOn(value));
    });
  }

  for (const value of ['false', 'no', 'off', '0', 'False', 'NO', ' off ']) {
    it(`is false for "${value}"`, () => {
      assert.isFalse(isFlagOn(value));
    });
  }

  it('is false without the attribute', () => {
    assert.isFalse(isFlagOn(null));
    assert.isFalse(isFlagOn(undefined));
  });
});
