import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage} from './gated-page.js';

const stayOnWithdrawal = (doc: Document): void => {
  doc.addEventListener('consent-reload', (event) => event.preventDefault());
};

describe('<template data-consent>', () => {
  // Firefox fetches `<img src>` in any template ahead of time, so images in it are gated ones.
  it('its content comes at grant, goes at withdrawal and is back at the next grant', async () => {
    const page = await gatedPage(
      ({address}) =>
        `<p>1</p><template data-consent="analytics"><b id="x">x</b> and <img id="y" alt="" data-consent="analytics" data-consent-src="${address('y', {}, 'a.png')}"></template><p>2</p>`,
    );
    const text = (): string =>
      [...page.doc.querySelectorAll('body > p, body > b')].map((p) => p.textContent).join('');
    await aWhile();
    assert.lengthOf(await page.asked('y'), 0);

    for (let round = 0; round < 2; round++) {
      page.consent.acceptAll();
      await until(() => text() === '1x2');
      assert.include(page.doc.body.textContent, 'x and ');
      page.consent.rejectAll();
      await until(() => text() === '12');
      assert.notInclude(page.doc.body.textContent, 'and');
    }
    await until(async () => (await page.asked('y')).length > 0);
    assert.deepEqual(page.errors(), []);
  });

  it('its scripts run in the order of the page, each once, also after a second grant', async () => {
    const page = await gatedPage(({external, inline, address}) => {
      const within =
        `<script src="${address('b', {delay: 100})}"></script><script>ran.push('c')</script>` +
        inline('d') +
        `<script type="module">ran.push('e')</script><script type="application/json" id="json">{}</script>`;
      return `${external('a', {delay: 200})}<template data-consent="analytics">${within}</template>${external('f')}`;
    });
    stayOnWithdrawal(page.doc);
    await aWhile();
    assert.equal(page.ran(), '');

    page.consent.acceptAll();
    await until(() => page.ran().length === 'a b c d e f'.length);
    const inOrder = page.ran().replace(' e', '');
    page.consent.rejectAll();
    await until(() => page.doc.getElementById('json') === null);
    page.consent.acceptAll();
    await until(() => page.doc.getElementById('json') !== null);
    await aWhile();

    assert.equal(inOrder, 'a b c d f');
    assert.equal(page.ran().replace(' e', ''), inOrder);
    assert.equal(page.doc.getElementById('json')!.getAttribute('type'), 'application/json');
  });

  it('one that is put in later by innerHTML works, with its scripts', async () => {
    const page = await gatedPage(() => '<div id="box"></div>');
    page.consent.acceptAll();

    page.doc.getElementById('box')!.innerHTML =
      `<template data-consent="analytics"><b id="x">x</b><script>ran.push('a')</script></template>`;

    await until(() => page.ran() === 'a');
    assert.isNotNull(page.doc.getElementById('x'));
  });

  it('inside another one waits for its own consent', async () => {
    const page = await gatedPage(
      () =>
        '<template data-consent="analytics"><b id="x"></b><template data-consent="social"><b id="y"></b></template></template>',
    );
    const has = (id: string): boolean => page.doc.getElementById(id) !== null;

    page.consent.decide({analytics: true});
    await until(() => has('x'));
    assert.isFalse(has('y'));
    page.consent.decide({social: true});
    await until(() => has('y'));
    page.consent.decide({analytics: false});

    await until(() => !has('x') && !has('y'));
  });
});

describe('code of the page and code that is gated', () => {
  it('consent.when runs at each grant, and its signal aborts at withdrawal', async () => {
    const page = await gatedPage(() => '');
    // The gate is open.
    await new Promise<void>((resolve) => void page.consent.when('necessary', () => resolve()));
    const log: string[] = [];
    const stop = page.consent.when('analytics & !social', ({signal}) => {
      log.push('on');
      signal.addEventListener('abort', () => log.push('off'));
    });

    page.consent.rejectAll();
    assert.deepEqual(log, []);
    page.consent.decide({analytics: true});
    page.consent.decide({social: true});
    page.consent.decide({social: false});
    page.consent.decide({marketing: true});
    assert.deepEqual(log, ['on', 'off', 'on']);
    stop();
    page.consent.rejectAll();
    page.consent.acceptAll();

    assert.deepEqual(log, ['on', 'off', 'on', 'off']);
  });

  it('document.write in a gated inline script leaves the page alone, and warns in the dev build', async () => {
    const warnings = `<script>
      window.warnings = [];
      console.warn = (...texts) => warnings.push(texts.join(' '));
    </script>`;
    const code = "document.write('<p>written</p>'); document.writeln('x'); window.native = document.write;";
    const page = await gatedPage(
      ({inline, external}) => `<p id="x">x</p>${inline('a', '', code)}${external('b')}`,
      {before: warnings, library: '/fixture/dist/dev/consent.js'},
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b');
    assert.isNotNull(page.doc.getElementById('x'));
    assert.lengthOf(page.doc.querySelectorAll('p'), 1);
    const texts = (page.view as unknown as {warnings: string[]}).warnings.filter((text) =>
      text.includes('[document-write]'),
    );
    assert.lengthOf(texts, 1);
  });

  it("document.write is as it was when no gated inline script runs, the page's own too", async () => {
    const before = `<script>
      window.own = [];
      document.writeln = (text) => own.push('own ' + text);
    </script>`;
    const code = "document.writeln('lost'); document.write = (text) => own.push('vendor ' + text);";
    const page = await gatedPage(({inline}) => inline('a', '', code), {before});

    page.consent.acceptAll();

    await until(() => page.ran() === 'a');
    for (const [name, text] of [
      ['writeln', '1'],
      ['write', '2'],
    ] as const) {
      page.doc[name](text);
    }
    assert.deepEqual((page.view as unknown as {own: string[]}).own, ['own 1', 'vendor 2']);
  });

  it('a gated script that throws keeps nobody from running', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        `<script>addEventListener('error', (event) => event.preventDefault())</script>` +
        inline('a', '', "throw new Error('as meant')") +
        external('b', {body: "throw new Error('as meant')"}) +
        inline('c'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b c');
  });

  it('a gated script that decides anew is heeded by those behind it', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        external('a', {body: 'window.done = consent.decide({analytics: false})', delay: 50}) +
        external('b', {delay: 400}) +
        inline('c') +
        inline('d', 'data-consent="social"'),
    );
    stayOnWithdrawal(page.doc);

    page.consent.acceptAll();

    await until(() => page.ran() === 'a d');
    await aWhile();
    assert.equal(page.ran(), 'a d');
  });
});
