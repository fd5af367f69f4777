import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

/** The hash of what the server answers for this name. */
async function integrityOf({address}: GatedPage, name: string): Promise<string> {
  const text = await (await fetch(address(name).replaceAll('&amp;', '&'))).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', text));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** Puts in a gated script as a page's own code would. */
function insert({doc}: GatedPage, attributes: Record<string, string>, text = ''): HTMLScriptElement {
  const script = doc.createElement('script');
  const all = {type: 'text/plain', 'data-consent': 'analytics', ...attributes};
  for (const [name, value] of Object.entries(all)) script.setAttribute(name, value);
  script.append(text);
  doc.body.append(script);
  return script;
}

const attributesOf = (el: Element): string[] =>
  [...el.attributes].map(({name, value}) => `${name}=${value}`).sort();

describe('attributes of gated scripts', () => {
  it('trap 7: every attribute is there again, word for word, and onload and onerror are heard', async () => {
    const rest =
      'class="x y" style="color: red" fetchpriority="low" referrerpolicy="origin" crossorigin="anonymous" ' +
      'data-id="7" data-domain="a.b" defer blocking="render" charset="utf-8" lang="de" title="T" nonce="n" x-own="1"';
    const page = await gatedPage(
      ({external}) =>
        external('a', {}, `${rest} onload="ran.push('loaded ' + this.id)" onerror="ran.push('no')"`) +
        external('b', {status: 404}, `onload="ran.push('no')" onerror="ran.push('failed ' + this.id)"`),
    );
    const script = page.doc.getElementById('a')!;
    const before = attributesOf(script);

    page.consent.acceptAll();

    await until(() => page.ran() === 'failed b a loaded a');
    assert.deepEqual(attributesOf(script), before);
    assert.isTrue(page.doc.getElementById('a') === script);
    const [request] = await page.asked('a');
    assert.equal(request?.headers['referer'], `${page.own}/`);
  });

  it('trap 7: listeners that the page has put on a script stay', async () => {
    const page = await gatedPage(({external}) => external('a'));
    let heard = 0;
    page.doc.getElementById('a')!.addEventListener('load', () => heard++);

    page.consent.acceptAll();

    await until(() => heard === 1);
  });

  it('trap 8: a wrong hash is refused and reported, and the others go on', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a') +
        external('b', {}, 'crossorigin integrity="sha384-AAAA"') +
        external('c') +
        inline('d'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'a c d');
    assert.deepEqual(page.errors(), ['script-failed b']);
  });

  it('trap 8: the right hash runs, also of a script that waits for its turn', async () => {
    const page = await gatedPage(({external}) => external('a', {delay: 200}));
    const integrity = await integrityOf(page, 'b');
    const src = page.address('b').replaceAll('&amp;', '&');
    insert(page, {id: 'b', crossorigin: '', integrity, src});

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b');
    assert.deepEqual(page.errors(), []);
  });
});

describe('types of gated scripts', () => {
  for (const type of [
    'text/javascript',
    'TEXT/JAVASCRIPT',
    'application/javascript',
    'application/x-javascript',
    'text/ecmascript',
    '',
  ]) {
    it(`trap 9: data-consent-type="${type}" runs in its order, external and inline`, async () => {
      const as = `data-consent-type="${type}"`;
      const page = await gatedPage(
        ({external, inline}) =>
          external('a', {delay: 100}, as) +
          inline('b', as, 'document.title = document.currentScript.type;') +
          external('c', {}, as),
      );

      page.consent.acceptAll();

      await until(() => page.ran() === 'a b c');
      assert.equal(page.doc.title, type);
      // As the page was written, for those who compare.
      for (const id of ['a', 'b', 'c']) {
        assert.equal(page.doc.getElementById(id)!.getAttribute('type'), 'text/plain');
      }
    });
  }

  it('trap 9: modules keep document order among themselves, after the scripts in place', async () => {
    const as = 'data-consent-type="module"';
    const page = await gatedPage(
      ({external, inline}) =>
        external('a', {delay: 150}, as) +
        external('b', {}, 'data-consent-type="Module"') +
        inline('c') +
        external('d', {}, as) +
        inline('e', as) +
        inline('f', as),
    );

    page.consent.acceptAll();

    await until(() => page.ran().endsWith('f'));
    assert.equal(page.ran(), 'c a b d e f');
    for (const id of ['a', 'b', 'e', 'f']) {
      assert.equal(page.doc.getElementById(id)!.getAttribute('type'), 'text/plain');
    }
  });

  it('trap 9: a type that is no script to a browser comes back, does not run and holds up nobody', async () => {
    const types = ['text/javascript; charset=utf-8', 'application/ld+json', 'text/x-template', 'text/babel'];
    const page = await gatedPage(
      ({external, inline}) =>
        types.map((type, i) => external(`x${String(i)}`, {hang: 1}, `data-consent-type="${type}"`)).join('') +
        types.map((type, i) => inline(`y${String(i)}`, `data-consent-type="${type}"`)).join('') +
        external('a') +
        inline('b'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b');
    await aWhile();
    assert.equal(page.ran(), 'a b');
    for (const [i, type] of types.entries()) {
      assert.equal(page.doc.getElementById(`x${String(i)}`)!.getAttribute('type'), type);
      assert.equal(page.doc.getElementById(`y${String(i)}`)!.getAttribute('type'), type);
    }
    assert.deepEqual(page.errors(), []);
  });

  it('trap 9: an import map is there before the module behind it', async () => {
    const page = await gatedPage(({address, inline}) => {
      const map = `{"imports": {"gated": "${address('dep', {}, 'script.mjs').replaceAll('&amp;', '&')}"}}`;
      return (
        `<script type="text/plain" data-consent="analytics" data-consent-type="importmap" id="map">${map}</script>` +
        inline('a', 'data-consent-type="module"', "import 'gated';")
      );
    });

    page.consent.acceptAll();
    await until(() => page.doc.getElementById('map')!.getAttribute('type') === 'importmap');
    await aWhile();

    // Firefox takes no map after the first module, and the library's own parts are modules.
    assert.include(['dep a', ''], page.ran());
  });

  it('trap 9: nomodule never runs, is not asked for, and holds up nobody', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a', {}, 'nomodule') + inline('b', 'nomodule') + external('c') + inline('d'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'c d');
    await aWhile();
    assert.equal(page.ran(), 'c d');
    assert.lengthOf(await page.asked('a'), 0);
  });

  it('an async inline module and an async external script wait for nobody', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a', {delay: 500}) +
        external('b', {}, 'async') +
        inline('c', 'async data-consent-type="module"'),
    );

    page.consent.acceptAll();

    await until(() => page.ran().endsWith('a'));
    assert.include(page.ran(), 'b');
    assert.include(page.ran(), 'c');
  });
});
