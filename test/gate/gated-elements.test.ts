import {assert} from 'chai';
import type * as gatedElements from '../../src/gate/gated-elements.js';
import {toggleMarkup} from '../../src/gate/gated-elements.js';
import type {RunnableScripts} from '../../src/gate/script-kind.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {noteWarnings} from '../helpers/listeners.js';

let box: HTMLElement;
const defined: string[] = [];

function put(markup: string): HTMLElement {
  box.innerHTML = markup;
  return box.firstElementChild as HTMLElement;
}

const toggle = (element: Element, on: boolean, runnable: RunnableScripts = new WeakMap()): void =>
  toggleMarkup(element, on, runnable, (tag) => defined.push(tag));

describe('toggleMarkup', () => {
  beforeEach(() => {
    defined.length = 0;
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => box.remove());

  const kinds: [off: string, on: string][] = [
    [
      '<img alt="" data-consent="social" data-consent-srcset="data:, 1x">',
      '<img alt="" data-consent="social" data-consent-srcset="data:, 1x" srcset="data:, 1x">',
    ],
    [
      '<video data-consent="social" data-consent-poster="#p"></video>',
      '<video data-consent="social" data-consent-poster="#p" poster="#p"></video>',
    ],
    [
      '<object data-consent="social" data-consent-data="#d"></object>',
      '<object data-consent="social" data-consent-data="#d" data="#d"></object>',
    ],
    [
      '<link data-consent="social" data-consent-href="#h">',
      '<link data-consent="social" data-consent-href="#h" href="#h">',
    ],
  ];
  for (const [off, on] of kinds) {
    it(`makes ${on} of the held element, and takes that back`, () => {
      put(off);

      toggle(box.firstElementChild!, true);
      const whenOn = box.innerHTML;
      toggle(box.firstElementChild!, false);

      assert.equal(whenOn, on);
      assert.equal(box.innerHTML, off);
    });
  }

  it('loads a frame when it is turned on, and empties it when it is turned off', () => {
    const frame = put(
      '<iframe title="t" data-consent="social" data-consent-src="/fixture/frame.html?id=toggle"></iframe>',
    ) as HTMLIFrameElement;

    toggle(frame, true);
    assert.include(frame.src, '/fixture/frame.html?id=toggle');
    toggle(frame, false);

    assert.isFalse(frame.hasAttribute('src'));
    assert.equal(frame.contentDocument?.URL, 'about:blank');
  });

  it('has a media element load anew when one of its sources changes', () => {
    const media = put(
      '<audio><source data-consent="social" data-consent-src="/fixture/a.wav?id=toggle"></audio>',
    ) as HTMLAudioElement;
    let loads = 0;
    media.load = () => loads++;

    toggle(media.firstElementChild!, true);

    assert.equal(media.firstElementChild?.getAttribute('src'), '/fixture/a.wav?id=toggle');
    assert.equal(loads, 1);
  });

  it('leaves the source of a picture to the picture', () => {
    const picture = put(
      '<picture><source data-consent="social" data-consent-srcset="data:,"><img alt=""></picture>',
    );

    toggle(picture.firstElementChild!, true);

    assert.equal(picture.firstElementChild?.getAttribute('srcset'), 'data:,');
  });

  it('changes nothing where the element is on, or off, already', () => {
    const image = put('<img alt="" data-consent="social" data-consent-srcset="data:,">');
    toggle(image, false);
    toggle(image, true);
    image.setAttribute('srcset', 'data:,changed-by-the-page');

    toggle(image, true);

    assert.equal(image.getAttribute('srcset'), 'data:,changed-by-the-page');
  });

  it('leaves elements alone that cannot be gated', () => {
    const markup = '<p data-consent="social" data-consent-src="/x"></p>';

    toggle(put(markup), true);

    assert.equal(box.innerHTML, markup);
  });

  it('warns of an address that runs code, and does not set it', () => {
    const warnings = noteWarnings();
    const markup = '<img alt="" data-consent="social" data-consent-src="javascript:alert(1)">';

    toggle(put(markup), true);

    assert.equal(box.innerHTML, markup);
    assert.lengthOf(warnings, 1);
    assert.include(warnings[0], '[bad-address]');
  });

  it('brings an element of the library to life that is not defined yet', () => {
    toggle(put('<consent-unheard-of></consent-unheard-of>'), true);

    assert.deepEqual(defined, ['consent-unheard-of']);
  });

  it('leaves an element of the library alone that is defined', () => {
    if (!customElements.get('consent-heard-of'))
      customElements.define('consent-heard-of', class extends HTMLElement {});

    toggle(put('<consent-heard-of></consent-heard-of>'), true);

    assert.deepEqual(defined, []);
  });
});

describe('toggleMarkup of a template', () => {
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => box.remove());

  it('puts its content behind it, and takes that back into it', () => {
    const template = put(
      '<template data-consent="social"><p>1</p><p>2</p></template>',
    ) as HTMLTemplateElement;
    box.append('behind');

    toggle(template, true);
    const whenOn = [...box.childNodes].slice(1).map((node) => node.textContent);
    toggle(template, false);

    assert.deepEqual(whenOn, ['1', '2', 'end of data-consent', 'behind']);
    assert.equal(template.innerHTML, '<p>1</p><p>2</p>');
    assert.equal(template.nextSibling?.textContent, 'behind');
  });

  it('takes back what the page has put between its nodes', () => {
    const template = put('<template data-consent="social"><p>1</p></template>') as HTMLTemplateElement;

    toggle(template, true);
    template.after('put in by the page');
    toggle(template, false);

    assert.equal(template.innerHTML, 'put in by the page<p>1</p>');
    assert.lengthOf(box.childNodes, 1);
  });

  it('leaves its content where the page has moved it', () => {
    const template = put('<template data-consent="social"><p>1</p></template>') as HTMLTemplateElement;
    const elsewhere = document.createElement('section');
    box.append(elsewhere);
    toggle(template, true);
    elsewhere.append(...[...box.childNodes].slice(1, -1));

    toggle(template, false);

    assert.equal(elsewhere.textContent, '1');
    assert.equal(template.innerHTML, '');
  });

  it('takes back the content of a copy that was made while the original was turned on', () => {
    const inner = '<template data-consent="video"><b>2</b></template>';
    const original = put(`<template data-consent="social"><p>1</p>${inner}<p>3</p></template>`);
    toggle(original, true);
    toggle(box.querySelector('[data-consent=video]')!, true);
    // As Turbo keeps it, and as htmx does.
    for (const markup of [box.cloneNode(true), new Range().createContextualFragment(box.innerHTML)]) {
      const copy = document.createElement('div');
      copy.append(...markup.childNodes, 'behind');
      const [outer] = copy.children;
      const innerCopy = copy.querySelector('[data-consent=video]')!;

      for (const template of [outer!, innerCopy]) toggle(template, true);
      assert.equal(copy.querySelectorAll('p, b').length, 3);
      for (const template of [innerCopy, outer!]) toggle(template, false);

      assert.equal((outer as HTMLTemplateElement).innerHTML, `<p>1</p>${inner}<p>3</p>`);
      assert.equal(outer!.nextSibling?.textContent, 'behind');
    }
  });

  it('leaves what stands behind an empty template alone', () => {
    const template = put('<template data-consent="social"></template>');
    box.append('', document.createElement('p'), '');

    toggle(template, false);

    assert.equal(box.innerHTML, '<template data-consent="social"></template><p></p>');
  });

  it('makes gated scripts of its scripts, which can run as the template could', () => {
    const runnable: RunnableScripts = new WeakMap();
    const template = put(
      '<template data-consent="social">' +
        '<script></script><script type="module"></script>' +
        '<script type="text/plain" data-consent="video"></script>' +
        '</template>',
    );
    runnable.set(template, true);

    toggle(template, true, runnable);

    const scripts = [...box.querySelectorAll('script')];
    assert.deepEqual(
      scripts.map((script) => script.outerHTML),
      [
        '<script type="text/plain" data-consent="social"></script>',
        '<script type="text/plain" data-consent-type="module" data-consent="social"></script>',
        '<script type="text/plain" data-consent="video"></script>',
      ],
    );
    assert.deepEqual(
      scripts.map((script) => runnable.get(script)),
      [true, true, undefined],
    );
  });

  it('says nothing of the scripts of a template of which it is not known whether they can run', () => {
    const runnable: RunnableScripts = new WeakMap();
    const template = put('<template data-consent="social"><script></script></template>');

    toggle(template, true, runnable);

    assert.isFalse(runnable.has(box.querySelector('script')!));
  });
});

/** A page in which no script may be given an address or a text. */
const TRUSTED_TYPES = {'content-security-policy': "require-trusted-types-for 'script'"};

interface TrustedTypes {
  readonly getAttributeType: (tag: string, attribute: string) => string | null;
}

describe('toggleMarkup under Trusted Types', () => {
  // WebKit has Trusted Types, which leave the address of an <embed> alone.
  before(function () {
    const types = Reflect.get(window, 'trustedTypes') as TrustedTypes | undefined;
    if (types?.getAttributeType('embed', 'src') !== 'TrustedScriptURL') this.skip();
  });

  it('leaves an element off whose address they forbid, and dispatches an error', async () => {
    const {module, view} = await importInFrame<typeof gatedElements>(
      '/src/gate/gated-elements.ts',
      "var errors = []; addEventListener('consent-error', ({code}) => errors.push(code));",
      '<embed data-consent="social" data-consent-src="/fixture/a.png?id=trusted">',
      TRUSTED_TYPES,
    );
    const element = view.document.querySelector('embed')!;

    module.toggleMarkup(element, true, new WeakMap(), () => undefined);

    assert.isFalse(element.hasAttribute('src'));
    assert.deepEqual(Reflect.get(view, 'errors'), ['activation-failed']);
  });
});
