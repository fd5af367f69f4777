import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import {checkAttributes, checkPlaces} from '../../src/dev/check-declaration.js';
import {checkTextNames, checkTexts} from '../../src/dev/check-texts.js';
import {readPolicy} from '../../src/page/read-policy.js';
import {registerLocale} from '../../src/entries/register-locale.js';
import {noteWarnings} from '../helpers/listeners.js';

/** The warnings about a banner with these children: code and what each is about. */
function warningsOf(children: string): string[] {
  const texts = noteWarnings();
  const page = new DOMParser().parseFromString(`<consent-banner>${children}</consent-banner>`, 'text/html');
  const root = page.documentElement;
  checkTexts(root, buildPolicy(readPolicy(root.querySelector('consent-banner')!)));
  checkAttributes(root);
  checkPlaces(root);
  return texts.map((text) => text.replace('[consent-elements] ', '').split(/: (?=[A-Z])/)[0] ?? '');
}

const CHAT = '<consent-category name="chat" label="Chat"></consent-category>';

describe('the development build', () => {
  it('finds nothing wrong with texts that are right', () => {
    const warnings = warningsOf(`
      <consent-category name="chat" label="Chat">See <a href="/a">a</a>, <a href="mailto:a@b.example">b</a>.
        <p>One<br><em>x</em> <strong>y</strong> <code>z</code></p>
        <consent-service name="talk" label="Talk">Talks.</consent-service>
        <consent-service name="talk" lang="de" label="Reden" href="/de">Redet.</consent-service>
      </consent-category>
      <consent-category name="chat" lang="de" label="Plausch">Siehe <a href="/a">a</a>.
        <consent-cookie name="c" retention="kurz">Zählt.</consent-cookie></consent-category>
      <consent-text name="banner.heading" lang="zh-Hant">x</consent-text>
      <consent-text name="banner.heading">x</consent-text>
      <consent-text name="dir" lang="yi">rtl</consent-text>
      <consent-text name="comma" lang="yi">, </consent-text>
      <consent-text name="button.settings">x</consent-text>
      <consent-text name="dialog.services.few" lang="pl">x</consent-text>
      <consent-text name="dialog.storages.local">x</consent-text>
      <consent-text name="dialog.descriptions.chat">x</consent-text>
      <consent-text name="categories.chat">x</consent-text>
      <p slot="message">Own words</p>`);

    assert.deepEqual(warnings, []);
  });

  for (const [what, children, expected] of [
    [
      'a name that no text has, with the nearest',
      '<consent-text name="banner.headnig">x</consent-text>',
      ['[unknown-text] "banner.headnig", perhaps for "banner.heading"'],
    ],
    [
      'a text of a category that the policy lacks',
      '<consent-text name="categories.chatter">x</consent-text>',
      ['[unknown-text] "categories.chatter", perhaps for "categories.analytics"'],
    ],
    ['a text without a name', '<consent-text>x</consent-text>', ['[unknown-text] ""']],
    ['a name of a group', '<consent-text name="dialog.services">x</consent-text>', 1],
    [
      'an empty text',
      '<consent-text name="banner.accept"> </consent-text>',
      ['[empty-text] "banner.accept"'],
    ],
    [
      'a lang that is none',
      '<consent-text name="banner.saved" lang="german!">x</consent-text>',
      ['[bad-language] "german!"'],
    ],
    [
      'a text that is there twice',
      '<consent-text name="banner.policy" lang="de">x</consent-text>'.repeat(2),
      ['[duplicate-text] "banner.policy lang=de"'],
    ],
    [
      'markup in a plain text',
      '<consent-text name="banner.change">x <b>y</b></consent-text>',
      ['[bad-text] <b> in <consent-text name="banner.change">, which is plain text'],
    ],
    [
      'markup that a text does not keep, each by its owner',
      `<consent-category name="one" label="x"><ul><li>x</ul></consent-category>
      <consent-category name="two" label="x"><consent-cookie name="c"><img src="/x"></consent-cookie></consent-category>`,
      [
        '[bad-text] <ul> in <consent-category name="one">',
        '[bad-text] <li> in <consent-category name="one">',
        '[bad-text] <img> in <consent-cookie name="c">',
      ],
    ],
    [
      'a link that runs code',
      '<consent-category name="three" label="x"><a href="javascript:x">x</a></consent-category>',
      ['[bad-text] <a href="javascript:x"> in <consent-category name="three">'],
    ],
    [
      'a form whose fields shadow its properties',
      '<consent-category name="four" label="x"><form><input name="localName"></form></consent-category>',
      2,
    ],
    [
      'what decides on an element that is repeated for a language',
      `${CHAT}<consent-category name="chat" lang="de" model="opt-out" label="x">
        <consent-service name="other" label="x"></consent-service></consent-category>`,
      [
        '[unknown-name] "other"',
        '[unknown-attribute] "model" on a repeated <consent-category>, which takes name, lang, label',
      ],
    ],
    [
      'a bad address on one',
      `<consent-category name="five" label="x"><consent-service name="s"></consent-service>
        <consent-service name="s" lang="de" href="javascript:y"></consent-service></consent-category>`,
      ['[bad-href] "javascript:y"'],
    ],
    ['a slot that is gone', '<b slot="accept">Yes</b>', ['[misplaced] "<b> in <consent-banner>"']],
    [
      'a text that stands elsewhere',
      '<consent-category name="six" label="x"><consent-text name="banner.reject">x</consent-text></consent-category>',
      ['[misplaced] <consent-text name="banner.reject"> in <consent-category name="six">'],
    ],
    [
      'an attribute of a text without an effect',
      '<consent-text name="banner.signal" language="de">x</consent-text>',
      ['[unknown-attribute] "language" on <consent-text>, which takes name'],
    ],
  ] as const) {
    it(`warns of ${what}`, () => {
      const warnings = warningsOf(children);

      if (typeof expected === 'number') assert.equal(warnings.length, expected, warnings.join('\n'));
      else assert.sameMembers(warnings, [...expected]);
    });
  }

  it('lets registerLocale() throw for a name that no text has', () => {
    assert.throws(
      () => registerLocale('de', {'banner.akzept': 'x'} as Record<string, string>),
      /unknown-text.*banner\.accept/,
    );
    assert.throws(() => registerLocale('de', {accept: 'x'} as Record<string, string>), /unknown-text/);
  });

  it('reports each name that no text has', () => {
    const reported: unknown[] = [];
    checkTextNames(['banner.accept', 'nope', 'categories.any'], (code, value) => reported.push(code, value));

    assert.equal(reported.length, 2);
    assert.equal(reported[0], 'unknown-text');
  });
});
