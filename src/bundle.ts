import * as change from './gate/change.js';
import * as markup from './gate/markup.js';
import {runScriptTag} from './script-tag.js';
import {mount} from './ui.js';

runScriptTag(() => ({
  loadChange: () => Promise.resolve(change),
  loadMarkup: () => Promise.resolve(markup),
  loadUi: (store) => Promise.resolve(mount(store)),
}));
