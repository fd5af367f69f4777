// Patterns for cookies, and texts with markup. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import services from '../../packages/cli/src/migrate/config/tools/tarteaucitron-services.json' with {type: 'json'};
import {patternsOf, readRichText} from '../../packages/cli/dist/index.js';
import {readServices} from '../../scripts/tarteaucitron-services.mjs';

/** Whether one of our patterns matches, as the library has it: `*` is any number of characters. */
const matches = (names, text) =>
  names.some((name) =>
    new RegExp(
      `^${name
        .split('*')
        .map(RegExp.escape ?? escape)
        .join('.*')}$`,
      's',
    ).test(text),
  );
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

describe('the patterns of', () => {
  const EQUAL = [
    [/^_ga/, ['_ga*']],
    [/_ga/, ['*_ga*']],
    [/^_ga$/, ['_ga']],
    [/^_ga_.*$/, ['_ga_*']],
    [/^_ga(_.*)?$/, ['_ga', '_ga_*']],
    [/^_pk_(id|ses)/, ['_pk_id*', '_pk_ses*']],
    [/^(?:a|b)[12]$/, ['a1', 'a2', 'b1', 'b2']],
    [/^_fb[pc]$/, ['_fbp', '_fbc']],
    [/^x\.y-\u0041/, ['x.y-A*']],
    [/^a{2}$/, ['aa']],
    [/^_hj.*/i, undefined],
    [/^\d+$/i, undefined],
    [/^_1234/i, ['_1234*']],
  ];
  for (const [{source, flags}, names] of EQUAL) {
    it(`/${source}/${flags} are ${names ? names.join(', ') : 'none'}`, () => {
      assert.deepEqual(patternsOf(source, flags).names, names);
    });
  }

  for (const [source, near] of [
    ['^_pk_.+$', ['_pk_*']],
    ['^_gat_UA-\\d+', ['_gat_UA-*']],
    ['^(?!a)b', ['*b*']],
    ['^a.c$', ['a*c']],
    ['.*', []],
    ['(', []],
    ['^(a|b|c|d|e|f|g)(a|b|c|d|e|f|g)(a|b|c|d|e|f|g)', []],
    ['^a[^b]$', ['a*']],
    ['^a\\*$', ['a*']],
  ]) {
    it(`/${source}/ are not equal, and near ${near.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(patternsOf(source, ''), {near});
    });
  }

  it('any expression match what it matches, or are said not to', () => {
    const piece = fc.constantFrom(
      'a',
      '_',
      '.*',
      '.',
      'b?',
      '(a|b)',
      '[ab]',
      'a+',
      '\\d',
      '(?:_.*)?',
      'a{2}',
      '-',
      '\\.',
    );
    const body = fc.array(piece, {minLength: 1, maxLength: 5}).map((all) => all.join(''));
    const expression = fc
      .tuple(fc.boolean(), body, fc.boolean())
      .map(([start, text, end]) => `${start ? '^' : ''}${text}${end ? '$' : ''}`);
    const name = fc
      .array(fc.constantFrom('a', 'b', '_', '.', '-', '1'), {maxLength: 7})
      .map((all) => all.join(''));
    let equal = 0;

    fc.assert(
      fc.property(expression, fc.array(name, {minLength: 20, maxLength: 20}), (source, names) => {
        const found = patternsOf(source, '');
        if (!found.names) return;
        equal++;
        for (const one of names)
          assert.equal(
            matches(found.names, one),
            new RegExp(source).test(one),
            `/${source}/ ${one} ${found.names}`,
          );
      }),
      {numRuns: 2000},
    );
    assert.ok(equal > 200, `${equal} were equal`);
  });
});

describe('a text', () => {
  const TEXTS = [
    ['Plain', 'Plain'],
    ['  a\n  b ', 'a b'],
    ['<b>a</b> b', [{tag: 'strong', content: 'a'}, ' b']],
    ['<a href="/x" target="_blank">a</a>', [{tag: 'a', href: '/x', content: 'a'}]],
    ['<a href="javascript:x()">a</a>', 'a'],
    ['a<br>b', ['a', {tag: 'br'}, 'b']],
    ['<script>x()</script>a<style>b{}</style>', 'a'],
    ['5 &lt; 6 &amp; 7', '5 < 6 & 7'],
    ['<p>a <i>b</i></p>', [{tag: 'p', content: ['a ', {tag: 'em', content: 'b'}]}]],
    ['a <span class="pm__badge">On</span>', 'a'],
    ['<iframe src=x>a</iframe>', 'a'],
    ['</p></b>a<b>b', ['a', {tag: 'strong', content: 'b'}]],
    ['', ''],
  ];
  for (const [html, text] of TEXTS) {
    it(`${JSON.stringify(html)} is read as it is shown`, () => {
      assert.deepEqual(readRichText(html).text, text);
    });
  }

  it('of any kind is read', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '/',
            'a',
            'b ',
            'href="',
            '<b>',
            '</b>',
            '<script>',
            '</script',
            '&',
            '&amp;',
            '<!--',
            ']]>',
          ),
        ),
        (all) => {
          const {plain} = readRichText(all.join(''));
          assert.equal(typeof plain, 'string');
        },
      ),
    );
  });
});

describe('the services of tarteaucitron', () => {
  it('are those of the installed package: node scripts/tarteaucitron-services.mjs', () => {
    assert.deepEqual(services, JSON.parse(JSON.stringify(readServices())));
  });
});
