import {assert} from 'chai';
import {confirmOptOut, repeatConfirmation} from '../../src/page/confirm-opt-out.js';
import {until} from '../helpers/until.js';

const shownText = (): string =>
  document.querySelector('consent-status')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

describe('confirmOptOut', () => {
  afterEach(() => {
    document.querySelector('consent-status')?.remove();
    sessionStorage.clear();
  });

  it('shows the confirmation in the language of the page', async () => {
    const german = {text: 'Ihr Widerspruch wird beachtet', lang: 'de', dir: 'ltr'} as const;

    confirmOptOut({
      ui: (act) =>
        void act?.({
          open: () => undefined,
          close: () => undefined,
          define: () => undefined,
          optOutWords: () => Promise.resolve(german),
        }),
    });
    await until(shownText);

    assert.equal(shownText(), 'Ihr Widerspruch wird beachtet');
    assert.equal(document.querySelectorAll('consent-status').length, 1);
  });

  it('shows it in English if the interface does not come', async () => {
    confirmOptOut({ui: () => undefined});
    await until(shownText);

    assert.equal(shownText(), 'Opt-out request honored');
  });

  it('shows it again on the page that has loaded after the opt-out, once', async () => {
    confirmOptOut({ui: () => undefined});
    await until(shownText);
    document.querySelector('consent-status')?.remove();

    repeatConfirmation({ui: () => undefined});
    await until(shownText);
    document.querySelector('consent-status')?.remove();
    repeatConfirmation({ui: () => undefined});
    await new Promise((resolve) => setTimeout(resolve, 1200));

    assert.equal(shownText(), '');
  });
});
