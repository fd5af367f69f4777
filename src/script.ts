import {loadBeside} from './page/load-beside.js';
import {runScriptTag} from './page/script-tag.js';

runScriptTag('consent.js', loadBeside);
