import {ConsentPreferences} from './consent-preferences.js';
import {ofDocument} from '../../dom/document.js';

/** Puts the dialog on the page, once. */
export function placePreferences(): ConsentPreferences {
  ConsentPreferences.define();
  const root = ofDocument('documentElement');
  const found = root.querySelector('consent-preferences');
  if (found) return found;
  const made = new ConsentPreferences();
  // It speaks the banner's language, wherever it stands.
  const lang = root.querySelector('consent-banner')?.closest('[lang]')?.getAttribute('lang');
  if (lang && lang !== root.lang) made.lang = lang;
  ofDocument('body').append(made);
  return made;
}
