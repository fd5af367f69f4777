// The tests of this folder in one page: a page costs a second in each engine.
import './announce-inspector.test.js';
import './check-other-policy.test.js';
import './check-properties.test.js';
import './check-rules.test.js';
import './check-server-policy.test.js';
import './check-texts.test.js';
import './mistakes.test.js';
import './note-handlers.test.js';
import './own-site.test.js';
import './check-actions.test.js';
import './check-declared.test.js';
import './check-embeds.test.js';
import './check-foreign.test.js';
import './check-markup.test.js';
import './check-optimizers.test.js';
import './check-name.test.js';
import './check-values.test.js';
