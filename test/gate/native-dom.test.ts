import {assert} from 'chai';
import {
  attributeOf,
  attributeOfNamespace,
  findAll,
  hasAttributeOf,
  isConnected,
  isElement,
  isNode,
  matchesSelector,
  namespaceOf,
  nodeTypeOf,
  ownerDocumentOf,
  parentOf,
  putAttribute,
  rootOf,
  tagOf,
  takeAttribute,
} from '../../src/gate/native-dom.js';
import type * as nativeDom from '../../src/gate/native-dom.js';
import {importInFrame} from '../helpers/import-in-frame.js';

const XLINK = 'http://www.w3.org/1999/xlink';

/** A form whose controls shadow the names that are asked for here. */
function shadowed(): HTMLFormElement {
  const names = [
    'getAttribute',
    'setAttribute',
    'removeAttribute',
    'hasAttribute',
    'matches',
    'nodeType',
    'parentNode',
    'ownerDocument',
    'isConnected',
    'localName',
    'namespaceURI',
    'getRootNode',
    'querySelectorAll',
  ];
  const form = document.createElement('form');
  form.innerHTML = names.map((name) => `<input name="${name}">`).join('');
  return form;
}

describe('the functions of attributes', () => {
  it('read, write and remove the attributes of a form whose controls have the names of its methods', () => {
    const form = shadowed();

    putAttribute(form, 'title', 'x');
    const written = attributeOf(form, 'title');
    const has = hasAttributeOf(form, 'title');
    takeAttribute(form, 'title');

    assert.equal(written, 'x');
    assert.isTrue(has);
    assert.isFalse(hasAttributeOf(form, 'title'));
    assert.isNull(attributeOf(form, 'title'));
  });

  it('read the attributes of a namespace', () => {
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttributeNS(XLINK, 'xlink:href', '#a');

    assert.equal(attributeOfNamespace(use, XLINK, 'href'), '#a');
    assert.isNull(attributeOfNamespace(use, XLINK, 'title'));
  });
});

describe('the functions of a node', () => {
  it('tell of a form what its controls shadow', () => {
    const form = shadowed();
    const box = document.createElement('div');
    box.append(form);

    assert.equal(nodeTypeOf(form), 1);
    assert.isTrue(parentOf(form) === box);
    assert.isTrue(ownerDocumentOf(form) === document);
    assert.isFalse(isConnected(form));
    assert.equal(tagOf(form), 'form');
    assert.equal(namespaceOf(form), 'http://www.w3.org/1999/xhtml');
    assert.isTrue(rootOf(form) === box);
    assert.isTrue(matchesSelector(form, 'div > form'));
    assert.isFalse(matchesSelector(form, 'body form'));
  });

  it('throw for what is no node', () => {
    assert.throws(() => nodeTypeOf({nodeType: 1}), TypeError);
    assert.throws(() => tagOf(new Text('x')), TypeError);
  });

  it('tell the truth after a page has put its own in their place', async () => {
    const {module, view} = await importInFrame<typeof nativeDom>('/src/gate/native-dom.ts');
    const {body} = view.document;
    Object.defineProperty(view.Element.prototype, 'localName', {get: () => 'p', configurable: true});
    Reflect.set(view.Element.prototype, 'getAttribute', () => 'of the page');

    const tag = module.tagOf(body);
    const value = module.attributeOf(body, 'title');

    assert.equal(body.localName, 'p');
    assert.equal(tag, 'body');
    assert.isNull(value);
  });
});

describe('isNode', () => {
  it('is true of nodes, those of other windows among them', async () => {
    const {view} = await importInFrame<typeof nativeDom>('/src/gate/native-dom.ts');

    assert.isTrue(isNode(document));
    assert.isTrue(isNode(new Text('x')));
    assert.isTrue(isNode(shadowed()));
    assert.isTrue(isNode(document.createAttribute('x')));
    assert.isTrue(isNode(view.document.body));
  });

  it('is false of anything else', () => {
    for (const value of [null, undefined, 'text', 1, {nodeType: 1}, window, Object.create(document.body)]) {
      assert.isFalse(isNode(value));
    }
  });
});

describe('isElement', () => {
  it('is true of elements alone', () => {
    assert.isTrue(isElement(shadowed()));
    assert.isFalse(isElement(new Text('x')));
    assert.isFalse(isElement(document));
    assert.isFalse(isElement(document.createDocumentFragment()));
  });
});

describe('findAll', () => {
  it('finds elements in an element, though its controls shadow the method', () => {
    const found = findAll(shadowed(), 'input:first-child');

    assert.deepEqual(
      found.map((element) => element.getAttribute('name')),
      ['getAttribute'],
    );
  });

  it('finds elements in a fragment and in a shadow root', () => {
    const template = document.createElement('template');
    template.innerHTML = '<p><b id="a"></b></p><b id="b"></b>';
    const root = document.createElement('div').attachShadow({mode: 'open'});
    root.innerHTML = '<b id="c"></b>';

    const found = [...findAll(template.content, 'b'), ...findAll(root, 'b')];

    assert.deepEqual(
      found.map(({id}) => id),
      ['a', 'b', 'c'],
    );
  });

  it('finds nothing in any other node', () => {
    assert.deepEqual(findAll(document, 'body'), []);
    assert.deepEqual(findAll(new Text('x'), '*'), []);
  });
});
