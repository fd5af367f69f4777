export {ConsentSettings} from './elements/settings.js';
