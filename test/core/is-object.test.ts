import {assert} from 'chai';
import {isObject} from '../../src/core/is-object.js';

describe('isObject', () => {
  it('is true of objects and functions, whatever their prototype', () => {
    const values = [{}, [], Object.create(null), () => undefined];

    assert.deepEqual(values.map(isObject), [true, true, true, true]);
  });

  it('is false of null, undefined and plain values', () => {
    const values = [null, undefined, '', 'text', 0, true, Symbol('symbol')];

    assert.deepEqual(
      values.filter((value) => isObject(value)),
      [],
    );
  });
});
