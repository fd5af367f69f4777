import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** Works as TikTok's snippet does: an array first, which the page never asks for by its name, and then methods. */
const TIKTOK = (methods = 'page holdConsent grantConsent revokeConsent'): string => `(function (w) {
  const ttq = (w.ttq = w.ttq || []);
  for (const name of '${methods}'.split(' ')) ttq[name] = (...args) => void ttq.push([name, ...args]);
  ttq.page();
})(window);`;

describe('the signal tiktok', () => {
  it('holds a pixel before its first event, whenever it comes', async () => {
    const page = await vendorPage();
    page.start('tiktok');
    assert.equal(page.run('typeof ttq'), 'undefined');

    page.run(TIKTOK());

    assert.deepEqual(page.data('ttq'), [['holdConsent'], ['page']]);
  });

  it('holds, then tells a pixel that comes late', async () => {
    for (const [granted, method] of [
      [['marketing'], 'grantConsent'],
      [['analytics'], 'revokeConsent'],
    ] as const) {
      const page = await vendorPage();
      page.start('tiktok', {granted});

      page.run(TIKTOK('page'));

      assert.deepEqual(page.data('ttq'), [['holdConsent'], [method], ['page']]);
    }
  });

  it('calls the methods of a pixel that is there', async () => {
    const page = await vendorPage();
    page.run(TIKTOK());
    const store = page.start('tiktok');

    store.decide(true);
    store.decide(false);

    assert.deepEqual(page.data('ttq'), [['page'], ['holdConsent'], ['grantConsent'], ['revokeConsent']]);
  });
});
