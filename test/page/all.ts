// The tests of this folder in one page: a page costs a second in each engine.
import './early-decisions.test.js';
import './find-declaration.test.js';
import './load-once.test.js';
import './read-policy.test.js';
import './script-tag.test.js';
import './vendors.test.js';
