import {startFromHtml} from './gate/start-from-html.js';
import {handle, loadChange, loadMarkup} from './shared.js';
import {mount} from './ui.js';

if (typeof document !== 'undefined') {
  startFromHtml(handle.start, {loadChange, loadMarkup, loadUi: (store) => Promise.resolve(mount(store))});
}
