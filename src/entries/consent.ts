import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {loadBeside} from '../page/load-beside.js';
import {runScriptTag} from '../page/script-tag.js';

runScriptTag('consent.js', loadBeside, pageChecks);
