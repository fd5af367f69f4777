import {addLanguages} from './elements/languages.js';
import {loadLocale} from './load-locale.js';
import {LOCALE_NAMES} from './locale-names.js';

export {mount} from './mount.js';

addLanguages(LOCALE_NAMES, loadLocale);
