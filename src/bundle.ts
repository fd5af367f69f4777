import * as change from './gate/change.js';
import * as markup from './gate/markup.js';
import type {Parts} from './gate/parts.js';
import * as tend from './gate/tend.js';
import {runScriptTag} from './script-tag.js';
import {mount} from './ui.js';

const parts: Parts = {'change.js': change, 'tend.js': tend, 'markup.js': markup, 'ui.js': {mount}};

runScriptTag(() => (file) => Promise.resolve(parts[file]));
