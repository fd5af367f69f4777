import {assert} from 'chai';
import {followOtherWindows} from '../../src/storage/other-windows.js';
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
});
