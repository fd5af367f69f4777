import {assert} from 'chai';
import {shownLanguage} from '../../src/page/consent-actions.js';
import {fixture, html} from '../helpers/dom.js';

/** A banner that shows its words in a language. */
function show(element: Element, lang: string): void {
  const text = document.createElement('p');
  text.lang = lang;
  element.attachShadow({mode: 'open'}).append(text);
}

describe('shownLanguage', () => {
  const {lang} = document.documentElement;

  afterEach(() => (document.documentElement.lang = lang));

  it('returns the language of the page where nothing is shown', () => {
    document.documentElement.lang = 'fr';

    assert.equal(shownLanguage(), 'fr');
  });

  it('returns an empty text where the page names no language', () => {
    document.documentElement.removeAttribute('lang');

    assert.equal(shownLanguage(), '');
  });

  it('returns the language that the text around the element is in, before the element shows anything', async () => {
    await fixture(html`<div lang="de"><consent-preferences hidden></consent-preferences></div>`);

    assert.equal(shownLanguage(), 'de');
  });

  it('returns the language of the text that is shown, which may be another one', async () => {
    document.documentElement.lang = 'xx';
    const box = await fixture(html`<div lang="yy"><consent-preferences hidden></consent-preferences></div>`);
    show(box.firstElementChild!, 'en');

    assert.equal(shownLanguage(), 'en');
  });

  it('returns the language of the first element that shows a text', async () => {
    const box = await fixture(
      html`<div>
        <consent-preferences id="silent" lang="fr" hidden></consent-preferences>
        <consent-preferences id="shown" lang="it" hidden></consent-preferences>
      </div>`,
    );
    show(box.querySelector('#shown')!, 'de');

    assert.equal(shownLanguage(), 'de');
  });
});
