// Hostile configurations: mistakes, bombs, and names that mean something to JavaScript. Each is named, and loses nothing.
// Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';

/** Runs the program on a file of this text. */
async function convert(t, name, text, ...more) {
  const folder = folderOf(t, {[name]: text});
  const result = await runProgram(['migrate', '--config', name, ...more], folder.path);
  assert.deepEqual(folder.bytes(name), Buffer.from(text), 'the file is as it was');
  return result;
}

const run = (options) => `CookieConsent.run(${options});`;

describe('migrate --config refuses', () => {
  const MISTAKES = [
    [
      'the configuration of another tool whose object has nearly the same name',
      'a.js',
      `cookieconsent.run({notice_banner_type: 'simple'});`,
      /^error \[no-configuration\]/,
    ],
    [
      'a syntax error, with its place',
      'a.js',
      'CookieConsent.run({\n  categories: {\n',
      /^error \[syntax-error\] a\.js:3:1: .*Fix the file/,
    ],
    ['JSON that is none', 'a.json', '{"categories": }', /^error \[syntax-error\] a\.json:1:16: /],
    [
      'a file without a configuration',
      'a.js',
      'export const x = 1;',
      /^error \[no-configuration\] a\.js: .*klaroConfig/,
    ],
    [
      'a page whose only script is cut off',
      'a.html',
      '<script>CookieConsent.run({</script>',
      /^error \[syntax-error\] a\.html:1:28: /,
    ],
    ['an empty file', 'a.js', '', /^error \[no-configuration\]/],
    [
      'a configuration that a function makes',
      'a.js',
      run('makeConfig()'),
      /^error \[no-configuration\] a\.js:1:19: .*the result of makeConfig\(\)/,
    ],
    [
      'a configuration that refers to itself',
      'a.js',
      'const c = {categories: {a: c}, language: c}; const d = d; CookieConsent.run(d);',
      /"d", which refers to itself/,
    ],
    [
      'two configurations',
      'a.js',
      `${run('{categories: {}}')}${run('{categories: {}}')}`,
      /^error \[two-configurations\] a\.js:1:55: /,
    ],
    [
      'configurations of two tools',
      'a.js',
      `${run('{categories: {}}')} var klaroConfig = {services: []};`,
      /\[two-configurations\].*--from vanilla-cookieconsent/,
    ],
    ['brackets that never end', 'a.js', run('['.repeat(100_000)), /^error \[(?:too-deep|syntax-error)\]/],
    [
      'lists in lists',
      'a.js',
      run(`{categories: {}, x: ${'['.repeat(2000)}${']'.repeat(2000)}}`),
      /^error \[too-deep\]/,
    ],
    [
      'a sum of many parts',
      'a.js',
      run(`{categories: {a: {}}, x: ${'1+'.repeat(50_000)}1}`),
      /^error \[too-deep\]/,
    ],
    [
      'a few lines that stand for a million values',
      'a.js',
      `const a = [1,1,1,1,1,1,1,1,1,1];${['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => `const ${name} = [${`...${'abcdef'[index]},`.repeat(10)}];`).join('')}${run('{categories: {a: {}}, x: g}')}`,
      /^error \[too-large\]/,
    ],
  ];
  for (const [name, file, text, message] of MISTAKES) {
    it(name, async (t) => {
      const {code, out, err} = await convert(t, file, text);

      assert.match(err, message);
      assert.deepEqual({code, out}, {code: 2, out: ''});
    });
  }

  it('a file that is not there, a folder, and one that is no text', async (t) => {
    const folder = folderOf(t, {
      'a.js': Buffer.from([0, 1, 2]),
      'b.js': Buffer.from([0xff, 0xfe, 0x41]),
      'c/d.js': '',
    });
    const reasons = {
      'none.js': 'is not there',
      c: 'is a folder',
      'a.js': 'is binary',
      'b.js': 'is not in UTF-8',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const {code, err} = await runProgram(['migrate', '--config', name], folder.path);

      assert.equal(err, `error [no-file] "${name}" ${reason}. Name a text in UTF-8.`);
      assert.equal(code, 2);
    }
  });

  const OPTIONS = [
    [['--from', 'cookiebot'], /\[unknown-tool\] --from "cookiebot".*vanilla-cookieconsent/],
    [['--format', 'yaml'], /\[bad-option\] --format "yaml".*html, js, json/],
    [['--map', 'ads'], /\[bad-map\]/],
    [['b.js'], /\[bad-option\].*b\.js/],
  ];
  for (const [args, message] of OPTIONS) {
    it(`the option ${args.join(' ')}`, async (t) => {
      const {code, err} = await convert(t, 'a.js', run('{categories: {ads: {}}, language: {}}'), ...args);

      assert.match(err, message);
      assert.equal(code, 2);
    });
  }

  it('options of a policy where there is none', async () => {
    const {code, err} = await runProgram(['migrate', '--from', 'klaro', '--format', 'js', 'x.html']);

    assert.match(err, /\[bad-option\] --format needs --config/);
    assert.equal(code, 2);
  });
});

describe('migrate --config reads', () => {
  it('a file of five megabytes', async (t) => {
    const text = run(
      `{categories: {analytics: {}}, language: {default: 'en', translations: {en: {consentModal: {title: '${'x'.repeat(5_000_000)}'}}}}}`,
    );

    const {out} = await convert(t, 'a.js', text);

    assert.match(out, /<consent-category name="analytics">/);
    assert.ok(out.length > 5_000_000);
  });

  it('a configuration beside a hundred thousand lines of other code', async (t) => {
    const other = Array.from(
      {length: 100_000},
      (_, index) => `var v${index} = [${index}, 'x', {y: ${index}}];`,
    ).join('\n');

    const {out} = await convert(t, 'a.js', `${other}\n${run('{categories: {analytics: {}}}')}`);

    assert.match(out, /name="analytics"/);
  });

  it('no code: nothing of the file runs', async (t) => {
    globalThis.ranOfConfig = 0;
    const text = `globalThis.ranOfConfig++; const x = (() => {globalThis.ranOfConfig++; return {}})();
      ${run('{get categories() {globalThis.ranOfConfig++; return {}}, language: (globalThis.ranOfConfig++, {}), mode: `${globalThis.ranOfConfig++}`}')}
      throw new Error();`;

    const {err} = await convert(t, 'a.mjs', text);

    assert.equal(globalThis.ranOfConfig, 0);
    assert.match(err, /categories: It is a getter/);
  });

  const KEYS = [
    [
      '__proto__ in code',
      'a.js',
      run('{__proto__: {categories: {ads: {}}}, categories: {analytics: {}}}'),
      /\(all\): It has "__proto__", which adds entries from elsewhere/,
    ],
    [
      '__proto__ in JSON',
      'a.json',
      '{"__proto__": {"polluted": true}, "categories": {"__proto__": {"polluted": true}, "analytics": {}}, "language": {}}',
      /__proto__: We do not know an option[^]*categories\.__proto__: "__proto__" cannot be a name/,
    ],
    [
      '__proto__ for a language',
      'a.json',
      '{"categories": {"ads": {}}, "language": {"default": "en", "translations": {"__proto__": {"consentModal": {"title": "x"}}}}}',
      /translations\.__proto__: "__proto__" is no name of a language/,
    ],
    [
      'a computed key',
      'a.js',
      run('{[key]: 1, categories: {analytics: {}}}'),
      /an entry whose name only running the code would show/,
    ],
    [
      'a name of Object.prototype',
      'a.js',
      run('{constructor: 1, toString: {}, categories: {analytics: {}, constructor: {}}}'),
      /constructor: We do not know an option[^]*toString: We do not know an option/,
    ],
    [
      'a private value of a build',
      'a.js',
      run('{categories: {analytics: {}}, revision: import.meta.env.REVISION}'),
      /revision: It is the environment variable import\.meta\.env\.REVISION/,
    ],
    [
      'a name that is declared twice',
      'a.js',
      `{let c = {analytics: {}}} {let c = {ads: {}}} ${run('{categories: c, revision: 1}')}`,
      /categories: It is "c", which is declared more than once/,
    ],
    [
      'a value that is changed',
      'a.js',
      `let c = {analytics: {}}; c.ads = {}; delete c.analytics; Object.assign(c, x); ${run('{categories: c}')}`,
      /a change of "c"[^]*a change of "c"[^]*a change of "c"/,
    ],
    [
      'a list that is changed',
      'a.js',
      `const s = []; s.push({name: 'x'}); var klaroConfig = {services: s};`,
      /services: It is "s", which is changed later/,
    ],
  ];
  for (const [name, file, text, message] of KEYS) {
    it(`${name}, and says so`, async (t) => {
      const {code, err} = await convert(t, file, text);

      assert.match(err, message);
      assert.equal(code, 1);
      assert.equal({}.polluted, undefined);
    });
  }

  it('names with the signs of markup, so that they stay texts', async (t) => {
    const text = `var klaroConfig = {lang: '"><script>', services: [{name: 'x', title: '"><img src=x onerror=alert(1)>', purposes: ['a'], cookies: ['"><b>']}], privacyPolicy: 'javascript:alert(1)'};`;

    const {out, err} = await convert(t, 'a.js', text);

    assert.doesNotMatch(out, /<(?:script|img|b)\b/);
    assert.match(err, /\[invalid\].*bad-policy-href/);
  });

  it('a page with templates in its other scripts', async (t) => {
    const text = `<script>var a = {{ user | json }};</script>\r\n<script>var klaroConfig = {services: [{name: 'x', purposes: ['analytics'], foo: 1}]};</script>`;

    const {err} = await convert(t, 'page.twig', text);

    assert.match(err, /page\.twig:2:\d+ \[unknown-option\] services\[0\]\.foo/);
  });
});

describe('migrate --config writes', () => {
  const CONFIG = run(
    `{categories: {analytics: {}, ads: {}}, language: {default: 'de', translations: {de: {consentModal: {title: 'Kekse', footer: '<a href="/datenschutz">Datenschutz</a>'}, preferencesModal: {sections: [{linkedCategory: 'ads', title: 'Werbung'}]}}}}, cookie: {expiresAfterDays: 30}}`,
  );

  it('into a file with --out, and not with --dry-run', async (t) => {
    const folder = folderOf(t, {'a.js': CONFIG});
    const dry = await runProgram(
      ['migrate', '--config', 'a.js', '--out', 'b.html', '--dry-run'],
      folder.path,
    );
    assert.throws(() => folder.read('b.html'), /ENOENT/);

    const {code, out} = await runProgram(['migrate', '--config', 'a.js', '--out', 'b.html'], folder.path);

    assert.deepEqual({code, out}, {code: 0, out: ''});
    assert.equal(folder.read('b.html').trimEnd(), dry.out);
  });

  it('a module for the package', async (t) => {
    const {out} = await convert(t, 'a.js', CONFIG, '--format', 'js', '--map', 'ads: marketing');

    assert.equal(
      out,
      `import {createPolicy, registerLocale, start} from 'consent-elements';

// In the page: <consent-banner hidden lang="de"></consent-banner>

registerLocale('de', {
  "banner.heading": "Kekse"
});

start(createPolicy({
  policyHref: "/datenschutz",
  cookieDays: 30,
  importFrom: [
    "vanilla-cookieconsent"
  ],
  importMap: "ads: marketing",
  categories: [
    {
      name: "analytics"
    },
    {
      name: "marketing",
      label: "Werbung"
    }
  ]
}));`,
    );
  });

  it('data', async (t) => {
    const {out} = await convert(t, 'a.js', CONFIG, '--format', 'json');

    assert.deepEqual(JSON.parse(out), {
      policy: {
        policyHref: '/datenschutz',
        cookieDays: 30,
        importFrom: ['vanilla-cookieconsent'],
        categories: [{name: 'analytics'}, {name: 'ads', label: 'Werbung'}],
      },
      texts: {de: {'banner.heading': 'Kekse'}},
      banner: {lang: 'de'},
    });
  });
});
