import {assert} from 'chai';
import type {ShowUi} from '../../src/page/consent-ui.js';
import {offerPreferences} from '../../src/page/offer-preferences.js';
import {noteWarnings} from '../helpers/listeners.js';

/** Longer than the page has for a control of its own. Unit: milliseconds. */
const AFTER_MS = 2300;

/** Resolves with how many buttons were placed on a page with some HTML. */
async function placedBeside(html: string): Promise<number> {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  let placed = 0;
  const ui: ShowUi = (act) =>
    void act?.({
      open: () => undefined,
      close: () => undefined,
      define: () => undefined,
      placePreferencesButton: () => placed++,
    });
  offerPreferences(ui);
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  box.remove();
  return placed;
}

describe('offerPreferences', () => {
  it('places a button once the control that the page had is gone', async function () {
    this.timeout(10_000);
    const control = document.createElement('button');
    control.dataset['consentAction'] = 'preferences';
    document.body.append(control);
    let placed = 0;
    offerPreferences(
      (act) =>
        void act?.({
          open: () => undefined,
          close: () => undefined,
          define: () => undefined,
          placePreferencesButton: () => placed++,
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
    const before = placed;

    control.remove();
    await new Promise((resolve) => setTimeout(resolve, AFTER_MS));

    assert.deepEqual([before, placed], [0, 1]);
  });

  const CASES: Readonly<Record<string, {html: string; placed: number}>> = {
    'places a button on a page without a control, and warns': {html: '<p>Text</p>', placed: 1},
    'places a button beside a control that is hidden': {
      html: '<div hidden><button data-consent-action="preferences">Cookies</button></div>',
      placed: 1,
    },
    'places a button beside an invisible control': {
      html: '<button style="visibility: hidden" data-consent-action="preferences">Cookies</button>',
      placed: 1,
    },
    'places a button beside a control that only refuses': {
      html: '<button data-consent-action="reject">Refuse</button>',
      placed: 1,
    },
    'places nothing beside a control': {
      html: '<button data-consent-action="preferences">Cookies</button>',
      placed: 0,
    },
    'places nothing beside an element that is not defined yet': {
      html: '<consent-preferences-button></consent-preferences-button>',
      placed: 0,
    },
  };
  for (const [what, {html, placed}] of Object.entries(CASES)) {
    it(what, async function () {
      this.timeout(10_000);
      const warnings = noteWarnings();

      assert.equal(await placedBeside(html), placed);
      // The same text is shown once in a page.
      assert.isAtMost(warnings.length, placed);
    });
  }
});
