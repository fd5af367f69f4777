import {assert} from 'chai';
import * as fc from 'fast-check';
import {isGranted, parseExpression} from '../../src/core/expression.js';

const decisions = new Map([
  ['yes', true],
  ['also', true],
  ['no', false],
]);

describe('isGranted', () => {
  const cases: [expression: string, granted: boolean][] = [
    ['yes', true],
    ['  yes\n', true],
    ['no', false],
    ['yes also', true],
    ['yes & also', true],
    ['yes&also', true],
    ['yes no', false],
    ['yes & no', false],
    ['yes | no', true],
    ['no|yes', true],
    ['no | no', false],
    ['no | yes also', true],
    ['yes no | also', true],
    ['yes no | no also', false],
    ['!no', true],
    ['!yes', false],
    ['yes !no', true],
    ['yes & !also', false],
    ['!yes | !no', true],
    // Never decided, or not known.
    ['other', false],
    ['!other', false],
    ['yes other', false],
    ['yes | other', true],
    ['Yes', false],
    ['__proto__', false],
    ['constructor', false],
    ['!constructor', false],
    // No expression.
    ['', false],
    ['   ', false],
    ['|', false],
    ['yes |', false],
    ['| yes', false],
    ['yes || also', false],
    ['&', false],
    ['!', false],
    ['! no', false],
    ['!!yes', false],
    ['!!no', false],
    ['no!', false],
    ['yes, also', false],
    ['(yes)', false],
    ['true', false],
  ];
  for (const [expression, granted] of cases) {
    it(`says ${granted ? 'yes' : 'no'} to "${expression.replace('\n', '\\n')}"`, () => {
      assert.equal(isGranted(expression, decisions), granted);
    });
  }

  it('says no to everything before a choice', () => {
    fc.assert(fc.property(fc.string(), (text) => !isGranted(text, new Map())));
    assert.isFalse(isGranted('!analytics', new Map()));
  });

  it('says no when a name is decided on that no author can write', () => {
    assert.isFalse(isGranted('!', new Map([['', false]])) && isGranted('', new Map([['', true]])));
  });
});

describe('parseExpression', () => {
  it('gives the alternatives, each with its words', () => {
    assert.deepEqual(parseExpression('a !b | c'), [['a', '!b'], ['c']]);
  });

  it('parts words at spaces and &, and only there', () => {
    assert.deepEqual(parseExpression('a&b  &\tc-d_1'), [['a', 'b', 'c-d_1']]);
  });

  it('gives none for text that is no expression', () => {
    assert.deepEqual(parseExpression('a |'), []);
    assert.deepEqual(parseExpression(''), []);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => Array.isArray(parseExpression(text))));
  });
});
