// Forms of each tool's marks that nothing rewrites. Each is listed, so that none is forgotten. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {rewrite} from './template-files.mjs';

const B = 'former-mark';
const CASES = [
  // Comments by which iubenda's plug-ins hold what stands between them.
  ['iubenda', 'a.html', '<!--IUB-COOKIE-BLOCK-START-PURPOSE-4--><script src="a.js"></script>', B],
  ['iubenda', 'a.php', '<!--IUB-COOKIE-BLOCK-START--><iframe src="a"></iframe>', B],
  ['iubenda', 'a.html', '<!--IUB_COOKIE_POLICY_START-->', B],
  ['iubenda', 'a.md', '[iub-cookie-block]a[/iub-cookie-block]', B],
  ['iubenda', 'a.php', "<?php if (iubenda_system('a')) b(); ?>", 'former-call'],
  // The older markup of Complianz.
  ['complianz', 'a.html', '<script type="text/plain" class="cmplz-stats">a()</script>', 'no-name'],
  ['complianz', 'a.html', '<script class="a cmplz-script" type="text/plain" src="a.js"></script>', 'no-name'],
  ['complianz', 'a.php', "<?php echo \"<script type='text/plain' class='cmplz-script'>\";", B],
  // Nested hashes of helpers.
  ['cookiebot', 'a.erb', '<%= javascript_include_tag "a", data: { cookieconsent: "statistics" } %>', B],
  ['cookiebot', 'a.erb', '<%= javascript_include_tag "a", :data => {:a => 1, :cookieconsent => "b"} %>', B],
  ['cookiebot', 'a.haml', "%script{data: {cookieconsent: 'statistics'}}", B],
  ['cookiebot', 'a.slim', 'script data={cookieconsent: "statistics"}', B],
  ['vanilla-cookieconsent', 'a.erb', `<%= a type: "text/plain", data: { category: 'analytics' } %>`, B],
  ['iubenda', 'a.haml', "%script{data: {iub_purposes: '4'}}", B],
  ['c15t', 'a.haml', "%script{data: {c15t_category: 'marketing'}}", B],
  // Code that makes elements.
  ['cookiebot', 'a.js', "s.dataset.cookieconsent = 'statistics'", B],
  ['cookiebot', 'a.ts', "s.dataset['cookieconsent'] = 'statistics'", B],
  ['cookiebot', 'a.html', "<script>s.dataset.cookieconsent = 'statistics'</script>", B],
  ['iubenda', 'a.js', "s.dataset.iubPurposes = '4'", B],
  ['c15t', 'a.js', "s.dataset.c15tCategory = 'marketing'", B],
  // Frames that load although they have a mark.
  ['klaro', 'a.html', '<iframe data-name="yt" src="https://a"></iframe>', 'not-held'],
  ['orejime', 'a.html', '<iframe data-name="yt" src="https://a"></iframe>', 'not-held'],
  ['complianz', 'a.html', '<iframe data-category="marketing" data-service="b" src="https://a">', 'not-held'],
  ['c15t', 'a.html', '<iframe data-category="marketing" src="https://a"></iframe>', 'not-held'],
  ['c15t', 'a.vue', '<iframe data-category="marketing" :src="a"></iframe>', 'not-held'],
  ['klaro', 'a.svelte', '<iframe data-name="yt" {src}></iframe>', 'not-held'],
  // Calls in addresses.
  ['cookiebot', 'a.md', '[cookie settings](javascript:Cookiebot.renew())', 'former-call'],
  ['cookiebot', 'a.json', '{"a": "<a href=\\"javascript:Cookiebot.renew()\\">b</a>"}', 'former-call'],
  ['klaro', 'a.md', '[a]: javascript:void(klaro.show())', 'former-call'],
  ['tarteaucitron', 'a.md', '[a](#tarteaucitron)', B],
];

describe('a mark that is not rewritten is listed:', () => {
  for (const [tool, name, text, code] of CASES) {
    it(`${tool}, ${name}, ${text}`, () => {
      const {findings, text: after} = rewrite(tool, name, text);

      assert.equal(after, text);
      const left = findings.filter(({level}) => level === 'left').map((one) => one.code);
      assert.ok(left.includes(code), left.join());
    });
  }

  const services = readFileSync(
    new URL('../../node_modules/tarteaucitronjs/tarteaucitron.services.js', import.meta.url),
    'utf8',
  );
  const classes = [...services.matchAll(/fallback\(\s*\[([^\]]*)\]/g)].flatMap(([, list]) =>
    [...list.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name),
  );

  it('the classes of tarteaucitron, all that its package has', () => {
    assert.ok(classes.length > 90, `${classes.length} classes`);
    const silent = classes.filter((name) => {
      const page = `<div class="a ${name}"></div>`;
      return !rewrite('tarteaucitron', 'a.html', page).findings.some(({code}) => code === 'needs-template');
    });
    assert.deepEqual(silent, []);
  });

  it('the same classes in code', () => {
    const silent = classes.filter(
      (name) => rewrite('tarteaucitron', 'a.haml', `%div(class='${name}')`).findings.length === 0,
    );
    assert.deepEqual(silent, []);
  });
});

describe('other texts are not taken for marks:', () => {
  for (const [tool, name, text] of [
    ['cookiebot', 'a.js', 's.dataset.cookieconsents = 1; const data = {b: 1}; c = {cookieconsent: 2}'],
    ['cookiebot', 'a.md', 'Cookiebot. Then a text on javascript: it is a language.'],
    ['klaro', 'a.html', '<p data-name="a">b</p><iframe data-name="c"></iframe><img data-name="d" src="e">'],
    ['complianz', 'a.html', '<script class="cmplz-native">a()</script><p class="cmplz-a">'],
    ['tarteaucitron', 'a.html', '<a href="https://matterport.com/">matterport</a><p class="g-pages">'],
    ['c15t', 'a.html', '<iframe data-category="a" src="about:blank"></iframe>'],
  ]) {
    it(`${tool}, ${name}, ${text}`, () => assert.deepEqual(rewrite(tool, name, text).findings, []));
  }
});
