import {assert} from 'chai';
import {createElement, setText} from '../../src/dom/create-element.js';
import {fixture, html} from '../helpers/dom.js';

describe('createElement', () => {
  it('makes an HTML element with attributes and children', () => {
    const item = createElement(
      'a',
      {href: '/privacy', part: 'link'},
      'Privacy ',
      createElement('b', {}, 'now'),
    );

    assert.isTrue(item instanceof HTMLAnchorElement);
    assert.equal(item.outerHTML, '<a href="/privacy" part="link">Privacy <b>now</b></a>');
  });

  it('makes an empty element when only a tag is given', () => {
    const {outerHTML} = createElement('p');

    assert.equal(outerHTML, '<p></p>');
  });

  it('takes a text for text, not for markup', () => {
    const item = createElement('p', {}, '<img src=x onerror=alert(1)>');

    assert.lengthOf(item.children, 0);
    assert.equal(item.textContent, '<img src=x onerror=alert(1)>');
  });

  it('works where elements of the page have the names of the document’s methods', async () => {
    await fixture(html`<p><img name="createElementNS" alt="" /><img name="createElement" alt="" /></p>`);

    const {localName} = createElement('button');

    assert.equal(localName, 'button');
  });
});

describe('setText', () => {
  it('sets another text', () => {
    const item = createElement('p', {}, 'old');

    setText(item, 'new');

    assert.equal(item.textContent, 'new');
  });

  it('keeps the text node where the text is the same', () => {
    const item = createElement('p', {}, 'same');
    const before = item.firstChild;

    setText(item, 'same');

    assert.isTrue(item.firstChild === before);
  });
});
