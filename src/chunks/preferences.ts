export {placePreferences} from '../elements/preferences/place-preferences.js';
