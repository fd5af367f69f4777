import {startWhenDeclared} from '../page/start.js';
import {handle, loadChunks} from './package-consent.js';

if (typeof document !== 'undefined') {
  handle.listen();
  startWhenDeclared(
    handle,
    loadChunks(async (store) => (await import('../chunks/npm-ui.js')).mount(store)),
  );
}
