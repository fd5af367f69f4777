import '../dev/provide.js';
import {addLanguages, type LoadWords} from '../elements/words/languages.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';

export {mount} from './mount-ui.js';

// Each file of words exports them as `words`, which the types in src/locales prove.
addLanguages(LOCALE_NAMES, (file) => import(`./locales/${file}.js`) as ReturnType<LoadWords>);
