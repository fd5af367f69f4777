import {assert} from 'chai';
import {ConsentPreferencesButton} from '../../src/elements/preferences-button/consent-preferences-button.js';
import {placePreferencesButton} from '../../src/elements/preferences-button/place-preferences-button.js';
import {fixture, html} from '../helpers/dom.js';

ConsentPreferencesButton.define();

const buttonWith = (floating: string): Promise<ConsentPreferencesButton> =>
  fixture<ConsentPreferencesButton>(
    html`<consent-preferences-button floating=${floating}></consent-preferences-button>`,
  );

describe('<consent-preferences-button floating>', () => {
  for (const value of ['', 'true', 'floating']) {
    it(`floats with the value "${value}"`, async () => {
      const button = await buttonWith(value);

      assert.isTrue(button.floating);
      assert.equal(getComputedStyle(button).position, 'fixed');
    });
  }

  for (const value of ['false', 'NO', 'off', '0']) {
    it(`stays in its place with the value "${value}"`, async () => {
      const button = await buttonWith(value);

      assert.isFalse(button.floating);
      assert.equal(getComputedStyle(button).position, 'static');
      assert.equal(button.getAttribute('floating'), value);
    });
  }

  it('reflects its property as an attribute without a value', async () => {
    const button = await buttonWith('false');

    button.floating = true;
    await button.updateComplete;

    assert.equal(button.getAttribute('floating'), '');
    assert.equal(getComputedStyle(button).position, 'fixed');
  });
});

describe('placePreferencesButton', () => {
  it('adds a floating button beside one that does not float', async () => {
    await buttonWith('false');

    placePreferencesButton();

    const added = document.body.querySelector<ConsentPreferencesButton>(
      ':scope > consent-preferences-button',
    );
    await added?.updateComplete;
    assert.equal(added?.getAttribute('floating'), '');
    added?.remove();
  });
});
