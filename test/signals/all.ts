// The tests of this folder in one page, but those that need the built library: a page costs a second in each engine.
import './amazon.test.js';
import './clarity.test.js';
import './consent-signals.test.js';
import './find-queue.test.js';
import './google.test.js';
import './hubspot.test.js';
import './matomo.test.js';
import './meta.test.js';
import './microsoft.test.js';
import './pinterest.test.js';
import './shopify.test.js';
import './tiktok.test.js';
import './when-available.test.js';
import './when-defined.test.js';
import './wordpress.test.js';
