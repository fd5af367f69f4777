import {assert} from 'chai';
import type * as interceptAttributes from '../../src/gate/intercept-attributes.js';
import type {FixtureWindow} from '../helpers/frames.js';
import {importInFrame} from '../helpers/import-in-frame.js';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** The doors of a frame, for they stay wrapped; with what was asked, and whether it is kept. */
async function inFrame(isKept = true) {
  const path = '/src/gate/intercept-attributes.ts';
  const {module, view} = await importInFrame<typeof interceptAttributes>(path);
  const seen: string[] = [];
  module.onAddress((element, name, value) => {
    seen.push(`${element.localName} ${name} ${value}`);
    return isKept;
  });
  return {view, document: view.document, seen};
}

/** An attribute that belongs to no element yet. */
function attribute({document}: FixtureWindow, name: string, value: string): Attr {
  const attr = document.createAttribute(name);
  attr.value = value;
  return attr;
}

type Way = readonly [way: string, set: (image: HTMLImageElement, view: FixtureWindow) => void];

const WAYS: readonly Way[] = [
  ['the property', (image) => (image.src = 'data:,a')],
  ['setAttribute', (image) => image.setAttribute('SRC', 'data:,a')],
  ['setAttributeNS', (image) => image.setAttributeNS(null, 'src', 'data:,a')],
  ['setAttributeNode', (image, view) => image.setAttributeNode(attribute(view, 'src', 'data:,a'))],
  ['setAttributeNodeNS', (image, view) => image.setAttributeNodeNS(attribute(view, 'src', 'data:,a'))],
  ['setNamedItem', (image, view) => image.attributes.setNamedItem(attribute(view, 'src', 'data:,a'))],
  ['setNamedItemNS', (image, view) => image.attributes.setNamedItemNS(attribute(view, 'src', 'data:,a'))],
];

/** Ways to change an attribute that an element has. */
const CHANGES = ['value', 'nodeValue', 'textContent'];

describe('onAddress', () => {
  for (const [way, set] of WAYS) {
    it(`keeps an address back that is set by ${way}`, async () => {
      const {document, view, seen} = await inFrame();
      const image = document.createElement('img');

      set(image, view);

      assert.deepEqual(seen, ['img src data:,a']);
      assert.equal(image.outerHTML, '<img>');
    });

    it(`lets an address through that is set by ${way} and not kept`, async () => {
      const {document, view, seen} = await inFrame(false);
      const image = document.createElement('img');

      set(image, view);

      assert.deepEqual(seen, ['img src data:,a']);
      assert.equal(image.outerHTML, '<img src="data:,a">');
    });
  }

  for (const property of CHANGES) {
    it(`keeps an address back that is set by the ${property} of an attribute`, async () => {
      const {document, seen} = await inFrame();
      document.body.innerHTML = '<img src="" alt="">';
      const attr = document.body.firstElementChild?.getAttributeNode('src');

      Reflect.set(attr ?? {}, property, 'data:,a');

      assert.deepEqual(seen, ['img src data:,a']);
      assert.equal(document.body.innerHTML, '<img src="" alt="">');
    });
  }

  const properties: readonly (readonly [tag: string, property: string, name: string])[] = [
    ['script', 'src', 'src'],
    ['iframe', 'src', 'src'],
    ['img', 'srcset', 'srcset'],
    ['source', 'src', 'src'],
    ['source', 'srcset', 'srcset'],
    ['video', 'src', 'src'],
    ['video', 'poster', 'poster'],
    ['audio', 'src', 'src'],
    ['track', 'src', 'src'],
    ['embed', 'src', 'src'],
    ['object', 'data', 'data'],
    ['link', 'href', 'href'],
    ['link', 'imageSrcset', 'imagesrcset'],
    ['input', 'src', 'src'],
  ];
  it('keeps back what the properties of each element that loads something are set to', async () => {
    const {document, seen} = await inFrame();

    const elements = properties.map(([tag, property]) => {
      const element = document.createElement(tag);
      Reflect.set(element, property, 'a');
      return element;
    });

    assert.deepEqual(
      seen,
      properties.map(([tag, , name]) => `${tag} ${name} a`),
    );
    assert.deepEqual(
      elements.filter((element) => element.hasAttributes()),
      [],
    );
  });

  it('sees the address of an SVG element by its object, and in the older spelling', async () => {
    const {document, seen} = await inFrame();
    const image = document.createElementNS(SVG, 'image');
    const use = document.createElementNS(SVG, 'use');

    image.href.baseVal = 'data:,a';
    use.href.baseVal = 'a.svg#b';
    image.setAttributeNS(XLINK, 'xlink:href', 'b.png');

    assert.deepEqual(seen, ['image href data:,a', 'use href a.svg#b', 'image href b.png']);
    assert.isFalse(image.hasAttributes());
    assert.isFalse(use.hasAttributes());
  });

  it('sees the address that audio is made with, and leaves the rest of it as it was', async () => {
    const {view, seen} = await inFrame();

    const audio = new view.Audio('a.mp3');
    const silent = new view.Audio();

    assert.deepEqual(seen, ['audio src a.mp3']);
    assert.isTrue(audio instanceof view.HTMLAudioElement);
    assert.isFalse(audio.hasAttribute('src'));
    assert.equal(silent.preload, 'auto');
    assert.throws(() => void Reflect.apply(view.Audio, view, []), view.TypeError);
  });

  it('sees a value as the browser will read it', async () => {
    const {view, document, seen} = await inFrame();
    const image = document.createElement('img');

    Reflect.set(image, 'src', new view.URL('https://tracker.example/a.png'));
    Reflect.set(image, 'src', null);

    assert.deepEqual(seen, ['img src https://tracker.example/a.png', 'img src null']);
  });

  it('leaves the browser to throw at calls that lack something', async () => {
    const {document, view, seen} = await inFrame();
    const image = document.createElement('img');
    const call = (name: string, ...args: unknown[]): unknown =>
      Reflect.apply(Reflect.get(image, name) as (...all: unknown[]) => unknown, image, args);

    assert.throws(() => call('setAttribute', 'src'), view.TypeError);
    assert.throws(() => call('setAttributeNS', null, 'src'), view.TypeError);
    assert.throws(() => call('setAttributeNode', 'src'), view.TypeError);
    assert.deepEqual(seen, []);
  });

  it('leaves the browser to throw at an attribute that belongs to another element', async () => {
    const {document, view, seen} = await inFrame();
    document.body.innerHTML = '<iframe src="about:blank"></iframe>';
    const attr = document.body.firstElementChild?.getAttributeNode('src');
    const other = document.createElement('img');

    assert.throws(() => attr && other.setAttributeNode(attr), view.DOMException);
    assert.deepEqual(seen, []);
  });

  it('leaves texts, and attributes that belong to no element, to the browser', async () => {
    const {document, view, seen} = await inFrame();
    const text = new view.Text('x');

    text.nodeValue = 'y';
    document.body.textContent = 'z';
    const attr = attribute(view, 'src', 'data:,a');

    assert.equal(text.data, 'y');
    assert.equal(document.body.innerHTML, 'z');
    assert.equal(attr.value, 'data:,a');
    assert.deepEqual(seen, []);
  });
});
