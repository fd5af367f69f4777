export {ConsentPreferencesButton} from '../elements/preferences-button/consent-preferences-button.js';
export {placePreferencesButton} from '../elements/preferences-button/place-preferences-button.js';
