import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** As a vendor's script does when it is there: the queue is an object from now on. */
const TAKE_OVER = (name: string): string =>
  `var calls = [...${name}]; ${name} = {push: (...items) => void calls.push(...items)}`;

describe('the signal microsoft', () => {
  it('says three items, not one array', async () => {
    const page = await vendorPage();

    page.start('microsoft');

    assert.deepEqual(page.data('uetq'), ['consent', 'default', {ad_storage: 'denied'}]);
  });

  it('follows marketing, before and after the tag is there', async () => {
    const page = await vendorPage();
    const store = page.start('microsoft');

    store.decide({marketing: true});
    page.run(TAKE_OVER('uetq'));
    store.decide({analytics: true});
    store.decide(false);

    assert.deepEqual(page.data('calls.slice(3)'), [
      ...['consent', 'update', {ad_storage: 'granted'}],
      ...['consent', 'update', {ad_storage: 'denied'}],
    ]);
  });

  it('says default, then update to a returning visitor', async () => {
    const page = await vendorPage();

    page.start('microsoft', {granted: ['marketing']});

    assert.deepEqual(page.data('uetq'), [
      ...['consent', 'default', {ad_storage: 'denied'}],
      ...['consent', 'update', {ad_storage: 'granted'}],
    ]);
  });
});
