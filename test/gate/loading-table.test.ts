import {assert} from 'chai';
import {HTML_NAMESPACE as HTML, SVG_NAMESPACE as SVG} from '../../src/dom/namespaces.js';
import {
  addressesIn,
  ADDRESSES,
  GATEABLE,
  isQuietRel,
  LOADING,
  MAY_LOAD,
  namesFor,
} from '../../src/gate/loading-table.js';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

describe('namesFor', () => {
  const cases: readonly (readonly [namespace: string, tag: string, names: readonly string[]])[] = [
    [HTML, 'script', ['src']],
    [HTML, 'iframe', ['src']],
    [HTML, 'img', ['src', 'srcset']],
    [HTML, 'source', ['src', 'srcset']],
    [HTML, 'video', ['src', 'poster']],
    [HTML, 'audio', ['src']],
    [HTML, 'track', ['src']],
    [HTML, 'embed', ['src']],
    [HTML, 'object', ['data']],
    [HTML, 'link', ['href', 'imagesrcset']],
    [HTML, 'input', ['src']],
    [HTML, 'a', []],
    [HTML, 'image', []],
    [SVG, 'script', ['href']],
    [SVG, 'image', ['href']],
    [SVG, 'feImage', ['href']],
    [SVG, 'use', ['href']],
    [SVG, 'img', []],
    [MATHML, 'script', []],
  ];
  for (const [namespace, tag, names] of cases) {
    it(`names [${names.join()}] for <${tag}> of ${namespace}`, () => {
      assert.deepEqual(namesFor(namespace, tag), names);
    });
  }

  it('names nothing for an element of no namespace', () => {
    assert.deepEqual(namesFor(null, 'script'), []);
  });
});

describe('GATEABLE', () => {
  it('finds what can be gated besides scripts, and nothing else', () => {
    const box = document.createElement('template');
    box.innerHTML =
      '<script></script><iframe></iframe><img alt=""><input type="IMAGE"><input><embed><object></object><link>' +
      '<template></template><audio></audio><video><source><track></video><a>x</a>' +
      '<svg><image/><filter><feImage/></filter><use/><script/></svg>';

    const found = [...box.content.querySelectorAll(GATEABLE)].map(({localName}) => localName);

    assert.deepEqual(found, [
      'iframe',
      'img',
      'input',
      'embed',
      'object',
      'link',
      'template',
      'audio',
      'video',
      'source',
      'track',
      'image',
      'feImage',
      'use',
    ]);
  });
});

describe('ADDRESSES', () => {
  it('are the attributes that have a counterpart for gated elements', () => {
    assert.sameMembers([...ADDRESSES], ['src', 'srcset', 'href', 'poster', 'data', 'imagesrcset']);
  });
});

describe('LOADING', () => {
  it('finds what can load something, and nothing else', () => {
    const box = document.createElement('template');
    box.innerHTML =
      '<p><a href="x">x</a><img alt=""><input></p><link><object></object>' +
      '<svg><image/><filter><feImage/></filter><use/><g/></svg><video><source><track></video><b>x</b>';

    const found = [...box.content.querySelectorAll(LOADING)].map(({localName}) => localName);

    assert.deepEqual(found, [
      'img',
      'input',
      'link',
      'object',
      'image',
      'feImage',
      'use',
      'video',
      'source',
      'track',
    ]);
  });
});

describe('MAY_LOAD', () => {
  it('matches text with a tag that can load something, in any case', () => {
    for (const html of ['<img src=a>', 'x<SCRIPT>', '<p><svg><FeImage', '<iframe/src=a>']) {
      assert.match(html, MAY_LOAD);
    }
  });

  it('does not match text without one', () => {
    for (const html of ['', 'img', '<p>script</p>', '</script>', '< img>', '<b>&lt;img&gt;</b>']) {
      assert.notMatch(html, MAY_LOAD);
    }
  });
});

describe('isQuietRel', () => {
  it('is true of links that ask nobody', () => {
    for (const rel of ['canonical', ' NEXT ', 'nofollow noopener', 'alternate', 'privacy-policy\tlicense']) {
      assert.isTrue(isQuietRel(rel), rel);
    }
  });

  it('is false of links that may ask somebody', () => {
    for (const rel of [
      '',
      'stylesheet',
      'alternate stylesheet',
      'preload',
      'icon',
      'canonical dns-prefetch',
    ]) {
      assert.isFalse(isQuietRel(rel), rel);
    }
  });
});

describe('addressesIn', () => {
  it('returns the value of most attributes as it is', () => {
    assert.deepEqual(addressesIn('src', 'a, b 2x'), ['a, b 2x']);
    assert.deepEqual(addressesIn('href', ''), ['']);
  });

  const cases: readonly (readonly [srcset: string, addresses: readonly string[]])[] = [
    ['', []],
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png 100w,b.png 200w', ['a.png', 'b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    ['a,b.png 1x', ['a,b.png']],
    [' ,, a.png\n2x ,\tb.png', ['a.png', 'b.png']],
    ['a.png (x, y) 1x, b.png', ['a.png', 'b.png']],
    ['data:image/png,x 1x, b.png 2x', ['data:image/png,x', 'b.png']],
  ];
  for (const [srcset, addresses] of cases) {
    it(`returns [${addresses.join(' ')}] for the set ${JSON.stringify(srcset)}`, () => {
      assert.deepEqual(addressesIn('srcset', srcset), addresses);
      assert.deepEqual(addressesIn('imagesrcset', srcset), addresses);
    });
  }
});
