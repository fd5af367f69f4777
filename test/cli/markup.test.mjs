// How a template's own syntax is told from its markup. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readMarkup} from '../../packages/cli/dist/index.js';

/** The start tags of a text as a line: what is filled in is `…` or marked `~`, what stands in a branch `?`, what is unclear `!`. */
const tagsOf = (name, text) =>
  (readMarkup(text, name)?.elements ?? [])
    .map(({tag, attributes, isTangled, hasUnknownAttributes}) => {
      const list = attributes.map(
        (one) =>
          `${one.isConditional ? '?' : ''}${one.isDynamic ? '~' : ''}${one.name.replace(/\uE000+/, '…')}`,
      );
      return [tag + (isTangled ? '!' : '') + (hasUnknownAttributes ? '+' : ''), ...list].join(' ');
    })
    .join(', ');

const CASES = {
  'php: a string with what ends PHP': ['a.php', `<a title="<?php echo "?>"; ?>" id=x>`, 'a ~title id'],
  'php: an apostrophe in a comment of a line': ['a.php', `<?php // it's\n ?><a id="x">`, 'a id'],
  'php: a comment of a line that ends PHP': ['a.php', `<?php # a ?><a id="x"><?php /* ' */ ?><b>`, 'a id, b'],
  'php: without an end': ['a.php', `<a><?php echo '<b>';`, 'a'],
  'php: in a page that has none': ['a.html', `<a><? b ><c id="x">`, 'a, c id'],
  'php: xml is none': ['a.php', `<?xml version="1.0"?><a>`, 'a'],
  'php: a branch': ['a.php', `<a <?php if ($x) : ?>b="c"<?php endif; ?> d>`, 'a ?b d'],
  'php: a branch with curly brackets': [
    'a.php',
    `<a <?php if ($x) { ?>b<?php } else { ?>c<?php } ?> d>`,
    'a ?b ?c d',
  ],
  'php: a branch that is not closed in the tag': ['a.php', `<a <?php if ($x) { ?>b><?php } ?>`, 'a! ?b'],
  'php: attributes': ['a.php', `<a <?php body_class(); ?> b <?= $c ?>>`, 'a+ … b …'],
  'twig: a string with an end of tag': ['a.twig', `<a b="{{ c > d ? "e" : 'f' }}" g>`, 'a ~b g'],
  'twig: a comment in a tag': ['a.twig', `<a {# b="c" #} d>`, 'a d'],
  'twig: a branch with an else': ['a.twig', `<a {% if x %}b{% else %}c{% endif %} d>`, 'a ?b ?c d'],
  'twig: a loop round a tag': ['a.twig', `{% for a in b %}<a c>{% endfor %}`, 'a c'],
  'liquid: what trims': ['a.liquid', `<a {%- if x -%} b {%- endif -%} c>`, 'a ?b c'],
  'handlebars: a block': ['a.hbs', `<a {{#if x}}b{{/if}} {{{c}}} d="{{e}}">`, 'a+ ?b … ~d'],
  'go: a branch': [
    'a.html',
    `<a {{ if eq .A "b" }}b{{ else }}c{{ end }} {{- with .D }} d="{{ . }}"{{ end }}>`,
    'a ?b ?c ?~d',
  ],
  'erb: a branch': ['a.erb', `<a <% if x > 1 %>b<% end %> <%= c %> d="<%= e "f" %>">`, 'a+ ?b … ~d'],
  'erb: a block': ['a.erb', `<% a.each do |b| %><c d><% end %>`, 'c d'],
  'blade: directives': ['a.blade.php', `<a @if($x > 1) b @endif @class(['c' => $d]) e>`, 'a+ ?b … e'],
  'blade: an address of mail is none': ['a.blade.php', `a@if.example <a @click="b">`, 'a @click'],
  'svelte: expressions': ['a.svelte', `{#if a < b}<c d={e > f} {...g} {h}>{/if}`, 'c+ ~d … {h}'],
  'svelte: a script of its own': [
    'a.svelte',
    `<script>let a = {b: '<c>'}; {</script><d e={f}>`,
    'script, d ~e',
  ],
  'astro: code at the top': [
    'a.astro',
    `---\nconst a = '<b>';\n---\n<c d={e}>{f && <g h={{i: "}"}} />}`,
    'c ~d, g ~h',
  ],
  'vue: bindings': [
    'a.vue',
    `<a :b="c > d ? 'e' : 'f'" @click="g" v-bind="h">{{ i < j }}</a>`,
    'a+ :b @click v-bind',
  ],
  'markdown: code': [
    'a.md',
    'a `<b>` ``<c> ` `` <d>\n\n```html\n<e>\n```\n\n~~~~\n<f>\n~~~\n~~~~\n<g>',
    'd, g',
  ],
  'markdown: code in a list': ['a.md', '- ```\n  <a>\n  ```\n- <b>', 'b'],
  'mdx: expressions': [
    'a.mdx',
    'export const a = {b: 1};\n\n<c d={e > f} />\n\n{g && <h i="j" />}',
    'c ~d, h i',
  ],
  'jsx: types and comparisons': [
    'a.tsx',
    `const a = <T,>(b: Array<T>) => b.length < 1; const c = <d e={f > g} h={'i'} {...j} />;`,
    'd+ ~e h',
  ],
  'jsx: what cannot be read': ['a.jsx', `const = <a`, ''],
  'html: text that is no markup': [
    'a.html',
    `<script>if (a <b) c("<d>")</script><textarea><e></textarea><!-- <f> --><g>`,
    'script, textarea, g',
  ],
  'html: a script with what looks like a template': [
    'a.html',
    `<script>a = {{b</script><c d><script>}}</script>`,
    'script, c d, script',
  ],
  'html: quotes that are missing': ['a.html', `<a b="c d>e"f g='h'>`, 'a b f g'],
  'html: a tag in a tag': ['a.html', `<a b <c d>`, 'a! b <c d'],
  'html: entities': ['a.html', `<a b="&amp;&quot;" c=&lt;>`, 'a b c'],
};

describe('the markup of', () => {
  for (const [label, [name, text, expected]] of Object.entries(CASES)) {
    it(label, () => assert.equal(tagsOf(name, text), expected));
  }

  it('attributes, with their places in the text', () => {
    const text = `é🍪<a  b = "c&amp;d"  e='' f g=h\ti=" j ">`;

    const {attributes} = readMarkup(text, 'a.html').elements[0];

    assert.deepEqual(
      attributes.map((one) => [
        text.slice(one.start, one.end),
        text.slice(one.valueStart, one.valueEnd),
        one.value,
      ]),
      [
        ['b = "c&amp;d"', 'c&amp;d', 'c&d'],
        [`e=''`, '', ''],
        ['f', '', ''],
        ['g=h', 'h', 'h'],
        ['i=" j "', ' j ', ' j '],
      ],
    );
  });
});
