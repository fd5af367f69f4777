// The tests of this folder in one page: a page costs a second in each engine.
import './contested-record.test.js';
import './cookie-paths.test.js';
import './cookie-places.test.js';
import './declared-data.test.js';
import './delete-cookies.test.js';
import './delete-declared-data.test.js';
import './find-server-cookies.test.js';
import './jar-queue.test.js';
import './name-pattern.test.js';
import './other-windows.test.js';
import './record-storage.test.js';
import './record-storage-windows.test.js';
import './renewal.test.js';
import './what-stays.test.js';
import './work-limits.test.js';
