import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage} from './gated-page.js';

describe('gated scripts in unusual places', () => {
  it('a shadow root is held and released once it is handed to consent.observe', async () => {
    const page = await gatedPage(({inline}) => inline('a') + '<div id="host"></div>' + inline('d'));
    const root = page.doc.getElementById('host')!.attachShadow({mode: 'open'});
    root.innerHTML = page.inline('b') + page.external('c');
    page.consent.observe(root);
    await aWhile();
    assert.equal(page.ran(), '');

    page.consent.acceptAll();

    await until(() => page.ran().length === 'a b c d'.length);
    root.append(page.doc.createElement('p'));
    root.lastElementChild!.innerHTML = page.inline('e');
    await until(() => page.ran().endsWith('e'));
  });

  it('a declarative shadow root is, too', async () => {
    const page = await gatedPage(
      ({inline}) => `<div id="host"><template shadowrootmode="open">${inline('a')}</template></div>`,
    );
    const root = page.doc.getElementById('host')!.shadowRoot!;
    assert.isNotNull(root.querySelector('#a'));
    page.consent.observe(root);

    page.consent.acceptAll();

    await until(() => page.ran() === 'a');
  });

  it('a plain template is left alone', async () => {
    const page = await gatedPage(({inline}) => `<template id="t">${inline('a')}</template>` + inline('b'));
    const before = page.doc.getElementById('t')!.innerHTML;

    page.consent.acceptAll();
    await until(() => page.ran() === 'b');
    await aWhile();

    assert.equal(page.doc.getElementById('t')!.innerHTML, before);
    assert.equal(page.ran(), 'b');
  });

  it('scripts in SVG are held and run, external and inline', async () => {
    const page = await gatedPage(
      ({address}) => `<svg width="1" height="1">
        <script type="text/plain" data-consent="analytics" id="a" href="${address('a')}"></script>
        <script type="text/plain" data-consent="analytics" id="b">ran.push('b')</script>
      </svg>`,
    );
    await aWhile();
    assert.equal(page.ran(), '');

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b');
  });

  it("trap 12: other people's elements with names like ours are untouched", async () => {
    const html = `
      <p data-name="analytics" data-category="analytics" hidden>1</p>
      <iframe data-name="youtube" data-src="about:blank#x" title="x"></iframe>
      <script type="text/plain" data-category="analytics">ran.push('category')</script>
      <script type="text/plain" data-name="analytics">ran.push('name')</script>
      <script type="text/plain" id="templ">{{ mustache }}</script>
      <div data-consent="analytics" data-consent-src="x">2</div>
      <a data-consent="analytics" data-consent-href="/x">3</a>
      <button data-consent="!analytics">4</button>`;
    const page = await gatedPage(() => `<main>${html}</main>`);
    const look = (): string => page.doc.querySelector('main')!.innerHTML;
    const before = look();

    page.consent.acceptAll();
    await aWhile();
    page.consent.rejectAll();
    await aWhile();

    assert.equal(look(), before);
    assert.equal(page.ran(), '');
  });

  it('a frame of the page is a page of its own', async () => {
    const page = await gatedPage(
      ({inline}) =>
        `<iframe id="f" title="f" srcdoc="${inline('a').replaceAll('"', '&quot;')}"></iframe>` + inline('b'),
    );

    page.consent.acceptAll();
    await until(() => page.ran() === 'b');
    await aWhile();

    const frame = page.doc.getElementById('f') as HTMLIFrameElement;
    assert.equal(frame.contentDocument!.getElementById('a')?.getAttribute('type'), 'text/plain');
    assert.equal(page.ran(), 'b');
  });
});
