export {ConsentSettings} from '../elements/preferences-button/consent-preferences-button.js';
