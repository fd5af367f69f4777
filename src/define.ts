import {startFromHtml} from './gate/start-from-html.js';
import {loadChunk, startOnce} from './shared.js';
import {mount} from './npm-ui.js';

if (typeof document !== 'undefined') startFromHtml(startOnce, loadChunk(mount));
