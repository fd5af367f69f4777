import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {joinNames, parseImportMap} from '../../src/import/former-names.js';

const site = (importMap = '') => ({
  ...createPolicy({categories: ['analytics', {name: 'social', services: [{name: 'youtube'}]}]}),
  importMap,
});
const USUAL = new Map([
  ['stats', 'analytics'],
  ['media', 'social'],
]);

describe('joinNames', () => {
  it('joins the usual names of a tool', () => {
    const {sources, known} = joinNames(site(), USUAL);

    assert.deepEqual(
      [...sources],
      [
        ['analytics', ['stats']],
        ['social', ['media']],
        ['youtube', []],
      ],
    );
    assert.deepEqual([...known], ['analytics', 'social']);
  });

  it('lets each name stand for itself where the tool has no usual names', () => {
    const {sources} = joinNames(site(), new Map());

    assert.deepEqual(
      [...sources],
      [
        ['analytics', ['analytics']],
        ['social', ['social']],
        ['youtube', ['youtube']],
      ],
    );
  });

  it('replaces what the site’s own map mentions, on either side', () => {
    const {sources, known} = joinNames(site('media: analytics youtube'), USUAL);

    assert.deepEqual(
      [...sources],
      [
        ['analytics', ['media']],
        ['social', []],
        ['youtube', ['media']],
      ],
    );
    assert.deepEqual(
      [...known],
      ['analytics', 'social', 'youtube'].filter((name) => known.has(name)),
    );
    assert.isTrue(known.has('youtube'));
  });
});

describe('parseImportMap', () => {
  it('reads names and lists', () => {
    const {links, isReadable} = parseImportMap(' C0002 : analytics; C0004: marketing, social ;');

    assert.deepEqual(links, [
      ['C0002', 'analytics'],
      ['C0004', 'marketing'],
      ['C0004', 'social'],
    ]);
    assert.isTrue(isReadable);
  });

  for (const text of ['analytics', ': analytics', 'C0002:', 'a: b: c', 'a: b; c']) {
    it(`says that "${text}" cannot be read in full`, () => {
      assert.isFalse(parseImportMap(text).isReadable);
    });
  }

  it('reads an empty map', () => {
    assert.deepEqual(parseImportMap(''), {links: [], isReadable: true});
  });
});
