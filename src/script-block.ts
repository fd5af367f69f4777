import {block} from './gate/block.js';
import {ofDocument} from './dom/document.js';
import {loadBeside, runScriptTag} from './script-tag.js';

// Read first: while the tag runs, the browser tells which it is.
const hosts = ofDocument('currentScript')?.getAttribute('block') ?? '';
runScriptTag(loadBeside);
block(hosts, (expression) => window.consent?.granted(expression) ?? false);
