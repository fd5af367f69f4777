import {assert} from 'chai';
import {isQuiet, isScript, loadingAttributes, loadingValue} from '../../src/gate/loading-attributes.js';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** An element of SVG, in which attributes of a namespace can be set one by one. */
const svg = (tag: string): Element => document.createElementNS(SVG, tag);

function link(rel: string): HTMLLinkElement {
  const element = document.createElement('link');
  element.setAttribute('rel', rel);
  return element;
}

describe('loadingAttributes', () => {
  it('goes by the namespace and the tag of an element', () => {
    assert.deepEqual(loadingAttributes(document.createElement('img')), ['src', 'srcset']);
    assert.deepEqual(loadingAttributes(svg('image')), ['href']);
    assert.deepEqual(loadingAttributes(document.createElement('image')), []);
    assert.deepEqual(loadingAttributes(svg('img')), []);
  });

  it('is not misled by a form whose controls are named like an element’s properties', () => {
    const form = document.createElement('form');
    form.innerHTML = '<input name="localName"><input name="namespaceURI">';

    assert.deepEqual(loadingAttributes(form), []);
  });
});

describe('isScript', () => {
  it('is true of the scripts of HTML and SVG', () => {
    assert.isTrue(isScript(document.createElement('script')));
    assert.isTrue(isScript(svg('script')));
  });

  it('is false of anything else, though it be called a script', () => {
    assert.isFalse(isScript(document.createElement('img')));
    assert.isFalse(isScript(document.createElementNS('http://www.w3.org/1998/Math/MathML', 'script')));
  });
});

describe('isQuiet', () => {
  it('is true of a link that asks nobody', () => {
    assert.isTrue(isQuiet(link('canonical')));
  });

  it('is false of a link that loads something, and of one that may', () => {
    assert.isFalse(isQuiet(link('stylesheet')));
    assert.isFalse(isQuiet(document.createElement('link')));
  });

  it('is false of any other element with such a rel', () => {
    const anchor = document.createElement('a');
    anchor.setAttribute('rel', 'canonical');

    assert.isFalse(isQuiet(anchor));
  });
});

describe('loadingValue', () => {
  it('returns the value of an attribute, and null where it is missing', () => {
    const image = document.createElement('img');
    image.setAttribute('src', '/fixture/image.png');

    assert.equal(loadingValue(image, 'src'), '/fixture/image.png');
    assert.isNull(loadingValue(image, 'srcset'));
  });

  it('takes the older spelling of SVG where the newer is missing', () => {
    const image = svg('image');
    image.setAttributeNS(XLINK, 'xlink:href', 'data:,older');

    const alone = loadingValue(image, 'href');
    image.setAttribute('href', 'data:,newer');

    assert.equal(alone, 'data:,older');
    assert.equal(loadingValue(image, 'href'), 'data:,newer');
  });

  it('takes no attribute of another namespace outside of SVG', () => {
    const element = document.createElement('link');
    element.setAttributeNS(XLINK, 'xlink:href', 'older.css');

    assert.isNull(loadingValue(element, 'href'));
  });
});
