import {assert} from 'chai';
import {mount} from '../../src/chunks/ui.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

describe('mount, where there is something to tell', () => {
  it('puts one notice beside the banner, which keeps that it was put away', async () => {
    const bySignal = record({denied: ['affiliate'], granted: ['analytics'], source: 'gpc', flags: ['gpc']});
    const store = fakeStore({
      policy: policy({categories: ['affiliate', 'analytics']}),
      gpc: true,
      record: bySignal,
    });
    const banner = await fixture(html`<consent-banner hidden></consent-banner>`);

    for (const ui of await Promise.all([mount(store), mount(store)])) void ui.showNotice?.();
    const notice = await until(() => document.querySelector('consent-notice'));
    await until(() => isShown(parts(notice, 'base')[0]));
    part(notice, 'dismiss').click();
    await until(() => !store.state.notice);

    assert.equal(document.querySelectorAll('consent-notice').length, 1);
    assert.strictEqual(banner.nextElementSibling === notice, true);
    assert.equal(store.state.record?.noticed, 'gpc');
    assert.deepEqual(store.state.record?.granted, ['analytics']);
    assert.isFalse(isShown(parts(banner, 'base')[0]));
  });
});
