import {ConsentPreferences} from './consent-preferences.js';
import {ofDocument} from '../../dom/document.js';

/** Adds the dialog to the page, if it is missing, and returns it. */
export function placePreferences(): ConsentPreferences {
  ConsentPreferences.define();
  const root = ofDocument('documentElement');
  const found = root.querySelector('consent-preferences');
  if (found) return found;
  const made = new ConsentPreferences();
  // The dialog gets the language of the banner, wherever the banner is.
  const banner = root.querySelector('consent-banner');
  const lang = banner?.ownLanguage || banner?.closest('[lang]')?.getAttribute('lang');
  if (lang && lang !== root.lang) made.lang = lang;
  ofDocument('body').append(made);
  return made;
}
