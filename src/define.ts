import {startFromHtml} from './gate/start-from-html.js';
import {loadChunk, startOnce} from './shared.js';

if (typeof document !== 'undefined') {
  startFromHtml(
    startOnce,
    loadChunk(async (store) => (await import('./npm-ui.js')).mount(store)),
  );
}
