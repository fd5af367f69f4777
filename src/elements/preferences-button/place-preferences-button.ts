import {ofDocument} from '../../dom/document.js';
import {ConsentPreferencesButton} from './consent-preferences-button.js';
import {FLOATING} from './floating.js';

/** Adds a floating button at the end of the page, in the language of the banner, if the page has no floating button. */
export function placePreferencesButton(): void {
  ConsentPreferencesButton.define();
  const root = ofDocument('documentElement');
  // A button that the page's own style sheet hides stays the only one.
  if (root.querySelector(`consent-preferences-button${FLOATING}`)) return;
  const button = new ConsentPreferencesButton();
  button.floating = true;
  const banner = root.querySelector('consent-banner');
  if (banner?.ownLanguage) button.lang = banner.ownLanguage;
  ofDocument('body').append(button);
}
