import {addLanguages, type LoadWords} from './elements/languages.js';
import {LOCALE_NAMES} from './locale-names.js';

export {mount} from './mount.js';

addLanguages(LOCALE_NAMES, (file) => import(`./locales/${file}.js`) as ReturnType<LoadWords>);
