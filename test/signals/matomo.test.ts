import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** As a vendor's script does when it is there: the queue is an object from now on. */
const TAKE_OVER = (name: string): string =>
  `var calls = [...${name}]; ${name} = {push: (...items) => void calls.push(...items)}`;

describe('the signal matomo', () => {
  it('requires consent, then gives it', async () => {
    const page = await vendorPage();
    page.run(`var _paq = [['setSiteId', '1']]; var paq = _paq;`);

    const store = page.start('matomo');
    store.decide({analytics: true});

    assert.deepEqual(page.data('_paq'), [['setSiteId', '1'], ['requireConsent'], ['setConsentGiven']]);
    assert.isTrue(page.run('_paq === paq'));
  });

  it('leaves no grant in the queue after a refusal, because Matomo takes grants before all else', async () => {
    const page = await vendorPage();
    page.run(`var _paq = [['setSiteId', '1']];`);
    const store = page.start('matomo', {granted: ['analytics']});
    page.run(`_paq.push(['trackPageView'])`);

    store.decide(false);

    assert.deepEqual(page.data('_paq'), [['setSiteId', '1'], ['requireConsent'], ['trackPageView']]);
  });

  it('requires consent again after a withdrawal, and has the cookies deleted', async () => {
    const page = await vendorPage();
    const store = page.start('matomo', {granted: ['analytics']});
    page.run(TAKE_OVER('_paq'));

    store.decide(false);
    store.decide(true);

    assert.deepEqual(page.data('calls.slice(2)'), [
      ['requireConsent'],
      ['deleteCookies'],
      ['setConsentGiven'],
    ]);
  });
});
