import {assert} from 'chai';
import type {Consent} from '../../src/page/create-consent.js';
import {aWhile, gatedPage} from '../gate/gated-page.js';
import {addRule, release, requests, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

describe('a page whose vendors are not told yet', () => {
  it('runs nothing after a yes, and everything once they are told', async () => {
    const prefix = uniquePrefix();
    await addRule({prefix, file: 'tell-vendors.js', hang: '1'});
    const page = await gatedPage(({inline}) => inline('a'), {
      banner: 'signals="google"',
      library: `/fixture/dist@${prefix}/consent.js`,
      // In Firefox a file that does not come holds up the load event.
      wait: 'start',
    });
    await until(() => (page.view as Partial<typeof page.view>).consent?.policy);
    const consent: Consent = page.consent;
    let runs = 0;
    consent.when('analytics', () => runs++);
    await until(async () => (await requests(`${prefix}/tell-vendors.js`)).length > 0);

    consent.acceptAll();
    await aWhile();
    assert.equal(page.ran(), '');
    assert.equal(runs, 0);
    assert.isTrue(consent.isGranted('analytics'));

    await release(prefix);
    await until(() => page.ran() === 'a');
    assert.equal(runs, 1);
  });
});
