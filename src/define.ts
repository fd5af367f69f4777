import {startFromHtml} from './page/start-from-html.js';
import {loadChunk, once} from './shared.js';

if (typeof document !== 'undefined') {
  once.listen();
  startFromHtml(
    once,
    loadChunk(async (store) => (await import('./npm-ui.js')).mount(store)),
  );
}
