// The tests of this folder in one page: a page costs a second in each engine.
import './find-former.test.js';
import './former-entries.test.js';
import './former-names.test.js';
import './former-text.test.js';
import './hostile-texts.test.js';
import './judge-former.test.js';
import './tools.test.js';
