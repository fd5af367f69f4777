import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/**
 * Works as Amazon's loader does: it denies everything at once, takes an answer with a country, and says what changed. Its
 * function needs what is defined after it.
 */
const AMAZON = `
var amznCookie = 'not set';
window.amznConsent = function (answer) {
  if (!/^[A-Z]{2}$/.test(answer.countryCode)) { console.error('Error in amznConsent'); return null; }
  amznStore(answer);
};
var amznStore = ({countryCode, enableAdStorage, enableUserData}) => {
  amznCookie = [countryCode, enableAdStorage, enableUserData].join(' ');
  window.dispatchEvent(new CustomEvent('amznConsentChange'));
};
amznCookie = 'denied';`;

/** Lets microtasks run. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the signal amazon', () => {
  it('puts nothing in the place of a loader that is not there', async () => {
    const page = await vendorPage();

    page.start('amazon:DE');

    assert.equal(page.run('typeof amznConsent'), 'undefined');
  });

  it('answers a loader that comes late with the country and what holds', async () => {
    for (const [granted, expected] of [
      [undefined, 'DE false false'],
      [['analytics'], 'DE false false'],
      [['marketing'], 'DE true true'],
    ] as const) {
      const page = await vendorPage();
      page.start('amazon:DE', granted && {granted});

      page.run(AMAZON);
      await settled();

      assert.equal(page.run('amznCookie'), expected);
      assert.deepEqual(page.uncaught, []);
    }
  });

  it('tells a loader that is there what changes, at once, and the page hears of it', async () => {
    const page = await vendorPage();
    page.run(AMAZON);
    page.run(`var heard = []; addEventListener('amznConsentChange', () => heard.push(amznCookie));`);
    const store = page.start('amazon:GB');

    store.decide(true);
    store.decide({analytics: false});
    store.decide(false);

    assert.deepEqual(page.data('heard'), ['GB false false', 'GB true true', 'GB false false']);
  });

  it('tells nothing without a country, so that everything stays denied', async () => {
    const page = await vendorPage();
    page.run(AMAZON);

    page.start('amazon', {granted: ['marketing']});
    await settled();

    assert.equal(page.run('amznCookie'), 'denied');
  });
});
