import {assert} from 'chai';
import {showStatus} from '../../src/dom/show-status.js';
import {until} from '../helpers/until.js';

const host = (): Element | null => document.querySelector('consent-status');

describe('showStatus', () => {
  afterEach(() => host()?.remove());

  it('shows a text that screen readers announce, in its language and direction', async () => {
    showStatus('تم', 'ar', 'rtl');
    const status = await until(() => host()?.shadowRoot?.querySelector('[role=status]'));
    await until(() => status.textContent);

    assert.equal(status.textContent, 'تم');
    assert.equal(status.getAttribute('lang'), 'ar');
    assert.equal(status.getAttribute('dir'), 'rtl');
    assert.isTrue(status.matches(':popover-open'));
  });

  it('takes no room in the page', () => {
    const before = document.documentElement.scrollHeight;

    showStatus('Done', 'en', 'ltr');

    assert.equal(document.documentElement.scrollHeight, before);
  });
});
