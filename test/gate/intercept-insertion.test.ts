import {assert} from 'chai';
import type * as interceptInsertion from '../../src/gate/intercept-insertion.js';
import {importInFrame} from '../helpers/import-in-frame.js';

/** The doors of a frame, for they stay wrapped; with what comes through each, before it is in the page. */
async function inFrame() {
  const {module, view} = await importInFrame<typeof interceptInsertion>('/src/gate/intercept-insertion.ts');
  const {document} = view;
  const seen: string[] = [];
  module.onInsert((node) => seen.push(`${node.nodeName} ${String(node.isConnected)}`));
  return {view, document, body: document.body, seen, create: (tag: string) => document.createElement(tag)};
}

describe('onInsert', () => {
  it('sees each node before it is in the page, by whichever door of an element it comes', async () => {
    const {body, create, seen} = await inFrame();
    const [first, second, third] = [create('a'), create('b'), create('i')];

    body.appendChild(first);
    body.insertBefore(second, null);
    body.append('text', third);
    body.prepend(create('u'));
    first.before(create('s'));
    first.after(create('em'));
    second.replaceWith(create('q'));
    body.replaceChild(create('p'), third);
    body.insertAdjacentElement('beforeend', create('dfn'));
    body.replaceChildren(create('hr'));

    assert.deepEqual(seen, [
      'A false',
      'B false',
      'I false',
      'U false',
      'S false',
      'EM false',
      'Q false',
      'P false',
      'DFN false',
      'HR false',
    ]);
    assert.equal(body.innerHTML, '<hr>');
  });

  it('sees what comes by the doors of texts, ranges and documents', async () => {
    const {document, body, create, seen, view} = await inFrame();
    const text = new view.Text('x');
    body.append(text, 'y');
    const range = document.createRange();
    range.selectNodeContents(body);
    range.collapse(true);

    text.before(create('a'));
    text.after(create('b'));
    range.insertNode(create('i'));
    text.replaceWith(create('u'));
    document.documentElement.remove();
    document.append(create('html'));

    assert.deepEqual(seen, ['#text false', 'A false', 'B false', 'I false', 'U false', 'HTML false']);
  });

  it('sees a fragment as a whole, when it is put into the page, and not what is put into it before', async () => {
    const {document, body, create, seen} = await inFrame();
    const fragment = document.createDocumentFragment();
    const box = create('p');

    box.append(create('a'));
    fragment.append(box);
    body.append(fragment);

    assert.deepEqual(seen, ['#document-fragment false']);
  });

  it('sees what is put into a shadow root, though its host is not in the page', async () => {
    const {create, seen} = await inFrame();
    const root = create('div').attachShadow({mode: 'open'});

    root.append(create('a'));

    assert.deepEqual(seen, ['A false']);
  });

  it('sees what is brought from a document in which nothing loads', async () => {
    const {document, body, create, seen, view} = await inFrame();
    const other = new view.DOMParser().parseFromString('', 'text/html');

    document.adoptNode(other.createElement('a'));
    document.importNode(other.createElement('b'), true);
    create('div').append(other.createElement('i'));
    body.append(other.createElement('u'));

    assert.deepEqual(seen, ['A false', 'B false', 'I false', 'U false']);
  });

  it('looks at the node that is put in, and not at its reference', async () => {
    const {body, create, seen} = await inFrame();
    const reference = body.appendChild(create('a'));
    const old = body.appendChild(create('b'));
    seen.length = 0;

    body.insertBefore(create('i'), reference);
    body.replaceChild(create('u'), old);

    assert.deepEqual(seen, ['I false', 'U false']);
  });

  it('leaves what the doors return and throw to the browser', async () => {
    const {body, create, view} = await inFrame();
    const child = create('b');

    const returned = body.appendChild(child);

    assert.isTrue(returned === child);
    assert.throws(() => child.appendChild(body), view.DOMException);
    assert.equal(view.Node.prototype.appendChild.name, 'appendChild');
    assert.equal(view.Node.prototype.appendChild.length, 1);
  });
});
