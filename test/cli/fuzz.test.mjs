// Random markup, put together from pieces: rewriting it never throws, comes to an end, and lets nothing run that was held, in
// the text as it stands and in the pages that a template would make of it. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {TOOLS} from '../../packages/cli/dist/index.js';
import {livenessOf} from './live.mjs';
import {assertOnlyTheirs} from './only-theirs.mjs';
import {rewrite} from './template-files.mjs';

const RUNS = Number(process.env.RUNS ?? 500);

/** Ends of names, with what is of their language: an output, and the two ends of a branch. */
const LANGUAGES = {
  '.html': {output: '{{ a > b ? "c" : d }}', opens: '{% if x < 1 %}', closes: '{% endif %}'},
  '.php': {output: '<?= esc("a>b") ?>', opens: '<?php if ($x > 1) : ?>', closes: '<?php endif; ?>'},
  '.html.twig': {output: "{{ path('a', {b: 1}) }}", opens: '{% if x %}', closes: '{% endif %}'},
  '.html.erb': {output: '<%= link "a" %>', opens: '<% if x > 1 %>', closes: '<% end %>'},
  '.hbs': {output: '{{{a}}}', opens: '{{#if x}}', closes: '{{/if}}'},
  '.blade.php': {output: '{!! $a["b"] !!}', opens: '@if($x > 1)', closes: '@endif'},
};
const OTHER_ENDS = ['.vue', '.svelte', '.astro', '.md', '.mdx', '.tsx', '.jsx', '.ts', '.pug', '.ftl', ''];

const pick = (...values) => fc.constantFrom(...values);

const NAMES = pick(
  'statistics',
  'marketing',
  'analytics',
  'ignore',
  'necessary',
  'C0002',
  'Google Maps',
  '4',
  '',
  '!ads',
  'a,b',
);
const MARKS = pick(
  'data-cookieconsent',
  'data-cookieyes',
  'data-category',
  'data-cookiecategory',
  'data-service',
  'data-name',
  'data-purpose',
  'data-iub-purposes',
  'data-c15t-category',
  'data-consent',
  'DATA-COOKIECONSENT',
  ':data-category',
  'data-ot-ignore',
);
const TYPES = pick(
  'text/plain',
  'TEXT/PLAIN',
  'module',
  'text/javascript',
  'opt-in',
  'javascript/blocked',
  'application/json',
  '',
  ' text/plain ',
);
const ADDRESS_NAMES = pick(
  'src',
  'data-src',
  'data-cookieblock-src',
  'data-src-cmplz',
  'data-cmplz-src',
  'suppressedsrc',
  'data-suppressedsrc',
  'srcset',
  'data-href',
  'href',
  ':src',
  'data-consent-src',
  'SRC',
  'poster',
);
const ADDRESSES = pick(
  '/a.js',
  'https://b.example/?c=1&amp;d',
  'about:blank',
  '',
  '//cdn.iubenda.com/cookie_solution/empty.html',
);
const CLASSES = pick(
  'optanon-category-C0002',
  'optanon-category-C0002-C0004',
  '_iub_cs_activate',
  '_iub_cs_activate-inline',
  '_iub_cs_skip',
  'a',
  'ot-sdk-show-settings',
  'cky-banner-element',
  'cmplz-accept',
  'lazy',
  'b optanon-category-C0009',
);
const HANDLERS = pick(
  'Cookiebot.renew()',
  'return klaro.show();',
  'klaro.show(); a()',
  'OneTrust.ToggleInfoDisplay()',
);

const quoted = ([name, value, quote]) =>
  quote === '' ? `${name}=${value.replace(/[\s"'<>`=]/g, '')}` : `${name}=${quote}${value}${quote}`;
const attribute = (names, values) => fc.tuple(names, values, pick('"', '"', "'", '')).map(quoted);

const attributeOf = ({output, opens, closes}) => {
  const plain = fc.oneof(
    attribute(MARKS, NAMES),
    attribute(pick('type', 'type', 'TYPE', 'data-type', ':type', 'language'), TYPES),
    attribute(ADDRESS_NAMES, ADDRESSES),
    attribute(
      pick('class', 'class', 'CLASS'),
      fc.array(CLASSES, {maxLength: 3}).map((list) => list.join(' ')),
    ),
    attribute(pick('onclick', 'href'), HANDLERS),
    attribute(
      pick('data-cc', 'data-cmplz-target', 'srcdoc', 'rel'),
      pick('src', 'accept-all', 'x', 'stylesheet'),
    ),
    pick('async', 'defer', 'v-bind="a"', '{...b}', '@click="c > d"', '/', `title="it's"`, "data-x='\"'"),
  );
  return fc.oneof(
    {weight: 12, arbitrary: plain},
    {weight: 2, arbitrary: plain.map((one) => `${opens}${one}${closes}`)},
    {weight: 1, arbitrary: plain.map((one) => `${opens} ${one}`)},
    {weight: 1, arbitrary: pick(output, opens, closes, `class="${output} optanon-category-C0002"`)},
    {weight: 1, arbitrary: MARKS.map((name) => `${name}="${output}"`)},
    {weight: 1, arbitrary: pick(`type="${output}"`, `class="a ${opens}optanon-category-C0002${closes}"`)},
  );
};

const TAGS = pick(
  'script',
  'script',
  'script',
  'SCRIPT',
  'iframe',
  'img',
  'link',
  'template',
  'video',
  'a',
  'button',
  'div',
  'Player',
);
const TEXTS = pick(
  '\n',
  'text',
  'if (a < b && c > d) {',
  "it's",
  '<!-- <script data-cookieconsent="statistics"> -->',
  '</script>',
  '`',
  '```\n',
  'document.write(\'<script data-cookieconsent="marketing"><\\/script>\')',
  '<',
  '"',
  '&amp;',
  '---\n',
  '{',
  '}',
  '<p>',
  '</p>',
  '\r\n',
);

/** Gates as they are usually written, but for one or two parts that stand in a branch, are filled in, or come twice. */
function nearlyRight({output, opens, closes}) {
  const oddly = (part) =>
    fc.oneof(
      {weight: 5, arbitrary: fc.constant(part)},
      {weight: 1, arbitrary: fc.constant(`${opens}${part}${closes}`)},
      {weight: 1, arbitrary: fc.constant(`${opens} ${part} ${closes}`)},
      {
        weight: 1,
        arbitrary: pick(
          part.replace(/".*"/, `"${output}"`),
          `${part} ${part}`,
          '',
          output,
          `${opens}${part}`,
        ),
      },
    );
  const mark = pick(
    'data-cookieconsent="statistics"',
    'data-cookieconsent="marketing,statistics"',
    'class="optanon-category-C0002"',
    'class="a optanon-category-C0004 b"',
    'data-category="analytics"',
    'data-name="analytics"',
    'data-cookieyes="cookieyes-analytics"',
    'data-cookieconsent="ignore"',
    'data-ot-ignore=""',
  );
  const address = pick('src="/a.js"', 'data-src="/a.js"', 'data-cookieblock-src="/a.js"', 'src=/a.js');
  const parts = fc.tuple(
    pick('type="text/plain"', 'type="text/plain"', 'type="module"').chain(oddly),
    mark.chain(oddly),
    address.chain(oddly),
  );
  return fc
    .tuple(
      pick('script', 'script', 'iframe'),
      parts.chain((list) => fc.shuffledSubarray(list, {minLength: 2})),
    )
    .map(([tag, list]) => `<${tag} ${list.join(' ')}></${tag}>`);
}

const documentOf = (language) => {
  const attributes = fc.array(fc.tuple(pick(' ', ' ', '\n  ', ''), attributeOf(language)), {maxLength: 7});
  const tag = fc.tuple(TAGS, attributes, pick('', '', ' ', '/'), TEXTS).map(([name, list, end, text]) => {
    const written = list.map(([space, one]) => space + one).join('');
    const open = `<${name}${written && !/^\s/.test(written) ? ' ' : ''}${written}${end}>`;
    return ['img', 'link'].includes(name) ? open : `${open}${text}</${name}>`;
  });
  const {output, opens, closes} = language;
  const piece = fc.oneof(
    {weight: 4, arbitrary: tag},
    {weight: 4, arbitrary: nearlyRight(language)},
    {weight: 2, arbitrary: TEXTS},
    {weight: 1, arbitrary: pick(output, opens, closes)},
    {weight: 1, arbitrary: tag.map((one) => `${opens}\n${one}\n${closes}`)},
  );
  return fc.array(piece, {minLength: 1, maxLength: 6}).map((pieces) => pieces.join(''));
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Pages that a template may make: what stands in branches is there, or is not, and what is filled in is some text. A template
 * makes no page if a branch in it has no end, or an end no branch.
 */
function pagesOf(text, {output, opens, closes}) {
  if (!isBalanced(text, opens, closes)) return [];
  const filled = text.replaceAll(output, 'filled');
  const all = filled.replaceAll(opens, '').replaceAll(closes, '');
  const branch = new RegExp(`${escaped(opens)}(?:(?!${escaped(opens)})[^])*?${escaped(closes)}`, 'g');
  const none = filled.replace(branch, '').replaceAll(opens, '').replaceAll(closes, '');
  return [all, none];
}

function isBalanced(text, opens, closes) {
  let depth = 0;
  for (const [code] of text.matchAll(new RegExp(`${escaped(opens)}|${escaped(closes)}`, 'g'))) {
    depth += code === opens ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Names that an element waits for, found once more: by the names of the tool, joined and sorted. */
const GATES = {
  cookiebot: ({'data-cookieconsent': names}) => names?.split(',').map((name) => COOKIEBOT[name.trim()]),
  onetrust: ({class: classes = ''}) => {
    const groups = classes.split(/\s+/).filter((name) => name.startsWith('optanon-category-'));
    const names = groups.flatMap((name) => name.split('-').slice(2)).map((name) => ONETRUST[name]);
    return names.length > 0 ? names : undefined;
  },
};
const COOKIEBOT = {necessary: 'necessary', statistics: 'analytics', marketing: 'marketing'};
const ONETRUST = {C0002: 'analytics', C0004: 'marketing'};

const sorted = (names) => [...new Set(names)].sort().join(' ');

function assertNothingWoke(tool, before, after, language) {
  const now = pagesOf(after, language);
  for (const [index, page] of pagesOf(before, language).entries()) {
    const [was, is] = [livenessOf(page), livenessOf(now[index])];
    assert.deepEqual(
      is.map(({tag}) => tag),
      was.map(({tag}) => tag),
    );
    for (const [at, {isLive, values}] of is.entries()) {
      assert.ok(!isLive || was[at].isLive, `element ${at} of ${now[index]} runs`);
      const names = values['data-consent'];
      if (!(tool in GATES) || names === was[at].values['data-consent']) continue;
      assert.equal(sorted(names.split(' ')), sorted(GATES[tool](was[at].values) ?? []), 'the same choice');
    }
  }
}

function check(tool, name, text, language) {
  const once = rewrite(tool, name, text);
  const twice = rewrite(tool, name, once.text);
  assert.equal(twice.text, once.text, 'a second run changes nothing');
  assertOnlyTheirs(name, text, once.text);
  assertNothingWoke(tool, text, once.text, language);
}

/** Those whose gates are said again above come more often. */
const tools = fc.constantFrom(...Object.keys(TOOLS), 'cookiebot', 'cookiebot', 'onetrust', 'onetrust');

describe('random markup', () => {
  for (const [end, language] of Object.entries(LANGUAGES)) {
    it(`in ${end} is rewritten so that nothing runs that was held`, () => {
      fc.assert(
        fc.property(tools, documentOf(language), (tool, text) => check(tool, `page${end}`, text, language)),
        {numRuns: RUNS},
      );
    });
  }

  it('in other languages is rewritten so that nothing runs that was held', () => {
    const language = LANGUAGES['.html'];
    fc.assert(
      fc.property(tools, fc.constantFrom(...OTHER_ENDS), documentOf(language), (tool, end, text) =>
        check(tool, `page${end}`, text, language),
      ),
      {numRuns: RUNS * 2},
    );
  });

  it('of any characters is read to its end', () => {
    fc.assert(
      fc.property(
        tools,
        fc.constantFrom(...Object.keys(LANGUAGES), ...OTHER_ENDS),
        fc.string({unit: 'binary', maxLength: 60}),
        (tool, end, text) => {
          const noise = `${text}<script type="text/plain" data-cookieconsent="statistics" ${text}>${text}`;
          const once = rewrite(tool, `page${end}`, noise);
          assert.equal(rewrite(tool, `page${end}`, once.text).text, once.text);
        },
      ),
      {numRuns: RUNS},
    );
  });
});
