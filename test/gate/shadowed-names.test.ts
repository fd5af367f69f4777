import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type Site} from './gated-page.js';

/** Names of the document that an element's name or id can shadow. */
const NAMES = [
  'cookie',
  'currentScript',
  'body',
  'head',
  'readyState',
  'createElement',
  'createElementNS',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'addEventListener',
  'dispatchEvent',
  'implementation',
  'documentElement',
  'scripts',
  'prerendering',
  'visibilityState',
  'nodeType',
  'defaultView',
];

const body = ({external, inline}: Site): string =>
  external('a', {delay: 50}) + inline('b') + external('c', {}, 'data-consent-type="module"') + external('d');

describe('a page whose elements shadow the names of the document and the window', () => {
  for (const name of NAMES) {
    it(`cannot get anything run before a choice, nor keep it from running after: ${name}`, async () => {
      const before = `</head><body><img name="${name}" alt=""><form name="${name}"></form>`;
      const page = await gatedPage(body, {before});
      await aWhile();
      assert.equal(page.ran(), '');

      page.consent.acceptAll();

      await until(() => page.ran() === 'a b d c');
      assert.deepEqual(page.errors(), []);
      assert.isNotNull(page.consent.record);
    });
  }

  for (const id of ['consent', 'dataLayer', 'localStorage', 'location', 'crypto', 'name', 'ran']) {
    it(`may have an element with the id ${id}`, async () => {
      const page = await gatedPage(body, {before: `</head><body><a id="${id}"></a><a id="${id}"></a>`});
      await aWhile();
      assert.equal(page.ran(), '');

      page.consent.acceptAll();

      await until(() => page.ran() === 'a b d c');
      assert.deepEqual(page.errors(), []);
    });
  }

  it('may have a form whose controls are named as its methods, around gated scripts', async () => {
    const names = ['querySelector', 'querySelectorAll', 'matches', 'parentNode', 'nextSibling', 'childNodes'];
    const controls = names.map((name) => `<input name="${name}">`).join('');
    const page = await gatedPage(({external, inline}) => {
      const held = external('a', {delay: 50}) + inline('b');
      return `<form>${controls}${held}</form>${external('c')}`;
    });
    const late = page.doc.createElement('form');
    late.innerHTML = controls + page.inline('d');
    page.doc.body.append(late);
    await aWhile();
    assert.equal(page.ran(), '');

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b c d');
    assert.deepEqual(page.errors(), []);
  });

  it('may shadow document.cookie where the record cannot be written: it holds for this page', async () => {
    const block = `<script>
      Object.defineProperty(Document.prototype, 'cookie', {get() { throw 0; }, set() { throw 0; }});
      Object.defineProperty(window, 'localStorage', {get() { throw 0; }});
    </script><img name="cookie" alt="">`;
    const page = await gatedPage(body, {before: block});
    await aWhile();
    assert.equal(page.ran(), '');

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b d c');
    assert.isTrue(page.consent.isGranted('analytics'));
  });
});
