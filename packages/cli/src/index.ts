// The parts that tests use without starting a process.
export {readMarkup} from './markup/read-markup.js';
export {patternsOf} from './migrate/config/cookie-pattern.js';
export {readRichText} from './migrate/config/rich-text.js';
export {CONFIG_NAMES as CONFIG_TOOLS} from './migrate/config/tools/config-tools.js';
export {createNaming} from './migrate/rewrite/names.js';
export {rewriteText} from './migrate/rewrite/rewrite-text.js';
export {TOOLS} from './migrate/tools/tools.js';
export {run} from './run.js';
export {findBrowser} from './scan/browser/find-browser.js';
export {isLonger, readRetention} from './scan/judge/retention.js';
export {readSetCookie} from './scan/watch/set-cookie.js';
export {addressesOf} from './scan/watch/write-hook.js';
export {troubleOf} from './scan/visit/find-trouble.js';
export {judge} from './scan/judge/judge.js';
export {createOwnHosts} from './scan/knowledge/site.js';
export {readVendors} from './scan/knowledge/vendors.js';
