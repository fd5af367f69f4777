// Elements whose type or address something else may set than the attribute that the text shows: a spread, the output of a
// template in the tag, a directive. They are left. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rewrite} from './template-files.mjs';

const codesOf = (tool, name, text) => {
  const {text: after, findings} = rewrite(tool, name, text);
  return {isLeft: after === text, codes: findings.map(({code}) => code)};
};

const HELD = 'type="text/plain"';
const KLARO = `${HELD} data-name="m" data-src="a"`;
const VANILLA = `${HELD} data-category="analytics" data-src="a"`;
const COMPLIANZ = `${HELD} data-category="statistics" data-cmplz-src="a"`;
const COOKIEBOT = 'data-cookieconsent="statistics" data-src="a"';

/** The tool, the name of the file, and what stands in the start tag of a script. */
const TYPES = [
  ['klaro', 'a.tsx', `${KLARO} {...{type: 'text/javascript'}}`],
  ['klaro', 'a.jsx', `${KLARO} {...rest}`],
  ['orejime', 'a.svelte', `${KLARO} {...rest}`],
  ['klaro', 'a.svelte', `${KLARO} {type}`],
  ['klaro', 'a.astro', `{...rest} ${KLARO}`],
  ['klaro', 'a.astro', `${KLARO} {...rest}`],
  ['klaro', 'a.vue', `v-bind="all" ${KLARO}`],
  ['cookiebot', 'a.html', `{{ attrs }} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.twig', `{% include 'attrs' %} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.html', `{% csp_attributes %} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.twig', `{% block attrs %}{% endblock %} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.hbs', `{{> attrs}} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.php', `<?= $attrs ?> ${HELD} ${COOKIEBOT}`],
  ['complianz', 'a.php', `<?php the_attributes(); ?> ${COMPLIANZ}`],
  ['complianz', 'a.php', `<?php print $attrs ?> ${COMPLIANZ}`],
  [
    'iubenda',
    'a.erb',
    `<%= attrs %> ${HELD} class="_iub_cs_activate" data-iub-purposes="4" data-suppressedsrc="a"`,
  ],
  ['cookiebot', 'a.php', `<?php $x = 1; echo $x; ?> ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.erb', `<% concat(x) %> ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.jsp', `<% out.print(x); %> ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.cshtml', `@Html.Raw(attrs) ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.vm', `#attrs() ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.html', `###ATTRS### ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.html', `[[attrs]] ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.ftl', `\${attrs} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.blade.php', `{{ $attributes }} ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.blade.php', `@attributes(['a' => $b]) ${HELD} ${COOKIEBOT}`],
  ['cookiebot', 'a.blade.php', `@ourattributes ${HELD} ${COOKIEBOT}`],
  ...[
    `th:type="\${ok}?'text/javascript':'text/plain'"`,
    'data-th-type="${t}"',
    'th:attr="type=${t}"',
    'x-bind:type="t"',
    ':type="t"',
    'v-bind:type.attr="t"',
    'n:attr="type => $t"',
    'tal:attributes="type t"',
    '[type]="t"',
    '[attr.type]="t"',
    'bind-type="t"',
    'ng-attr-type="{{t}}"',
    't-att-type="t"',
    't-attf-type="t"',
    '.type="t"',
    's-bind-type="t"',
    'data-attr-type="t"',
    ':[name]="t"',
    'data-bind="attr: {type: t}"',
  ].map((directive) => ['vanilla-cookieconsent', 'a.html', `${VANILLA} ${directive}`]),
];

describe('a script with an address that waits, and a type that something else may set,', () => {
  for (const [tool, name, tag] of TYPES) {
    it(`stays as it is: ${tool}, ${name}, ${tag}`, () => {
      const {isLeft, codes} = codesOf(tool, name, `<script ${tag}></script>`);

      assert.ok(isLeft);
      assert.ok(codes.includes('dynamic-type') || codes.includes('branches'), codes.join());
    });
  }

  for (const [name, tag] of [
    ['a.html', `${HELD} ${COOKIEBOT} {{ attrs }}`],
    ['a.php', `<?php if ($a): ?>defer<?php endif ?> ${HELD} ${COOKIEBOT}`],
    ['a.php', `<?php $a = b(); ?> ${HELD} ${COOKIEBOT}`],
    ['a.erb', `<% a = b(1) %> ${HELD} ${COOKIEBOT}`],
    ['a.jsx', `{...rest} ${HELD} ${COOKIEBOT}`],
    ['a.vue', `${HELD} ${COOKIEBOT} @load="done" :id="a"`],
    ['a.html', `th:id="a" data-types="b" ${HELD} ${COOKIEBOT}`],
  ]) {
    it(`is rewritten where the written one counts: ${name}, ${tag}`, () => {
      const {text, findings} = rewrite('cookiebot', name, `<script ${tag}></script>`);

      assert.match(text, /type="text\/plain" data-consent="analytics" src="a"/);
      assert.deepEqual(findings, []);
    });
  }
});

const FRAMES = [
  ['a.html', ':src="u" src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.html', 'th:src="u" src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.html', 'th:src="u" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.html', 'th:src="u" data-cookieblock-src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.svelte', '{src} data-cookieblock-src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.astro', '{src} data-cookieblock-src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.html', '[src]="u" data-cookieblock-src="x" data-cookieconsent="marketing"', 'two-addresses'],
  ['a.html', ':srcdoc="u" data-cookieblock-src="x" data-cookieconsent="marketing"', 'not-gateable'],
  ['a.jsx', '{...rest} src="x" data-cookieconsent="marketing"', 'not-held'],
  ['a.html', 'src="x" {{ attrs }} data-cookieconsent="marketing"', 'not-held'],
  ['a.html', 'src="x" th:attr="src=${u}" data-cookieconsent="marketing"', 'not-held'],
];

describe('a frame with an address that something else sets', () => {
  for (const [name, tag, code] of FRAMES) {
    it(`stays as it is: ${name}, ${tag}`, () => {
      assert.deepEqual(codesOf('cookiebot', name, `<iframe ${tag}></iframe>`), {isLeft: true, codes: [code]});
    });
  }

  for (const [tool, tag, text] of [
    ['klaro', 'img', 'data-name="p" data-src="a" srcset="https://v/b 2x"'],
    ['klaro', 'video', 'data-name="p" data-src="a" poster="b.png"'],
    ['onetrust', 'img', 'class="optanon-category-C0002" data-src="a" srcset="b 2x"'],
    ['cookiebot', 'img', 'data-cookieconsent="marketing" data-src="a" srcset="b 2x"'],
    ['cookiebot', 'video', 'data-cookieconsent="marketing" data-src="a" poster="b.png"'],
    ['complianz', 'video', 'data-category="marketing" data-cmplz-src="a" poster="b.png"'],
  ]) {
    it(`stays as it is where another one loads: ${tool}, ${tag}, ${text}`, () => {
      assert.deepEqual(codesOf(tool, 'a.html', `<${tag} ${text}>`), {isLeft: true, codes: ['two-addresses']});
    });
  }

  it('may have a picture in its place where the tool shows one', () => {
    const {text} = rewrite('klaro', 'a.html', '<img data-name="p" data-src="a" src="blank.png">');

    assert.equal(text, '<img data-consent="p" data-consent-src="a" src="blank.png">');
  });

  for (const name of ['data-srcset', 'data-poster']) {
    it(`says that nothing loads ${name}`, () => {
      const {text, findings} = rewrite(
        'klaro',
        'a.html',
        `<video data-name="p" data-src="a" ${name}="b"></video>`,
      );

      assert.equal(text, `<video data-consent="p" data-consent-src="a" ${name}="b"></video>`);
      assert.deepEqual(
        findings.map(({code, level}) => `${level} ${code}`),
        ['note no-counterpart'],
      );
    });
  }

  it('is not said to be held where a directive sets the type', () => {
    const page = '<script th:type="${t}" data-cookieconsent="statistics" src="a"></script>';

    assert.deepEqual(codesOf('cookiebot', 'a.html', page), {isLeft: true, codes: ['dynamic-type']});
  });
});
