import {assert} from 'chai';
import {vendorPage, type VendorPage} from './vendor-page.js';

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const GRANTED = Object.fromEntries(Object.keys(DENIED).map((key) => [key, 'granted']));
const ANALYTICS = {...DENIED, analytics_storage: 'granted'};

/** Google's reader takes nothing else for a command. */
const commands = ({run}: VendorPage): unknown[][] => {
  const layer = run('dataLayer') as ArrayLike<unknown>[];
  const isCommand = (entry: unknown): boolean =>
    Object.prototype.toString.call(entry) === '[object Arguments]';
  return layer
    .filter(isCommand)
    .map((entry) => JSON.parse(JSON.stringify([...Array.from(entry)])) as unknown[]);
};

describe('the signal google', () => {
  it('says the default at once, with every key', async () => {
    const page = await vendorPage();

    page.start('google');

    assert.deepEqual(commands(page), [['consent', 'default', DENIED]]);
    assert.equal(page.run('dataLayer.length'), 1);
  });

  it('says one update a decision, each with every key', async () => {
    const page = await vendorPage();
    const store = page.start('google');

    store.decide(true);
    store.decide(false);
    store.decide(true);

    assert.deepEqual(commands(page), [
      ['consent', 'default', DENIED],
      ['consent', 'update', GRANTED],
      ['consent', 'update', DENIED],
      ['consent', 'update', GRANTED],
    ]);
  });

  it('says an update for a refusal that is the first decision', async () => {
    const page = await vendorPage();
    const store = page.start('google');

    store.decide(false);

    assert.deepEqual(commands(page).slice(1), [['consent', 'update', DENIED]]);
  });

  it('says default, then update to a returning visitor', async () => {
    for (const [granted, state] of [
      [['analytics'], ANALYTICS],
      [[], DENIED],
    ] as const) {
      const page = await vendorPage();

      page.start('google', {granted});

      assert.deepEqual(commands(page), [
        ['consent', 'default', DENIED],
        ['consent', 'update', state],
      ]);
    }
  });

  it('says nothing twice', async () => {
    const page = await vendorPage();
    const store = page.start('google', {policy: {categories: ['analytics', 'social']}});

    store.decide({analytics: true});
    store.decide({analytics: true});
    store.decide({social: true});

    assert.deepEqual(commands(page).slice(1), [['consent', 'update', ANALYTICS]]);
  });

  it('gives no key of advertising for another category', async () => {
    const page = await vendorPage();
    const store = page.start('google', {policy: {categories: ['affiliate', 'personalization', 'social']}});

    store.decide(true);

    const [, update] = commands(page);
    assert.deepEqual(update?.[2], {
      ...DENIED,
      functionality_storage: 'granted',
      personalization_storage: 'granted',
    });
  });

  it('comes before what the site says later, and leaves what is there', async () => {
    const page = await vendorPage();
    page.run(`var dataLayer = [{event: 'a'}]; var layer = dataLayer; var gtag = 1;`);

    page.start('google');
    page.run(`(function () { dataLayer.push(arguments); })('config', 'G-1')`);

    assert.isTrue(page.run('dataLayer === layer && gtag === 1'));
    assert.deepEqual(
      commands(page).map(([name]) => name),
      ['consent', 'config'],
    );
  });

  it("leaves the default to the site's own", async () => {
    const page = await vendorPage();
    page.run(`var dataLayer = [null, 1, {event: 'a'}];
      function gtag() { dataLayer.push(arguments); }
      gtag('consent', 'default', {ad_storage: 'denied'});`);

    const store = page.start('google');
    store.decide(true);

    assert.deepEqual(commands(page).slice(1), [['consent', 'update', GRANTED]]);
  });
});
