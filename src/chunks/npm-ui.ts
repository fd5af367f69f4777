import {addLanguages} from '../elements/words/languages.js';
import {loadLocale} from './load-locale.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';

export {mount} from './mount-ui.js';

addLanguages(LOCALE_NAMES, loadLocale);
