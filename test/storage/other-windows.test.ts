import {assert} from 'chai';
import type * as otherWindows from '../../src/storage/other-windows.js';
import {followOtherWindows} from '../../src/storage/other-windows.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

describe('followOtherWindows', () => {
  let refreshed = 0;

  before(() => {
    followOtherWindows(() => {
      refreshed++;
    });
  });

  beforeEach(() => {
    refreshed = 0;
  });

  for (const type of ['focus', 'visibilitychange', 'pageshow', 'resume', 'storage']) {
    it(`reads what is stored in the turn of ${type}`, () => {
      dispatchEvent(new Event(type));

      assert.isAtLeast(refreshed, 1);
    });
  }

  it('hears of an event of the document, also where a listener of the page stops it', () => {
    const stop = (event: Event): void => event.stopImmediatePropagation();
    document.addEventListener('visibilitychange', stop);

    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
    document.removeEventListener('visibilitychange', stop);

    assert.isAtLeast(refreshed, 1);
  });

  it('reads once more after a storage event, which can come before the cookie has changed', async () => {
    dispatchEvent(new Event('storage'));
    const atOnce = refreshed;

    await until(() => refreshed > atOnce);

    assert.isAbove(refreshed, atOnce);
  });

  it('hears of a cookie that changes, with no other event', async () => {
    document.cookie = `other-windows=${crypto.randomUUID()};path=/`;

    await until(() => refreshed > 0);

    assert.isAbove(refreshed, 0);
    document.cookie = 'other-windows=;path=/;max-age=0';
  });

  it('reads the cookie itself, while the page is visible, where no event tells of its change', async () => {
    const {module, view} = await importInFrame<typeof otherWindows>(
      '/src/storage/other-windows.ts',
      // Storage events tell of what other tests have written.
      `delete window.cookieStore; delete Window.prototype.cookieStore;
      addEventListener('storage', (event) => event.stopImmediatePropagation(), true);`,
    );
    let readings = 0;
    let isVisible = false;
    Object.defineProperty(view.Document.prototype, 'visibilityState', {
      get: () => (isVisible ? 'visible' : 'hidden'),
    });
    module.followOtherWindows(() => readings++);
    // The time in which a visible page reads the cookie once.
    await new Promise((resolve) => setTimeout(resolve, 900));
    const whileHidden = readings;

    isVisible = true;
    await until(() => readings > whileHidden);

    assert.equal(whileHidden, 0);
    assert.isAbove(readings, 0);
  });
});
