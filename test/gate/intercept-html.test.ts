import {assert} from 'chai';
import type * as interceptHtml from '../../src/gate/intercept-html.js';
import {importInFrame} from '../helpers/import-in-frame.js';

const HTML = '<p><img src="a.png" alt="">text</p>';
const HELD = '<p><img alt="" data-consent-src="a.png">text</p>';

/** Holds the images in a fragment; returns how many. */
function holdImages(fragment: Node): number {
  let count = 0;
  for (const child of fragment.childNodes) {
    if (child.nodeName === 'IMG') {
      const image = child as Element;
      image.setAttribute('data-consent-src', image.getAttribute('src') ?? '');
      image.removeAttribute('src');
      count++;
    }
    count += holdImages(child);
  }
  return count;
}

/** The doors of a frame, for they stay wrapped; with what was found in each fragment before it was in the page. */
async function inFrame() {
  const {module, view} = await importInFrame<typeof interceptHtml>('/src/gate/intercept-html.ts');
  const {document} = view;
  const seen: string[] = [];
  module.onHtml((fragment, withScripts) => {
    const count = holdImages(fragment);
    const scripts = withScripts ? 'scripts can run' : 'no script runs';
    seen.push(`${String(count)} held, ${fragment.ownerDocument === document ? 'live' : 'inert'}, ${scripts}`);
    return count > 0;
  });
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  return {view, document, body: document.body, box, seen};
}

type Fill = (box: HTMLElement) => unknown;

/** Each door, with what is in the page afterwards. */
const DOORS: readonly (readonly [door: string, fill: Fill, wanted: string])[] = [
  ['innerHTML', (box) => (box.innerHTML = HTML), `<div>${HELD}</div>`],
  ['outerHTML', (box) => (box.outerHTML = HTML), HELD],
  [
    'insertAdjacentHTML beforebegin',
    (box) => box.insertAdjacentHTML('beforebegin', HTML),
    `${HELD}<div></div>`,
  ],
  [
    'insertAdjacentHTML afterbegin',
    (box) => box.insertAdjacentHTML('afterbegin', HTML),
    `<div>${HELD}</div>`,
  ],
  ['insertAdjacentHTML beforeend', (box) => box.insertAdjacentHTML('beforeend', HTML), `<div>${HELD}</div>`],
  ['insertAdjacentHTML afterend', (box) => box.insertAdjacentHTML('afterend', HTML), `<div></div>${HELD}`],
];

describe('onHtml', () => {
  for (const [door, fill, wanted] of DOORS) {
    it(`puts in what is held in place of the text, by ${door}`, async () => {
      const {body, box, seen} = await inFrame();

      fill(box);

      assert.deepEqual(seen, ['1 held, inert, no script runs']);
      assert.equal(body.innerHTML, wanted);
    });
  }

  it('puts what is held into a shadow root and into a template', async () => {
    const {box, document, seen} = await inFrame();
    const root = box.attachShadow({mode: 'open'});
    const template = document.createElement('template');

    root.innerHTML = HTML;
    template.innerHTML = HTML;

    assert.deepEqual(seen, ['1 held, inert, no script runs', '1 held, inert, no script runs']);
    assert.equal(root.innerHTML, HELD);
    assert.equal(template.innerHTML, HELD);
    assert.equal(template.content.children.length, 1);
  });

  it('puts in what is held by setHTMLUnsafe, where the browser has it', async function () {
    const {box, seen} = await inFrame();
    if (!('setHTMLUnsafe' in box)) this.skip();

    box.setHTMLUnsafe(HTML);

    assert.deepEqual(seen, ['1 held, inert, no script runs']);
    assert.equal(box.innerHTML, HELD);
  });

  it('gives a fragment of a range what is held, and says that its scripts can run', async () => {
    const {body, document, seen} = await inFrame();
    const range = document.createRange();
    range.selectNodeContents(body);

    const fragment = range.createContextualFragment(HTML);
    const {ownerDocument} = fragment;
    body.replaceChildren(fragment);

    assert.deepEqual(seen, ['1 held, inert, scripts can run']);
    assert.isTrue(ownerDocument === document);
    assert.equal(body.innerHTML, HELD);
  });

  it('replaces what was there before', async () => {
    const {box} = await inFrame();
    box.innerHTML = '<b>old</b>';

    box.innerHTML = HTML;

    assert.equal(box.innerHTML, HELD);
  });

  it('parses the text as it would be parsed at its place', async () => {
    const {box, document} = await inFrame();
    const table = document.createElement('table');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    box.append(table, image);

    table.innerHTML = '<tr><td><img src="a.png"></td></tr>';
    image.innerHTML = '<foreignObject><img src="a.png"/></foreignObject>';

    assert.equal(table.innerHTML, '<tbody><tr><td><img data-consent-src="a.png"></td></tr></tbody>');
    assert.equal(image.innerHTML, '<foreignObject><img data-consent-src="a.png"></foreignObject>');
    assert.equal(image.firstElementChild?.namespaceURI, 'http://www.w3.org/2000/svg');
  });

  it('leaves text in which nothing is held to the browser', async () => {
    const {box, seen} = await inFrame();

    box.innerHTML = '<iframe title="x"></iframe>';

    assert.deepEqual(seen, ['0 held, inert, no script runs']);
    assert.equal(box.innerHTML, '<iframe title="x"></iframe>');
  });

  it('does not read text that can load nothing', async () => {
    const {box, seen} = await inFrame();

    box.innerHTML = '<b>text</b>';
    box.insertAdjacentHTML('beforeend', '<i>more</i>');
    Reflect.set(box, 'outerHTML', null);

    assert.deepEqual(seen, []);
  });

  it('reads what is no text as the browser does', async () => {
    const {box, seen} = await inFrame();

    Reflect.set(box, 'innerHTML', {toString: () => HTML});
    const held = box.innerHTML;
    Reflect.set(box, 'innerHTML', null);

    assert.deepEqual(seen, ['1 held, inert, no script runs']);
    assert.equal(held, HELD);
    assert.equal(box.innerHTML, '');
  });

  it('leaves the browser to throw where nothing can be put in', async () => {
    const {document, view, seen} = await inFrame();
    const alone = document.createElement('div');
    const insert = (...args: unknown[]): unknown =>
      Reflect.apply(Reflect.get(alone, 'insertAdjacentHTML') as (...all: unknown[]) => void, alone, args);

    assert.throws(() => insert('beforebegin', HTML), view.DOMException);
    assert.throws(() => insert('nowhere', HTML), view.DOMException);
    assert.throws(() => insert('beforeend'), view.TypeError);
    assert.deepEqual(seen, []);
  });

  it('loads nothing of what it reads', async () => {
    const {box, view} = await inFrame();
    const address = new URL('/fixture/image.png?id=intercept-html', location.href).href;

    box.innerHTML = `<img src="${address}" alt="">`;
    await new Promise((resolve) => setTimeout(resolve, 100));

    assert.lengthOf(view.performance.getEntriesByName(address), 0);
    assert.equal(box.innerHTML, `<img alt="" data-consent-src="${address}">`);
  });
});
