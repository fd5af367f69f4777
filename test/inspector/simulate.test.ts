import {assert} from 'chai';
import {findRegions} from '../../src/page/find-regions.js';
import {simulateGpc} from '../../src/inspector/simulate-gpc.js';
import {simulateRegion} from '../../src/inspector/simulate-region.js';
import {fixture, html} from '../helpers/dom.js';
import {policy} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';

describe('simulateGpc', () => {
  it('has the page read another signal, until it is undone', () => {
    const before = navigator.globalPrivacyControl;

    const undo = simulateGpc(true);
    assert.isTrue(navigator.globalPrivacyControl);
    undo();

    assert.equal(navigator.globalPrivacyControl, before);
    assert.isFalse(Object.hasOwn(navigator, 'globalPrivacyControl'));
  });
});

describe('simulateRegion', () => {
  it('has the library find the region in place of the cookie’s, until it is undone', async () => {
    document.cookie = 'country=DE';
    const site = policy({regionCookie: 'country', model: 'EEA: opt-in; *: opt-out'});

    const undo = simulateRegion('US-CA', () => 'country');
    const found = await findRegions(site, true);
    undo();

    assert.deepEqual(found, ['US-CA']);
    assert.deepEqual(await findRegions(site, true), ['DE']);
    document.cookie = 'country=; max-age=0';
  });

  it('leaves other cookies and other entries as they are', () => {
    document.cookie = 'other=1';
    const before = document.cookie;

    const undo = simulateRegion('FR', () => '');

    assert.equal(document.cookie, before);
    assert.equal(performance.getEntriesByType('navigation')[0]?.name, location.href);
    undo();
    assert.isFalse(Object.hasOwn(performance, 'getEntriesByType'));
    document.cookie = 'other=; max-age=0';
  });

  it('sets the attribute of a banner that the page puts in', async () => {
    const undo = simulateRegion('FR', () => '');

    const banner = await fixture<HTMLElement>(html`<consent-banner hidden region="DE"></consent-banner>`);

    await until(() => banner.getAttribute('region') === 'FR');
    undo();
  });
});
