import {assert} from 'chai';
import type * as documentModule from '../../src/dom/document.js';
import {holdsMatch, listen, ofDocument, reinsert, whenParsed, whenShown} from '../../src/dom/document.js';
import {fixture, html} from '../helpers/dom.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {framePage} from '../helpers/frames.js';
import {release, resource, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

describe('ofDocument', () => {
  it('returns a property of the document', () => {
    assert.equal(ofDocument('URL'), location.href);
    assert.isTrue(ofDocument('body') === document.body);
  });

  it('returns the browser’s own where an element of the page has that name', async () => {
    await fixture(html`<p><img name="cookie" alt="" /><form name="readyState"></form></p>`);
    assert.equal(typeof Reflect.get(document, 'readyState'), 'object');

    assert.isString(ofDocument('cookie'));
    assert.isString(ofDocument('readyState'));
  });
});

describe('listen', () => {
  it('hears an event before the page can stop it', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const heard: string[] = [];
    box.addEventListener('own-event', (event) => event.stopImmediatePropagation());
    listen('own-event', () => heard.push('window'));

    box.dispatchEvent(new Event('own-event', {bubbles: true}));

    assert.deepEqual(heard, ['window']);
  });

  it('hears every event, and only one when it is asked for one', () => {
    const heard: string[] = [];
    listen('own-twice', () => heard.push('each'));
    listen('own-twice', () => heard.push('once'), true);

    dispatchEvent(new Event('own-twice'));
    dispatchEvent(new Event('own-twice'));

    assert.deepEqual(heard, ['each', 'once', 'each']);
  });

  it('hears though an element of the page has the id addEventListener', async () => {
    await fixture(html`<p id="addEventListener"></p>`);
    const heard: string[] = [];
    listen('own-shadowed', () => heard.push('window'));

    dispatchEvent(new Event('own-shadowed'));

    assert.deepEqual(heard, ['window']);
  });
});

describe('whenParsed', () => {
  it('calls back at once on a page that is parsed', () => {
    const called: string[] = [];

    whenParsed(() => called.push('back'));

    assert.deepEqual(called, ['back']);
  });

  it('calls back once, when the parser has read the page, before its deferred scripts', async () => {
    const prefix = uniquePrefix();
    const view = await framePage({
      wait: 'start',
      html: `<!doctype html>
        <script>
          window.order = [];
          import('/src/dom/document.ts').then(({whenParsed}) => {
            whenParsed(() => order.push('parsed: ' + document.readyState));
            order.push('asked');
          });
        </script>
        <script type="module">order.push('deferred');</script>
        <script src="${resource('script.js', {id: prefix, hang: 1})}"></script>
        <script>order.push('last script');</script>`,
    });
    const order = await until(() => Reflect.get(view, 'order') as string[] | undefined);
    await until(() => order.length > 0);

    await until(() => release(prefix));
    await until(() => order.length === 4);

    assert.deepEqual(order, ['asked', 'last script', 'parsed: interactive', 'deferred']);
  });
});

describe('whenShown', () => {
  it('calls back at once on a page that a visitor sees', () => {
    const called: string[] = [];

    whenShown(() => called.push('back'));

    assert.deepEqual(called, ['back']);
  });

  it('calls back once, when a prerendered page is activated', async () => {
    const {module, view} = await importInFrame<typeof documentModule>(
      '/src/dom/document.ts',
      "Object.defineProperty(Document.prototype, 'prerendering', {value: true});",
    );
    const called: string[] = [];

    module.whenShown(() => called.push('back'));
    assert.deepEqual(called, []);
    view.document.dispatchEvent(new view.Event('prerenderingchange'));
    view.document.dispatchEvent(new view.Event('prerenderingchange'));

    assert.deepEqual(called, ['back']);
  });
});

describe('reinsert', () => {
  it('puts the node back at its place, changed while it was out', async () => {
    const box = await fixture<HTMLElement>(html`<div><i></i><b></b><u></u></div>`);
    const node = box.querySelector('b')!;
    const connected: boolean[] = [];

    reinsert(node, () => {
      connected.push(node.isConnected);
      node.title = 'changed';
    });

    assert.deepEqual(connected, [false]);
    assert.deepEqual(
      [...box.children].map((one) => one.outerHTML),
      ['<i></i>', '<b title="changed"></b>', '<u></u>'],
    );
  });

  it('puts the last child back as the last', async () => {
    const box = await fixture<HTMLElement>(html`<div><i></i><b></b></div>`);

    reinsert(box.querySelector('b')!, () => undefined);

    assert.equal(box.lastElementChild?.localName, 'b');
  });

  it('puts a node back into a form that has a control named insertBefore', async () => {
    const form = await fixture<HTMLElement>(html`<form><input name="insertBefore" /><b></b></form>`);

    reinsert(form.querySelector('b')!, () => undefined);

    assert.lengthOf(form.querySelectorAll('b'), 1);
  });
});

describe('holdsMatch', () => {
  it('is true of an element that matches, and of one that holds such an element', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <p><b data-consent="analytics"></b></p>
      </div>`,
    );

    assert.isTrue(holdsMatch(box.querySelector('b')!, '[data-consent]'));
    assert.isTrue(holdsMatch(box, '[data-consent]'));
  });

  it('is false of an element without such an element, and of a text', async () => {
    const box = await fixture<HTMLElement>(html`<div><b></b></div>`);

    assert.isFalse(holdsMatch(box, '[data-consent]'));
    assert.isFalse(holdsMatch(new Text('[data-consent]'), '[data-consent]'));
  });

  it('asks a form whose controls are named as its methods', async () => {
    const form = await fixture<HTMLElement>(
      html`<form><input name="matches" /><input name="querySelector" /><b data-consent="social"></b></form>`,
    );

    assert.isTrue(holdsMatch(form, '[data-consent]'));
    assert.isTrue(holdsMatch(form, 'form'));
  });

  it('asks an element that was made in another window', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const made = frame.contentDocument!.createElement('b');
    made.dataset['consent'] = 'analytics';

    assert.isTrue(holdsMatch(made, '[data-consent]'));
  });
});
