import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** Keeps what it was told, as the plugin's script does, with an event for each category that changes. */
const WORDPRESS = (kept = '{}'): string => `
var wpKept = ${kept};
var wpSaid = [];
function wp_has_consent(name) { return window.wp_consent_type ? wpKept[name] === 'allow' : true; }
function wp_set_consent(name, value) {
  if (wpKept[name] !== value) wpSaid.push(name + ' ' + value);
  wpKept[name] = value;
}`;

const ALLOWED = `{functional: 'allow', preferences: 'deny', 'statistics-anonymous': 'allow', statistics: 'allow', marketing: 'deny'}`;

describe('the signal wordpress', () => {
  it('says that consent is asked for, and keeps nothing before a choice', async () => {
    const page = await vendorPage();
    page.run(`${WORDPRESS()} var types = 0;
      document.addEventListener('wp_consent_type_defined', () => types++);`);

    page.start('wordpress');

    assert.equal(page.run('wp_consent_type'), 'optin');
    assert.equal(page.run('types'), 1);
    assert.deepEqual(page.data('wpSaid'), []);
  });

  it('says a decision in its categories', async () => {
    const page = await vendorPage();
    page.run(WORDPRESS());

    page.start('wordpress').decide({analytics: true});

    assert.deepEqual(page.data('wpKept'), JSON.parse(JSON.stringify(page.run(`(${ALLOWED})`))));
  });

  it('changes nothing for a returning visitor', async () => {
    const page = await vendorPage();
    page.run(WORDPRESS(ALLOWED));

    page.start('wordpress', {granted: ['analytics']});

    assert.deepEqual(page.data('wpSaid'), []);
  });

  it('takes back what an older choice has left', async () => {
    const page = await vendorPage();
    page.run(WORDPRESS(ALLOWED));

    page.start('wordpress');

    assert.deepEqual(page.data('wpSaid'), ['statistics-anonymous deny', 'statistics deny']);
  });

  it('tells an API that comes until the page has loaded, and leaves another type', async () => {
    const page = await vendorPage();
    page.run(`var wp_consent_type = 'optout';`);
    const store = page.start('wordpress');
    store.decide({analytics: true});

    page.run(WORDPRESS());
    page.view.dispatchEvent(new page.view.Event('load'));

    assert.equal(page.run('wp_consent_type'), 'optout');
    assert.equal(page.run('wpKept.statistics'), 'allow');
    assert.equal(page.run('wpKept.marketing'), 'deny');
  });
});

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
