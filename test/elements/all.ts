// The tests of elements in one page, but those that leave something behind in it: a page costs a second in each engine.
import './banner-answer.test.js';
import './banner-fairness.test.js';
import './banner.test.js';
import './declarations.test.js';
import './draft.test.js';
import './embed-frame.test.js';
import './embed.test.js';
import './languages.test.js';
import './notice.test.js';
import './preferences-access.test.js';
import './preferences-choice.test.js';
import './preferences-declarations.test.js';
import './preferences-facts.test.js';
import './preferences-search.test.js';
import './preferences-services.test.js';
import './preferences.test.js';
