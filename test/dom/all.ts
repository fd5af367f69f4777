// The tests of this folder in one page: a page costs a second in each engine.
import './base-event.test.js';
import './call-safely.test.js';
import './create-element.test.js';
import './document-events.test.js';
import './document.test.js';
import './namespaces.test.js';
import './navigation.test.js';
import './parse-url.test.js';
import './record-cookie.test.js';
import './show-status.test.js';
import './status.test.js';
import './warn.test.js';
