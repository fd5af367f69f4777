import {assert} from 'chai';
import {mount} from '../../src/chunks/ui.js';
import {nextEvent, part, parts, fixture, html} from '../helpers/dom.js';
import {fakeStore} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';

describe('mount', () => {
  it('makes the banner of the page ask, opens the preferences, and closes them', async () => {
    const banner = await fixture(html`<consent-banner hidden organization="Acme"></consent-banner>`);
    const ui = await mount(fakeStore());

    assert.strictEqual(await mount(fakeStore()), ui);
    assert.equal(parts(banner, 'base').length, 0, 'hidden until the page knows that it is to ask');
    ui.showBanner?.();
    await until(() => isShown(parts(banner, 'base')[0]));
    assert.equal(document.querySelectorAll('consent-preferences').length, 0);

    const opened = nextEvent(document, 'consent-preferences-open');
    await ui.open();
    await opened;
    const [dialog, ...others] = document.querySelectorAll('consent-preferences');
    assert.equal(others.length, 0);
    assert.isTrue(part(dialog!, 'dialog').matches('dialog:modal'));

    const closed = nextEvent(document, 'consent-preferences-close');
    await ui.close();
    await closed;
    assert.equal(parts(dialog!, 'dialog').length, 0);

    await ui.open();
    assert.equal(document.querySelectorAll('consent-preferences').length, 1);
    dialog!.remove();
  });
});
