export {ConsentPreferences} from './elements/preferences.js';
