import {assert} from 'chai';
import {rewriteTag} from '../../src/gate/rewrite-tag.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Holds each element that has an address, and notes it. */
function createCheck() {
  const seen: string[] = [];
  const check = (element: Element): boolean => {
    seen.push(`${element.namespaceURI?.replace(/^.*\//, '') ?? ''} ${element.localName}`);
    const name = element.namespaceURI === SVG ? 'href' : 'src';
    const value = element.getAttribute(name);
    if (value === null) return false;
    element.removeAttribute(name);
    element.setAttribute(`data-consent-${name}`, value);
    return true;
  };
  return {check, seen};
}

describe('rewriteTag', () => {
  const cases: readonly (readonly [tag: string, name: string, wanted: string])[] = [
    ['<img src="a.png">', 'img', '<img data-consent-src="a.png">'],
    ['<IMG SRC=a.png ALT=x>', 'img', '<img alt="x" data-consent-src="a.png">'],
    ['<iframe src="a.html" title="a > b">', 'iframe', '<iframe title="a > b" data-consent-src="a.html">'],
    ['<script src=a.js defer>', 'script', '<script defer="" data-consent-src="a.js">'],
    ['<img src="a?b&amp;c">', 'img', '<img data-consent-src="a?b&amp;c">'],
    ['<img/src="a.png"/>', 'img', '<img data-consent-src="a.png">'],
    ['<image href="a.png">', 'image', '<image data-consent-href="a.png">'],
    ['<image href="a.png"/>', 'image', '<image data-consent-href="a.png"/>'],
    ['<use href="a.svg#b" />', 'use', '<use data-consent-href="a.svg#b"/>'],
    ['<feimage href="a.png">', 'feimage', '<feImage data-consent-href="a.png">'],
  ];
  for (const [tag, name, wanted] of cases) {
    it(`writes ${wanted} for a held ${tag}`, () => {
      const {check} = createCheck();

      const written = rewriteTag(tag, name, check);

      // Engines differ in what they escape in attributes.
      assert.equal(written.replace('a &gt; b', 'a > b'), wanted);
    });
  }

  it('leaves a tag that is not held as it was written', () => {
    const {check} = createCheck();

    assert.equal(rewriteTag('<IMG alt=x >', 'img', check), '<IMG alt=x >');
    assert.equal(rewriteTag('<image x=1/>', 'image', check), '<image x=1/>');
  });

  it('leaves a tag that makes no element by itself', () => {
    const {check, seen} = createCheck();

    assert.equal(rewriteTag('<body>', 'body', check), '<body>');
    assert.deepEqual(seen, []);
  });

  it('checks what may be of SVG as an element of HTML first, then as one of SVG', () => {
    const {check, seen} = createCheck();

    rewriteTag('<script>', 'script', check);

    assert.deepEqual(seen, ['xhtml script', 'svg script']);
  });

  it('checks what is of HTML alone once', () => {
    const {check, seen} = createCheck();

    rewriteTag('<img alt="">', 'img', check);

    assert.deepEqual(seen, ['xhtml img']);
  });

  it('loads nothing of the tag', async () => {
    const address = new URL('/fixture/image.png?id=rewrite-tag', location.href).href;

    rewriteTag(`<img src="${address}">`, 'img', () => false);
    await new Promise((resolve) => setTimeout(resolve, 100));

    assert.lengthOf(performance.getEntriesByName(address), 0);
  });
});
