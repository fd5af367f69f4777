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

  describe('with services, which version 2 of the API has', () => {
    /** The services that the API keeps beside its categories, in one cookie, as the plugin's script does. */
    const version2 = (services = '{}'): string => `${WORDPRESS()}
var wpServices = ${services};
var wpServicesSaid = [];
document.addEventListener('wp_consent_api_status_change_service', ({detail}) =>
  wpServicesSaid.push(detail.service + ' ' + detail.value));
function wp_has_service_consent(service) {
  if (service in wpServices) return wpServices[service];
  return wp_has_consent(service === 'matomo' ? 'statistics' : 'marketing');
}
function wp_set_service_consent(service, consented) {
  wpServices[service] = consented;
  document.dispatchEvent(new CustomEvent('wp_consent_api_status_change_service',
    {detail: {service, value: consented}}));
}`;

    const SERVICES = {
      categories: [
        {name: 'analytics', services: [{name: 'matomo'}, {name: 'hotjar'}]},
        {name: 'marketing', services: [{name: 'facebook-pixel'}]},
      ],
    };

    it('keeps nothing before a choice, and takes back what an older choice has left', async () => {
      const page = await vendorPage();
      page.run(version2('{"facebook-pixel": true}'));

      page.start('wordpress', {policy: SERVICES});

      assert.deepEqual(page.data('wpServicesSaid'), ['facebook-pixel false']);
    });

    it('says of each service what was decided on it, and nothing where the API has that answer', async () => {
      const page = await vendorPage();
      page.run(version2());
      const store = page.start('wordpress', {policy: SERVICES});

      store.decide({analytics: true, hotjar: false, 'facebook-pixel': true});

      assert.deepEqual(page.data('wpServicesSaid'), ['facebook-pixel true']);
      assert.deepEqual(page.data(`['matomo', 'hotjar', 'facebook-pixel'].map(wp_has_service_consent)`), [
        true,
        false,
        true,
      ]);
    });

    it('says a decision on one service alone', async () => {
      const page = await vendorPage();
      page.run(version2());
      const store = page.start('wordpress', {policy: SERVICES});
      store.decide(true);

      store.decide({matomo: false});

      assert.equal(page.run(`wp_has_service_consent('matomo')`), false);
      assert.equal(page.run('wpKept.statistics'), 'allow');
    });
  });
});
