import {assert} from 'chai';
import {HTML_NAMESPACE, SVG_NAMESPACE, XLINK_NAMESPACE} from '../../src/dom/namespaces.js';

describe('the namespaces', () => {
  it('are those that the parser of HTML gives', () => {
    const box = document.createElement('template');
    box.innerHTML = '<svg><use xlink:href="#x"/></svg>';
    const use = box.content.querySelector('use');

    assert.equal(box.namespaceURI, HTML_NAMESPACE);
    assert.equal(use?.namespaceURI, SVG_NAMESPACE);
    assert.equal(use?.attributes[0]?.namespaceURI, XLINK_NAMESPACE);
  });
});
