import {assert} from 'chai';
import * as fc from 'fast-check';
import {createNameMatcher} from '../../src/storage/name-pattern.js';
import {slowMatch} from './slow-match.js';

/** Far more than the search needs, far less than a backtracking one. Unit: milliseconds. */
const SOON_MS = 1000;

describe('a declared name', () => {
  for (const [declared, name, expected] of [
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga*', '_ga', true],
    ['_ga_*', '_ga', false],
    ['*', '', true],
    ['*_id', 'user_id', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*ab*ab', 'ab', false],
    ['_pk_*.1.*', '_pk_id.1.ab', true],
    ['_pk_*.1.*', '_pk_id.12.ab', false],
    ['AMCV_*%40AdobeOrg', 'AMCV_123%40AdobeOrg', true],
    ['[x]*', '[x]y', true],
    ['a.c', 'abc', false],
    ['a*', 'a\nb', true],
    ['_GA', '_ga', false],
  ] as const) {
    it(`${JSON.stringify(declared)} ${expected ? 'means' : 'does not mean'} ${JSON.stringify(name)}`, () => {
      assert.equal(createNameMatcher([declared])(name), expected);
    });
  }

  it('means what the slow and obvious reading of it means', () => {
    const text = (length: number): fc.Arbitrary<string> =>
      fc.string({unit: fc.constantFrom('a', 'b', '*'), maxLength: length});

    fc.assert(
      fc.property(text(7), text(9), (declared, name) => {
        assert.equal(createNameMatcher([declared])(name), slowMatch(declared, name));
      }),
      {numRuns: 3000},
    );
  });

  it('is compared in a moment with a long name, however many wildcards it has', () => {
    const name = 'a'.repeat(100_000);
    const start = performance.now();

    const matches = createNameMatcher(['*a*a*a*a*a*a*b'])(name);

    assert.isFalse(matches);
    assert.isBelow(performance.now() - start, SOON_MS);
  });
});

describe('createNameMatcher', () => {
  it('finds names that are declared, and names that a pattern means', () => {
    const matches = createNameMatcher(['_ga', '_pk_*']);

    assert.deepEqual(['_ga', '_pk_id', '_gat'].map(matches), [true, true, false]);
  });

  it('knows no names that nobody declared, such as those of every object', () => {
    const matches = createNameMatcher(['_ga']);

    assert.deepEqual(['constructor', '__proto__', 'toString', ''].map(matches), [false, false, false, false]);
  });
});
