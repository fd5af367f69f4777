import {assert} from 'chai';
import {addTexts} from '../../src/core/add-texts.js';
import {buildPolicy} from '../../src/core/build-policy.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {ConsentConfigError} from '../../src/core/errors.js';
import type {ConsentCategory} from '../../src/core/policy.js';

/** The category `surveys` as a policy has it, and the codes of the mistakes in it. */
function added(written: object): {category: ConsentCategory; codes: string[]} {
  const all = {categories: [{name: 'surveys', ...written}]};
  const codes: string[] = [];
  const policy = addTexts(buildPolicy(all), all, (code, value) => codes.push(`${code} ${String(value)}`));
  return {category: policy.categories[1]!, codes};
}

const LINK = {tag: 'a', href: '/privacy', content: 'our page'} as const;

describe('addTexts()', () => {
  it('keeps markup in the texts of categories, services and cookies', () => {
    const {category, codes} = added({
      description: ['We ask, see ', LINK],
      services: [{name: 'poll', description: [LINK], cookies: [{name: 'p', purpose: [{tag: 'br'}]}]}],
      cookies: [{name: 'a'}, {name: 'a', purpose: [{tag: 'em', content: [{tag: 'strong', content: 'x'}]}]}],
    });

    assert.deepEqual(category.description, ['We ask, see ', LINK] as unknown);
    assert.deepEqual(category.services[0]?.description, [LINK] as unknown);
    assert.deepEqual(category.services[0]?.cookies[0]?.purpose, [{tag: 'br', content: ''}] as unknown);
    assert.deepEqual(
      category.cookies.map(({purpose}) => purpose),
      ['', [{tag: 'em', content: [{tag: 'strong', content: 'x'}]}]] as unknown[],
    );
    assert.deepEqual(codes, []);
  });

  it('freezes what it adds, and copies it', () => {
    const description = ['See ', {...LINK}];
    const {category} = added({description, translations: {de: {description}}});
    const [, link] = category.description;

    assert.isTrue(Object.isFrozen(category));
    assert.isTrue(Object.isFrozen(category.description));
    assert.isTrue(Object.isFrozen(link));
    assert.isTrue(Object.isFrozen(category.translations));
    assert.isTrue(Object.isFrozen(category.translations?.['de']));
    assert.notStrictEqual(link, description[1]);
  });

  it('takes a string as plain text', () => {
    const {category, codes} = added({description: '<b>We</b> ask'});

    assert.equal(category.description, '<b>We</b> ask');
    assert.deepEqual(codes, []);
  });

  it('keeps texts of further languages, with markup', () => {
    const {category, codes} = added({
      label: 'Surveys',
      translations: {de: {label: 'Umfragen', description: [LINK]}, 'zh-Hant': {label: '調查'}},
    });

    assert.equal(category.label, 'Surveys');
    assert.deepEqual(category.translations, {
      de: {label: 'Umfragen', description: [LINK]},
      'zh-Hant': {label: '調查'},
    });
    assert.deepEqual(codes, []);
  });

  it('adds no translations where none are written', () => {
    assert.isFalse(Object.hasOwn(added({}).category, 'translations'));
  });

  for (const [what, written, expected, code] of [
    ['an element that texts do not have', {description: [{tag: 'b', content: 'x'}]}, ['x'], 'bad-text b'],
    ['one with markup in it', {description: [{tag: 'ul', content: ['x', LINK]}]}, ['x', LINK], 'bad-text ul'],
    [
      'a link that runs code',
      {description: [{tag: 'a', href: 'javascript:x', content: 'x'}]},
      ['x'],
      'bad-text href="javascript:x"',
    ],
    ['a link without an address', {description: [{tag: 'a', content: 'x'}]}, ['x'], 'bad-text href=""'],
    ['an element that stands alone', {description: {tag: 'em', content: 'x'}}, '', 'bad-text description'],
  ] as const) {
    it(`reports ${what}, and shows its text`, () => {
      const {category, codes} = added(written);

      assert.deepEqual(category.description, expected);
      assert.deepEqual(codes, [code]);
    });
  }

  for (const [what, translations, code] of [
    ['no object', 'de', 'bad-translations de'],
    ['null', null, 'bad-translations null'],
    ['a text for a language', {de: 'Umfragen'}, 'bad-translations Umfragen'],
    ['no language', {'german!': {label: 'x'}}, 'bad-language german!'],
    ['markup where a text is plain', {de: {label: ['x']}}, 'bad-text label'],
  ] as const) {
    it(`reports translations that are ${what}`, () => {
      assert.deepEqual(added({translations}).codes, [code]);
    });
  }

  it('lets createPolicy() throw the mistake', () => {
    const create = () =>
      createPolicy({
        categories: [{name: 'surveys', description: [{tag: 'a', href: 'data:x', content: 'x'}]}],
      });

    assert.throws(create, ConsentConfigError, 'bad-text');
  });

  it('reads no inherited property', () => {
    const inherited = Object.create({description: ['x'], translations: {de: {label: 'x'}}}) as object;
    const all = {categories: [Object.assign(inherited, {name: 'surveys'})]};
    const category = createPolicy(all).categories[1]!;

    assert.equal(category.description, '');
    assert.isUndefined(category.translations);
  });
});
