// The tests of this folder in one page: a page costs a second in each engine.
import './build-policy.test.js';
import './business-days.test.js';
import './check-policy.test.js';
import './choice.test.js';
import './create-policy.test.js';
import './cures.test.js';
import './docs.test.js';
import './entry-points.test.js';
import './expression.test.js';
import './frozen.test.js';
import './hash.test.js';
import './make-record.test.js';
import './record-codec.test.js';
import './state-properties.test.js';
import './state.test.js';
import './store-failures.test.js';
import './store.test.js';
