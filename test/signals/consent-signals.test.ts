import {assert} from 'chai';
import {recordOf, vendorPage} from './vendor-page.js';

const GLOBALS = {
  google: 'dataLayer',
  microsoft: 'uetq',
  matomo: '_paq',
  meta: 'fbq',
  tiktok: 'ttq',
  clarity: 'clarity',
  shopify: 'Shopify',
  wordpress: 'wp_set_consent',
  pinterest: 'pintrk',
  hubspot: '_hsp',
  'amazon:DE': 'amznConsent',
};
const ALL = Object.keys(GLOBALS).join(' ');

const last = (text: unknown): unknown => (JSON.parse(JSON.stringify(text)) as unknown[]).at(-1);

describe('sendConsentSignals', () => {
  it('tells nobody whom the policy does not name, nor a name that it does not know', async () => {
    const page = await vendorPage();
    const names = Object.values(GLOBALS);

    const store = page.start('', {policy: {signals: []}});
    store.decide(true);

    assert.deepEqual(
      names.filter((name) => name in page.view),
      [],
    );
  });

  const clobbers: [what: string, html: (name: string) => string][] = [
    ['a link', (name) => `<a id="${name}"></a>`],
    ['two links', (name) => `<a id="${name}"></a><a id="${name}"></a>`],
    ['a form', (name) => `<form id="${name}"><input name="push"><input name="holdConsent"></form>`],
    ['an object', (name) => `<object id="${name}"></object>`],
    ['a frame', (name) => `<iframe name="${name}"></iframe>`],
    ['a frame of another origin', (name) => `<iframe name="${name}" sandbox srcdoc="x"></iframe>`],
  ];
  for (const [what, html] of clobbers)
    it(`leaves ${what} of each vendor's name as it is`, async () => {
      const names = Object.values(GLOBALS);
      const page = await vendorPage(names.map(html).join(''));
      const before = names.map((name) => page.view.Reflect.get(page.view, name) as unknown);

      const store = page.start(ALL, {granted: ['analytics']});
      store.decide(true);
      store.decide(false);
      page.view.dispatchEvent(new page.view.Event('load'));

      const after = names.map((name) => page.view.Reflect.get(page.view, name) as unknown);
      assert.isTrue(before.every((value, index) => value === after[index]));
      assert.isTrue(before.every(Boolean));
      assert.deepEqual(page.errors, []);
      assert.deepEqual(page.uncaught, []);
    });

  it('goes on to the others where one fails, and tells that one at the next change', async () => {
    const page = await vendorPage();
    page.run(`var dataLayer = {push() { throw new Error('broken'); }};
      function fbq() { throw new Error('broken'); }`);

    const store = page.start(ALL, {granted: ['analytics']});

    // Google's default and update, and Meta's one message.
    assert.deepEqual(page.errors, ['vendor-failed', 'vendor-failed', 'vendor-failed']);
    assert.deepEqual(last(page.data('_paq')), ['setConsentGiven']);
    assert.deepEqual(page.data('uetq[5]'), {ad_storage: 'denied'});

    page.run('dataLayer = []; fbq = (...words) => { meta = words; };');
    store.decide({personalization: true});

    assert.equal(page.run('dataLayer.length'), 1);
    assert.deepEqual(page.data('meta'), ['consent', 'revoke']);
    assert.equal(page.errors.length, 3);
  });

  it('hears a service that is named as its vendor, in the place of the category', async () => {
    const page = await vendorPage();
    const store = page.start('matomo google', {
      policy: {categories: [{name: 'analytics', services: [{name: 'matomo'}]}]},
    });

    store.decide({analytics: true, matomo: false});

    assert.deepEqual(page.data('_paq'), [['requireConsent']]);
    assert.equal(page.run('dataLayer[1][2].analytics_storage'), 'granted');

    store.decide({analytics: false, matomo: true});

    assert.deepEqual(last(page.data('_paq')), ['setConsentGiven']);
    assert.equal(page.run('dataLayer[2][2].analytics_storage'), 'denied');
  });

  it('hears services that have its name as a word, and one refusal among them is a refusal', async () => {
    const page = await vendorPage();
    const services = ['google-ads', 'google-marketing-platform', 'pinterest-tag'].map((name) => ({name}));
    const store = page.start('google', {
      policy: {
        categories: [
          {name: 'marketing', services},
          {name: 'analytics', services: [{name: 'googly'}]},
        ],
      },
    });

    store.decide({marketing: true, 'google-ads': false, analytics: true, googly: false});

    assert.equal(page.run('dataLayer[1][2].ad_storage'), 'denied');
    assert.equal(page.run('dataLayer[1][2].analytics_storage'), 'granted');

    store.decide({'google-ads': true, 'pinterest-tag': false});

    assert.equal(page.run('dataLayer[2][2].ad_storage'), 'granted');
  });

  it('tells what holds without a decision, where the policy says so', async () => {
    const page = await vendorPage();

    page.start('google', {policy: {categories: [{name: 'analytics', model: 'opt-out'}, 'marketing']}});

    assert.equal(page.run('dataLayer[1][2].analytics_storage'), 'granted');
    assert.equal(page.run('dataLayer[1][2].ad_storage'), 'denied');
  });

  it('tells of what another tab decided, and of what has lapsed', async () => {
    const page = await vendorPage();
    const store = page.start('google matomo');

    store.refresh();
    assert.equal(page.run('dataLayer.length'), 1);
    store.keep(recordOf(['analytics']));
    store.refresh();
    store.keep(null);
    store.refresh();

    assert.deepEqual(page.data('dataLayer.slice(1).map(([, , {analytics_storage}]) => analytics_storage)'), [
      'granted',
      'denied',
    ]);
    assert.deepEqual(page.data('_paq'), [['requireConsent']]);
  });
});
