import {assert} from 'chai';
import {checkForeign} from '../../src/dev/check-foreign.js';
import {namedBy, pageOf} from './named.js';

const named = (markup: string): readonly string[] => namedBy(() => checkForeign(pageOf(markup)));

describe('checkForeign', () => {
  const SCRIPTS: Readonly<Record<string, readonly [attributes: string, named: string]>> = {
    Complianz: ['class="cmplz-script" data-cmplz-src="/a"', 'data-cmplz-src="/a"'],
    OneTrust: ['class="optanon-category-C0002"', 'class="optanon-category-C0002"'],
    iubenda: ['class="_iub_cs_activate-inline"', 'class="_iub_cs_activate-inline"'],
    'iubenda by purpose': ['data-iub-purposes="4"', 'data-iub-purposes="4"'],
    Klaro: ['data-name="pixel" data-type="text/javascript"', 'data-name="pixel"'],
    c15t: ['data-c15t-category="measurement"', 'data-c15t-category="measurement"'],
    Civic: ['data-cc-category="analytics"', 'data-cc-category="analytics"'],
    'a service': ['data-service="matomo"', 'data-service="matomo"'],
    'a lazy address': ['data-src="/lazy.js"', 'data-src="/lazy.js"'],
  };
  for (const [what, [attributes, expected]] of Object.entries(SCRIPTS)) {
    it(`names a script that is marked for ${what}`, () => {
      assert.include(
        named(`<script type="text/plain" ${attributes}></script>`),
        `foreign-attribute <script ${expected}>`,
      );
    });
  }

  it('names frames and images that are marked for other libraries', () => {
    const found =
      named(`<iframe data-cookieblock-src="/a" title="x"></iframe><iframe data-src-cmplz="/b" title="x"></iframe>
      <iframe class="x _iub_cs_activate" data-suppressedsrc="/c" title="x"></iframe>
      <img class="optanon-category-C0004" data-src="/d" alt="">`);

    assert.sameMembers(
      [...found],
      [
        'foreign-attribute <iframe data-cookieblock-src="/a">',
        'foreign-attribute <iframe data-src-cmplz="/b">',
        'foreign-attribute <iframe data-suppressedsrc="/c">',
        'foreign-attribute <iframe class="_iub_cs_activate">',
        'foreign-attribute <img class="optanon-category-C0004">',
      ],
    );
  });

  for (const name of [
    'data-consents',
    'consent',
    'data-consent-category',
    'data-consent-name',
    'cookie-consent',
  ]) {
    it(`names ${name} on a held script, which never runs`, () => {
      assert.deepEqual(named(`<script type="text/plain" ${name}="analytics"></script>`), [
        `unknown-attribute "${name}" on <script>, perhaps for "data-consent"`,
      ]);
    });
  }

  it('names attributes that begin as ours on other elements', () => {
    const found = named(`<iframe data-consent="a" data-consent-scr="/x" title="x"></iframe>
      <button data-consent-acton="accept">x</button>
      <script type="text/plain" data-consent="a" data-type="module"></script>
      <script type="text/plain" data-consent="a" data-consent-type="modul"></script>`);

    assert.deepEqual(found.slice(0, 2), [
      'unknown-attribute "data-consent-scr" on <iframe>, perhaps for "data-consent-src"',
      'unknown-attribute "data-consent-acton" on <button>, perhaps for "data-consent-action"',
    ]);
    assert.sameMembers(found.slice(2), [
      'unknown-value data-consent-type="modul" on <script>, perhaps for "module"',
      'unknown-attribute "data-type" on <script>, perhaps for "data-consent-type"',
    ]);
  });

  it('names nothing of the gate, nor what is data of the page', () => {
    const found =
      named(`<script type="text/plain" data-consent="a" data-src="own" class="cmplz-script">1</script>
      <script type="text/plain" data-consent="a" data-consent-type="application/json">{}</script>
      <script type="text/plain" data-consent="a" data-consent-type=" module ">1</script>
      <script type="text/plain" data-name="a shader">void main() {}</script>
      <img data-consent="a" data-consent-src="/x" data-consent-srcset="/x 2x" alt="">
      <link data-consent="a" data-consent-href="/x"><object data-consent="a" data-consent-data="/x"></object>
      <button data-consent-action="accept">x</button><p data-category="news" data-consentmanager="1">News</p>`);

    assert.deepEqual(found, []);
  });
});
