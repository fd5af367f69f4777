import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** Loads its API when it is told to, and then remembers. */
const SHOPIFY = (known = '{}'): string => `
var known = ${known};
var shopSaid = [];
var pending = [];
var Shopify = {loadFeatures: (features, done) => pending.push(() => {
  Shopify.customerPrivacy = {
    currentVisitorConsent: () => known,
    setTrackingConsent(consent, done) {
      shopSaid.push(consent);
      for (const [key, value] of Object.entries(consent)) known[key] = value ? 'yes' : 'no';
      done();
    },
  };
  done();
})};`;

const LOAD = 'for (const load of pending.splice(0)) load();';
const YES = `{analytics: 'yes', marketing: 'no', preferences: 'no', sale_of_data: 'no'}`;

describe('the signal shopify', () => {
  it('says nothing before a choice', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY());

    page.start('shopify');
    page.run(LOAD);

    assert.deepEqual(page.data('shopSaid'), []);
  });

  it('says a refusal, too', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY());

    page.start('shopify').decide(false);
    page.run(LOAD);

    assert.deepEqual(page.data('shopSaid'), [
      {analytics: false, marketing: false, preferences: false, sale_of_data: false},
    ]);
  });

  it('says the last decision alone, if its API is slow', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY());
    const store = page.start('shopify');
    store.decide(true);
    store.decide({marketing: false, personalization: false});

    page.run(LOAD);

    assert.deepEqual(page.data('shopSaid'), [
      {analytics: true, marketing: false, preferences: false, sale_of_data: false},
    ]);
  });

  it('takes nothing back where a decision comes before its API', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY(YES));
    page.start('shopify').decide({analytics: true});

    page.run(LOAD);

    assert.deepEqual(page.data('shopSaid'), []);
  });

  it('says nothing that Shopify remembers', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY(YES));

    page.start('shopify', {granted: ['analytics']});
    page.run(LOAD);

    assert.deepEqual(page.data('shopSaid'), []);
  });

  it('takes back what an older choice has left', async () => {
    const page = await vendorPage();
    page.run(SHOPIFY(YES));

    page.start('shopify');
    page.run(LOAD);

    assert.equal(page.run('known.analytics'), 'no');
  });
});
