import {loadBeside, runScriptTag} from './script-tag.js';

runScriptTag(loadBeside);
