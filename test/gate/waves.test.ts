import {assert} from 'chai';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {aWhile, createSite, gatedPage} from './gated-page.js';

const MARKETING = 'data-consent="marketing"';
const MODULE = 'data-consent-type="module"';

describe('deferred scripts of a wave', () => {
  it('H13: a script with `defer` in the head finds the function at the end of the body', async () => {
    const {address} = await createSite();
    const page = await gatedPage(
      ({inline}) => inline('map', '', "function initMap() { ran.push('initMap') }"),
      {
        before: `<script type="text/plain" data-consent="analytics" defer
          src="${address('vendor', {body: 'ran.pop(); initMap()'})}"></script>`,
      },
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'map initMap');
  });

  it('runs `defer` and modules in document order, after all scripts in place', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('defer1', {}, 'defer') +
        external('module', {}, MODULE) +
        external('defer2', {}, 'defer') +
        inline('inlineModule', MODULE) +
        external('place', {delay: 200}) +
        inline('inlineDefer', 'defer'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'place inlineDefer defer1 module defer2 inlineModule');
  });

  it('`async` goes before `defer`, and waits for nobody, also on a module', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('place', {hang: 1}) +
        external('async', {}, 'async defer') +
        external('module', {}, `async ${MODULE}`) +
        inline('inlineModule', `async ${MODULE}`),
    );

    page.consent.acceptAll();

    await until(() => ['async', 'module', 'inlineModule'].every((name) => page.ran().includes(name)));
    assert.notInclude(page.ran(), 'place');
  });

  it('are downloaded at the same time as the scripts in place', async () => {
    const page = await gatedPage(
      ({external}) =>
        external('defer', {}, 'defer') + external('module', {}, MODULE) + external('a', {hang: 1}),
    );

    page.consent.acceptAll();

    await until(async () => (await page.asked()).length === 3);
    assert.equal(page.ran(), '');
  });

  it('wait 5 s for one that hangs, and it runs when it comes', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('hangs', {hang: 1}, 'defer') + external('behind', {}, 'defer') + inline('place'),
    );
    const start = performance.now();

    page.consent.acceptAll();
    await new Promise((resolve) => page.doc.addEventListener('consent-error', resolve, {once: true}));

    await until(() => page.ran() === 'place behind');
    const waited = performance.now() - start;
    assert.isAbove(waited, 4900);
    assert.isBelow(waited, 7000);
    assert.deepEqual(page.errors(), ['script-slow hangs']);
    await release(page.prefix);
    await until(() => page.ran() === 'place behind hangs');
  });

  it('of an earlier wave hold up no later wave, deferred scripts included', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('first', {hang: 1}, 'defer') +
        external('defer', {}, `defer ${MARKETING}`) +
        external('place', {}, MARKETING) +
        inline('inline', MARKETING),
    );
    page.consent.decide({analytics: true});
    await until(async () => (await page.asked('first')).length > 0);

    page.consent.decide({marketing: true});

    await until(() => page.ran() === 'place inline defer');
    assert.deepEqual(page.errors(), []);
  });

  it('of an earlier wave hold up no late markup', async () => {
    const page = await gatedPage(({external}) => external('first', {hang: 1}, 'defer'));
    page.consent.acceptAll();
    await until(async () => (await page.asked('first')).length > 0);

    page.doc.body.insertAdjacentHTML('beforeend', page.inline('late'));

    await until(() => page.ran() === 'late');
    assert.deepEqual(page.errors(), []);
  });

  it('find what late markup of the same insertion defines behind them', async () => {
    const page = await gatedPage(() => '');
    page.consent.acceptAll();

    page.doc.body.insertAdjacentHTML(
      'beforeend',
      page.external('vendor', {body: 'initMap()'}, 'defer') +
        page.inline('map', '', "function initMap() { ran.push('initMap') }"),
    );

    await until(() => page.ran() === 'map vendor initMap');
  });

  it('never run when they are withdrawn while they wait for a script in place', async () => {
    const page = await gatedPage(
      ({external}) => external('a', {hang: 1}) + external('defer', {}, `defer ${MARKETING}`),
      {banner: 'no-reload'},
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked()).length === 2);

    page.consent.decide({marketing: false});
    await release(page.prefix);
    await until(() => page.ran() === 'a');
    await aWhile();

    assert.equal(page.ran(), 'a');
  });
});
