import {pageChecks} from '../dev/page-checks.js';
import {startFromHtml} from '../page/start-from-html.js';
import {loadChunks, once} from './package-consent.js';

if (typeof document !== 'undefined') {
  once.listen();
  startFromHtml(
    once,
    loadChunks(async (store) => (await import('../chunks/npm-ui.js')).mount(store)),
    pageChecks,
  );
}
