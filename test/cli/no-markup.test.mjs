// Comments of template languages, and code that a page shows or runs: they stay byte for byte, are listed, and the tags behind
// them are rewritten. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rewrite} from './template-files.mjs';

const HELD = '<script type="text/plain" data-cookieconsent="statistics" src="a"></script>';
const OURS = '<script type="text/plain" data-consent="analytics" src="a"></script>';

/** The name of the file, what stands before a tag that must stay, what stands behind it, and how it is listed. */
const CASES = [
  ['a.liquid', '{% comment %}', '{% endcomment %}', 'note'],
  ['a.html', '{%- comment "x" -%} endcomment ', '{%- endcomment -%}', 'note'],
  ['a.liquid', '{% comment %}<script>', '{% endcomment %}', 'note'],
  ['a.liquid', "{% javascript %}a = '<script>", "'{% endjavascript %}", 'left'],
  ['a.liquid', '{% schema %}{"a": "<script>', '"}{% endschema %}', 'left'],
  ['a.tpl', '{*', '*}', 'note'],
  ['a.latte', '{* <script> ', ' *}', 'note'],
  ['a.html', '{* ', ' *}', 'note'],
  ['a.ftl', '<#-- ', ' -->', 'note'],
  ['a.html', '<#-- <script>', '-->', 'note'],
  ['a.cshtml', '@* ', ' *@', 'note'],
  ['a.vm', '#* ', ' *#', 'note'],
  ['a.mako', '<%doc>', '</%doc>', 'note'],
  ['a.astro', '{/* ', ' */}', 'note'],
  ['a.mdx', '{/* ', ' */}', 'note'],
  ['a.mdx', "export const a = '", "';\n\n", 'left'],
  ['a.mdx', "import b from 'b';\nexport const a = {\n\n  c: '<script>", "',\n};\n\n", 'left'],
  ['a.md', 'a\n\n    ', '\n\n', 'note'],
  ['a.md', '\t<script>\n    ', '\n\n', 'note'],
];

describe('a tag in text that is no markup stays, and the one behind it does not:', () => {
  for (const [name, before, after, level] of CASES) {
    it(`${name}, ${JSON.stringify(before)}`, () => {
      const {text, findings, count} = rewrite('cookiebot', name, before + HELD + after + HELD);

      assert.equal(text, before + HELD + after + OURS);
      assert.equal(count, 1);
      assert.deepEqual(
        findings.map((one) => `${one.level} ${one.code}`),
        [`${level} former-mark`],
      );
    });
  }
});

describe('a tag that looks like one in such a text is rewritten:', () => {
  for (const [name, before] of [
    ['a.md', '- a\n\n    '],
    ['a.md', '1. a\n\n   b\n\n    '],
    ['a.md', 'a\n    '],
    ['a.mdx', 'a\n\n    '],
    ['a.html', '<style>.a{*zoom:1}</style><p title="*}">'],
    ['a.html', '{% comment %} without an end '],
    ['a.mdx', 'We export a\n\n'],
  ]) {
    it(`${name}, ${JSON.stringify(before)}`, () => {
      assert.equal(rewrite('cookiebot', name, before + HELD).text, before + OURS);
    });
  }
});
