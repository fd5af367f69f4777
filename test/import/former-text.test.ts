import {assert} from 'chai';
import {
  decodeText,
  isoTime,
  millisecondTime,
  parseFields,
  toAnswers,
  toTexts,
} from '../../src/import/former-text.js';

describe('decodeText', () => {
  it('decodes a text, and leaves one alone that is not encoded', () => {
    assert.equal(decodeText('%7B%22a%22'), '{"a"');
    assert.equal(decodeText('100%'), '100%');
  });
});

describe('parseFields', () => {
  it('reads JSON, encoded or not', () => {
    assert.deepEqual([...(parseFields('{"a":1}') ?? [])], [['a', 1]]);
    assert.deepEqual([...(parseFields('%7B%22a%22%3A1%7D') ?? [])], [['a', 1]]);
  });

  for (const text of ['', 'null', '1', '[]', '"a"', '{', '%7B', '%']) {
    it(`reads nothing in "${text}"`, () => assert.isUndefined(parseFields(text)));
  }
});

describe('toAnswers', () => {
  it('keeps booleans alone, and a refusal of a name that occurs twice', () => {
    const pairs: [string, unknown][] = [
      ['a', true],
      ['b', 'true'],
      ['c', false],
      ['c', true],
      ['d', true],
      ['d', false],
    ];

    assert.deepEqual(
      [...toAnswers(pairs)],
      [
        ['a', true],
        ['c', false],
        ['d', false],
      ],
    );
  });
});

describe('toTexts', () => {
  it('takes lists of texts alone', () => {
    assert.deepEqual(toTexts(['a']), ['a']);
    assert.isUndefined(toTexts(['a', 1]));
    assert.isUndefined(toTexts('a'));
  });
});

describe('isoTime', () => {
  it('reads a date with its zone', () => {
    assert.equal(isoTime('2026-10-01T08:00:00.000Z'), 1_790_841_600_000);
    assert.equal(isoTime('2026-10-01T08:00+02:00'), 1_790_834_400_000);
  });

  for (const value of [
    '2026-10-01',
    '2026-10-01T08:00',
    'Wed Apr 08 2026',
    1_790_841_600_000,
    null,
    '2026-13-01T08:00Z',
  ]) {
    it(`reads no time in ${String(value)}`, () => assert.isNaN(isoTime(value)));
  }
});

describe('millisecondTime', () => {
  it('reads milliseconds alone', () => {
    assert.equal(millisecondTime('1790841600000'), 1_790_841_600_000);
    assert.equal(millisecondTime(1_790_841_600_000), 1_790_841_600_000);
    for (const value of ['1790841600', '1e12', '-1790841600000', '1790841600000.5', null, [1]]) {
      assert.isNaN(millisecondTime(value), String(value));
    }
  });
});
