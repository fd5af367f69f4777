import {assert} from 'chai';
import {asTextTag, plainText, type RichText} from '../../src/core/rich-text.js';

describe('plainText()', () => {
  for (const [name, text, expected] of [
    ['returns a plain text as it is', ' a  b ', ' a  b '],
    ['joins what stands in elements', ['We ', {tag: 'em', content: 'count'}, '.'], 'We count.'],
    [
      'goes into elements in elements',
      [{tag: 'a', href: '/', content: [{tag: 'code', content: 'x'}, '!']}],
      'x!',
    ],
    [
      'parts paragraphs and lines by a space',
      [
        {tag: 'p', content: 'One.'},
        {tag: 'p', content: 'Two.'},
      ],
      'One. Two.',
    ],
    ['takes an element without a text', ['One', {tag: 'br'}, 'two'], 'One two'],
    ['returns an empty text for an empty list', [], ''],
  ] as const satisfies readonly (readonly [string, RichText, string])[]) {
    it(name, () => {
      assert.equal(plainText(text), expected);
    });
  }
});

describe('asTextTag()', () => {
  it('knows the six elements of a text, and no other', () => {
    const tags = ['a', 'em', 'strong', 'br', 'p', 'code', 'A', 'script', 'img', 'constructor', undefined, 1];

    assert.deepEqual(tags.filter(asTextTag), ['a', 'em', 'strong', 'br', 'p', 'code']);
  });
});
