import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** Works as Meta's snippet does: a function first, and then the queue that it needs. */
const META = `(function (w) {
  if (w.fbq) return;
  const n = (w.fbq = function () { n.callMethod ? n.callMethod(...arguments) : n.queue.push([...arguments]); });
  if (!w._fbq) w._fbq = n;
  n.push = n;
  n.queue = [];
})(window);
fbq('init', '1');
fbq('track', 'PageView');`;

const INIT = [
  ['init', '1'],
  ['track', 'PageView'],
];

describe('the signal meta', () => {
  it('puts nothing in the place of a pixel that is not there', async () => {
    const page = await vendorPage();

    page.start('meta');

    assert.equal(page.run('typeof fbq'), 'undefined');
    assert.isNotOk(page.view.Reflect.get(page.view, '_fbq'));
  });

  it('is heard before `init`, whenever the pixel comes', async () => {
    for (const [granted, word] of [
      [undefined, 'revoke'],
      [['analytics'], 'revoke'],
      [['marketing'], 'grant'],
    ] as const) {
      const page = await vendorPage();
      page.start('meta', granted && {granted});

      page.run(META);

      assert.deepEqual(page.data('fbq.queue'), [['consent', word], ...INIT]);
      assert.deepEqual(page.uncaught, []);
    }
  });

  it('says to a pixel that comes late what holds then, and no more', async () => {
    const page = await vendorPage();
    const store = page.start('meta');
    store.decide(false);
    store.decide({marketing: true});

    page.run(META);
    store.decide({analytics: true});

    assert.deepEqual(page.data('fbq.queue'), [['consent', 'grant'], ...INIT]);
  });

  it('says to a pixel that is there what changes', async () => {
    const page = await vendorPage();
    page.run(META);
    const store = page.start('meta');

    store.decide(true);
    store.decide(false);

    assert.deepEqual(page.data('fbq.queue.slice(2)'), [
      ['consent', 'revoke'],
      ['consent', 'grant'],
      ['consent', 'revoke'],
    ]);
  });

  it('leaves a plain function, which may be defined anew', async () => {
    const page = await vendorPage();
    page.start('meta');
    page.run(META);

    assert.hasAllKeys(Object.getOwnPropertyDescriptor(page.view, 'fbq'), [
      'value',
      'writable',
      'enumerable',
      'configurable',
    ]);
  });

  for (const declaration of [
    'function fbq(...words) { said.push(words); }',
    'var fbq = (...w) => said.push(w);',
  ])
    it(`lets the page declare it: ${declaration.slice(0, 12)}`, async () => {
      const page = await vendorPage();
      const store = page.start('meta');

      page.run(`var said = []; ${declaration}`);
      store.decide(true);

      assert.deepEqual((page.data('said') as unknown[]).at(-1), ['consent', 'grant']);
    });

  it('is no trouble to a page whose pixel fails', async () => {
    const page = await vendorPage();
    page.start('meta');

    page.run(`window.fbq = () => { throw new Error('broken'); }; typeof fbq`);

    assert.equal(page.run('typeof fbq'), 'function');
    assert.equal(page.uncaught.length, 1);
  });
});
