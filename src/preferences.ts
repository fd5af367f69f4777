import {ConsentPreferences} from './elements/preferences.js';
import {ofDocument} from './gate/document.js';

/** Puts the dialog on the page, once. */
export function placePreferences(): ConsentPreferences {
  ConsentPreferences.define();
  const found = ofDocument('documentElement').querySelector('consent-preferences');
  if (found) return found;
  const made = new ConsentPreferences();
  ofDocument('body').append(made);
  return made;
}
