// The tests of this folder in one page: a page costs a second in each engine.
import './check-properties.test.js';
import './mistakes.test.js';
