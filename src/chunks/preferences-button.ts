export {ConsentPreferencesButton} from '../elements/preferences-button/consent-preferences-button.js';
