import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** Works through its queue and takes its place, as HubSpot's script does. It keeps no answer from page to page. */
const HUBSPOT = `
var hubSaid = [];
function hubHandle([method, consent]) {
  if (method === 'setHubSpotConsent') hubSaid.push(Object.keys(consent).filter((key) => consent[key]).join() || 'nothing');
  else hubSaid.push(method);
}
for (const call of window._hsp ?? []) hubHandle(call);
window._hsp = {push: hubHandle};`;

const consent = (analytics: boolean, advertisement: boolean, functionality: boolean): unknown[] => [
  'setHubSpotConsent',
  {analytics, advertisement, functionality},
];

describe('the signal hubspot', () => {
  it('switches the banner of HubSpot off, and grants nothing before a choice', async () => {
    const page = await vendorPage();

    page.start('hubspot');

    assert.equal(page.run('disableHubSpotCookieBanner'), true);
    assert.deepEqual(page.data('_hsp'), [consent(false, false, false)]);
  });

  it('leaves the setting of a site that wants that banner', async () => {
    const page = await vendorPage();
    page.run('var disableHubSpotCookieBanner = false;');

    page.start('hubspot');

    assert.equal(page.run('disableHubSpotCookieBanner'), false);
  });

  it('tells a returning visitor’s answer on each page', async () => {
    const page = await vendorPage();
    page.start('hubspot', {granted: ['analytics', 'personalization']});

    page.run(HUBSPOT);

    assert.deepEqual(page.data('hubSaid'), ['analytics,functionality']);
  });

  it('has one answer in the queue, the last one, and leaves what the site has put there', async () => {
    const page = await vendorPage();
    page.run(`var _hsp = [['addPrivacyConsentListener', null]];`);
    const store = page.start('hubspot');

    store.decide(true);
    store.decide({marketing: false});

    assert.deepEqual(page.data('_hsp'), [['addPrivacyConsentListener', null], consent(true, false, true)]);
  });

  it('tells a script that has loaded what changes, and revokes where nothing is left', async () => {
    const page = await vendorPage();
    const store = page.start('hubspot');
    page.run(HUBSPOT);

    store.decide({marketing: true});
    store.decide({analytics: true});
    store.decide(false);

    assert.deepEqual(page.data('hubSaid'), [
      'nothing',
      'advertisement',
      'analytics,advertisement',
      'nothing',
      'revokeCookieConsent',
    ]);
  });
});
