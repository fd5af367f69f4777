import {assert} from 'chai';
import {checkValues} from '../../src/dev/check-values.js';
import {addOwnTexts} from '../../src/elements/words/own-texts.js';
import {namedBy, pageOf} from './named.js';

const named = (markup: string, tag?: Element): readonly string[] =>
  namedBy(() => checkValues(pageOf(markup), tag));

describe('checkValues', () => {
  it('names values that an attribute does not take, with the nearest', () => {
    const found = named(`<consent-banner position="bottom-left"></consent-banner>
      <consent-preferences-button position="left"></consent-preferences-button>
      <consent-cookie-list heading-level="7"></consent-cookie-list>`);

    assert.match(
      found[0] ?? '',
      /^unknown-value position="bottom-left" on <consent-banner>, perhaps for "bottom/,
    );
    assert.match(found[1] ?? '', /^unknown-value position="left" on <consent-preferences-button>/);
    assert.match(found[2] ?? '', /^unknown-value heading-level="7" on <consent-cookie-list>/);
    assert.lengthOf(found, 3);
  });

  it('names flags with a value that says no', () => {
    const found = named(`<consent-banner modal="false" no-reload="NO" import-grants="0"></consent-banner>
      <consent-preferences-button floating="off"></consent-preferences-button>`);

    assert.deepEqual(found, [
      'flag-value modal="false" on <consent-banner>',
      'flag-value no-reload="NO" on <consent-banner>',
      'flag-value import-grants="0" on <consent-banner>',
      'flag-value floating="off" on <consent-preferences-button>',
    ]);
  });

  it('names languages without words', () => {
    const found = named(`<consent-banner lang="deutsch"></consent-banner>
      <consent-notice lang="xx"></consent-notice>`);

    assert.deepEqual(found, [
      'unknown-language lang="deutsch" on <consent-banner>',
      'unknown-language lang="xx" on <consent-notice>',
    ]);
  });

  it('names the same on the script tag', () => {
    const tag = document.createElement('script');
    Object.assign(tag.dataset, {position: 'Top', modal: 'no', lang: 'x1'});

    assert.deepEqual(named('', tag), [
      'unknown-value data-position="Top" on <script>, perhaps for "top"',
      'flag-value data-modal="no" on <script>',
      'unknown-language data-lang="x1" on <script>',
    ]);
  });

  it('names nothing that is right, nor a language that the site has texts in', () => {
    const remove = addOwnTexts({language: 'cy', texts: []});
    const found = named(`<consent-banner modal no-reload="" position="bottom-end" lang="de-AT">
      <consent-text name="banner.accept" lang="gd">Ok</consent-text></consent-banner>
      <consent-preferences-button floating="floating" position="top-end" lang="cy"></consent-preferences-button>
      <consent-notice lang="gd"></consent-notice><consent-embed lang="iw"></consent-embed>
      <consent-cookie-list heading-level="2" lang="zh-TW"></consent-cookie-list>`);
    remove();

    assert.deepEqual(found, []);
  });
});
