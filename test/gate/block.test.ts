import {assert} from 'chai';
import {framePage} from '../helpers/frames.js';
import {requests} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {blockedPage, quiet, type BlockedWindow} from './blocked-page.js';

/** Each puts a live script of the given address into the page. Runs in the page. */
const DOORS = `
const make = (src) => Object.assign(document.createElement('script'), {src});
const wrapped = (src) => { const box = document.createElement('p'); box.append(make(src)); return box; };
const html = (src) => '<script src="' + src + '"></' + 'script>';
const mark = document.querySelector('#mark');
const range = (at) => { const r = document.createRange(); r.setStart(at, 0); r.collapse(true); return r; };
window.doors = {
  appendChild: (src) => document.head.appendChild(make(src)),
  insertBefore: (src) => document.body.insertBefore(make(src), mark),
  replaceChild: (src) => { const old = document.body.appendChild(document.createElement('i')); document.body.replaceChild(make(src), old); },
  append: (src) => document.body.append('text', make(src)),
  prepend: (src) => document.body.prepend(make(src)),
  before: (src) => mark.before(make(src)),
  after: (src) => mark.after(make(src)),
  replaceWith: (src) => { const old = document.body.appendChild(document.createElement('i')); old.replaceWith(make(src)); },
  replaceChildren: (src) => { const box = document.body.appendChild(document.createElement('p')); box.replaceChildren(make(src)); },
  insertAdjacentElement: (src) => mark.insertAdjacentElement('afterend', make(src)),
  createElementNS: (src) => { const s = document.createElementNS('http://www.w3.org/1999/xhtml', 'script'); s.src = src; document.body.append(s); },
  fragment: (src) => { const f = document.createDocumentFragment(); f.append(wrapped(src)); document.body.append(f); },
  subtree: (src) => document.body.append(wrapped(src)),
  cloneNode: (src) => document.body.append(make(src).cloneNode(true)),
  range: (src) => range(document.body).insertNode(make(src)),
  contextualFragment: (src) => document.body.append(document.createRange().createContextualFragment(html(src))),
  srcAfterInsertion: (src) => { const s = document.createElement('script'); document.body.append(s); s.src = src; },
  attributeAfterInsertion: (src) => { const s = document.createElement('script'); document.body.append(s); s.setAttribute('SRC', src); },
  typeSetLast: (src) => { const s = make(src); s.type = 'text/javascript'; document.body.append(s); },
  characterData: (src) => { const text = document.body.appendChild(new Text('x')); text.after(make(src)); },
};
`;

/** Native behaviour that must be as it was, each as a comparable value. Runs in the page. */
const CHECKS = `
const thrown = (act) => { try { act(); return 'nothing'; } catch (error) { return error.name; } };
const child = document.createElement('b');
window.checks = {
  appendReturns: document.body.appendChild(child) === child,
  appendThrows: thrown(() => document.body.appendChild('text')),
  appendThrowsOnLoop: thrown(() => child.appendChild(document.body)),
  appendTakesNothing: thrown(() => document.body.append()),
  setAttributeThrows: thrown(() => child.setAttribute('only one')),
  setAttributeReturns: child.setAttribute('title', 'x') === undefined && child.title,
  createsUndefined: document.createElement(undefined).localName,
  name: Node.prototype.appendChild.name + Node.prototype.appendChild.length,
  setterName: Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src').set.name,
  noPrototype: 'prototype' in Node.prototype.appendChild,
  ownScript: Object.assign(document.createElement('script'), {src: '/own.js'}).getAttribute('src'),
  image: Object.assign(new Image(), {src: '/fixture/own.png'}).getAttribute('src'),
  html: Object.assign(document.createElement('p'), {innerHTML: '<i>x</i>'}).innerHTML,
};
`;

describe('block on the script tag', () => {
  it('holds live scripts of a host that come by any door, and lets each run once when granted', async () => {
    const {view, other, prefix} = await blockedPage(`<script>${DOORS}</script>`);
    const names = Object.keys(view.doors);
    for (const name of names) view.doors[name]!(`${other}/fixture/script.js?id=${prefix}${name}`);
    await quiet();

    assert.deepEqual(view.ran, []);
    assert.deepEqual(await requests(prefix), []);
    view.consent.acceptAll();
    await until(() => view.ran.length >= names.length);
    await quiet();

    const wanted = names.map((name) => prefix + name).sort();
    assert.deepEqual([...view.ran].sort(), wanted);
  });

  it('stops the parser’s scripts from running, and what scripts write into the page', async () => {
    const {view, prefix} = await blockedPage(`
      <script src="{{other}}/fixture/script.js?id={{prefix}}parsed"></script>
      <script src="{{other}}/fixture/script.js?id={{prefix}}module" type="module"></script>
      <script>document.write('<script src="{{other}}/fixture/script.js?id={{prefix}}written"></' + 'script>');</script>
      <script src="/fixture/script.js?id={{prefix}}own"></script>`);
    await quiet();

    assert.deepEqual(view.ran, [`${prefix}own`]);
    view.consent.acceptAll();
    await until(() => view.ran.length >= 4);

    assert.deepEqual(
      [...view.ran].sort(),
      ['module', 'own', 'parsed', 'written'].map((name) => prefix + name).sort(),
    );
  });

  it('holds frames and images that scripts put in, however their address is set', async () => {
    const {view, other, prefix} = await blockedPage('');
    const {document: doc} = view;
    const at = (name: string, file: string): string => `${other}/fixture/${file}?id=${prefix}${name}`;
    const frame = doc.createElement('iframe');
    frame.src = at('frame', 'frame.html');
    doc.body.append(frame);
    const late = doc.createElement('iframe');
    doc.body.append(late);
    late.setAttribute('src', at('late', 'frame.html'));
    const image = new view.Image();
    image.src = at('image', 'image.svg');
    doc.body.append(image);
    const box = doc.createElement('div');
    doc.body.append(box);
    box.innerHTML = `<iframe src="${at('html', 'frame.html')}"></iframe><img src="${at('picture', 'image.svg')}">`;
    await quiet();

    assert.deepEqual(await requests(prefix), []);
    view.consent.acceptAll();
    await until(async () => (await requests(prefix)).length >= 5);

    const asked = (await requests(prefix)).map(({id}) => id.replace(prefix, '')).sort();
    assert.deepEqual(asked, ['frame', 'html', 'image', 'late', 'picture']);
  });

  it('leaves everything else as the browser made it', async () => {
    const plain = (await framePage({
      html: `<!doctype html><title>page</title><body><script>${CHECKS}</script>`,
    })) as BlockedWindow;
    const {view} = await blockedPage(`<script>${CHECKS}</script>`);

    assert.deepEqual(view.checks, plain.checks);
  });
});
