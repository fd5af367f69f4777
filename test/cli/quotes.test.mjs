// Tags in strings of programs and of data: no quote is written that would end the string. And names of Vue that stand for a
// value, too. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rewrite} from './template-files.mjs';

const TAGS = {
  'a mark': [
    '<script data-cookieconsent=statistics src=a.js></script>',
    '<script type=text/plain data-consent=analytics src=a.js></script>',
  ],
  'two names': [
    '<script type=text/plain data-cookieconsent=statistics,marketing src=a.js></script>',
    '<script type=text/plain data-consent=analytics&#32;marketing src=a.js></script>',
  ],
  'a module': [
    '<script type=module data-cookieconsent=statistics src=a.js></script>',
    '<script type=text/plain data-consent-type=module data-consent=analytics src=a.js></script>',
  ],
  'a type without a value': [
    '<script type data-cookieconsent=statistics src=a.js></script>',
    '<script type=text/plain data-consent=analytics src=a.js></script>',
  ],
  'a link': ['<a href=javascript:Cookiebot.renew()>b</a>', '<a href=# data-consent-action=preferences>b</a>'],
  'a button': ['<b onclick=Cookiebot.renew()>b</b>', '<b data-consent-action=preferences>b</b>'],
};

/** What stands around a tag, by the name of the file. */
const FILES = {
  'a.json': ['{"a": "', '"}'],
  'b.json': ["{'a': '", "'}"],
  'a.yaml': ['a: "', '"'],
  'a.md': ['---\na: "', '"\n---\n'],
  'a.blade.php': ['@php echo "', '"; @endphp'],
  'a.twig': ['{% set x="', '" %}'],
  'a.liquid': ['{% assign x = "', '" %}'],
  'a.py': ['a = "', '"'],
  'a.rb': ['a = "', '"'],
  'a.sql': ['INSERT INTO a VALUES ("', '")'],
  'a.properties': ['a=', ''],
};

describe('a tag without quotes', () => {
  for (const [label, [before, after]] of Object.entries(TAGS)) {
    for (const [name, [opens, closes]] of Object.entries(FILES)) {
      it(`gets none: ${label} in ${name}, ${opens}`, () => {
        const {text} = rewrite('cookiebot', name, opens + before + closes);

        // In some languages the string is code of a template, which stays.
        assert.ok([before, after].includes(text.slice(opens.length, text.length - closes.length)), text);
        assert.equal(/["']/.test(text.slice(opens.length, text.length - closes.length)), false);
      });
    }

    it(`gets none in a page, and is rewritten: ${label}`, () => {
      assert.equal(rewrite('cookiebot', 'a.html', before).text, after);
    });
  }

  it('in JSON is JSON afterwards, with the same value', () => {
    const {text} = rewrite('cookiebot', 'a.json', JSON.stringify({a: TAGS['two names'][0]}));

    assert.deepEqual(JSON.parse(text), {a: TAGS['two names'][1]});
  });
});

describe('a binding of Vue without a value', () => {
  for (const [tool, before, after] of [
    [
      'cookiebot',
      '<iframe :src data-cookieconsent="marketing"/>',
      '<iframe :data-consent-src="src" data-consent="marketing"/>',
    ],
    [
      'cookiebot',
      "<iframe v-bind:data-cookieblock-src data-cookieconsent='marketing'/>",
      "<iframe v-bind:data-consent-src='dataCookieblockSrc' data-consent='marketing'/>",
    ],
    ['klaro', '<iframe :data-src data-name="m"/>', '<iframe :data-consent-src="dataSrc" data-consent="m"/>'],
    [
      'klaro',
      '<script type="text/plain" :data-src :data-type data-name="m"></script>',
      '<script type="text/plain" :src="dataSrc" :data-consent-type="dataType" data-consent="m"></script>',
    ],
  ]) {
    it(`keeps what it is bound to: ${before}`, () => {
      assert.equal(rewrite(tool, 'a.vue', before).text, after);
    });
  }
});
