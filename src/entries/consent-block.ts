import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {ofDocument} from '../dom/document.js';
import {block} from '../gate/block.js';
import {loadBeside} from '../page/load-beside.js';
import {runScriptTag} from '../page/script-tag.js';

// Read first: while the tag runs, the browser tells which it is.
const hosts = ofDocument('currentScript')?.dataset['block'] ?? '';
const consent = runScriptTag('consent.block.js', loadBeside, pageChecks);
block(hosts, (expression) => consent?.isGranted(expression) ?? false);
