import {addLanguages, type LoadWords} from './elements/languages.js';
import * as change from './gate/change.js';
import * as markup from './gate/markup.js';
import type {Parts} from './gate/parts.js';
import {LOCALE_NAMES} from './locale-names.js';
import {mount} from './mount.js';
import {runScriptTag} from './script-tag.js';
import * as tend from './tend.js';

const parts: Parts = {'change.js': change, 'tend.js': tend, 'markup.js': markup, 'ui.js': {mount}};

runScriptTag((base) => {
  // By its whole address: from another origin a relative one fails, see `loadBeside`.
  addLanguages(
    LOCALE_NAMES,
    (file) => import(new URL(`locales/${file}.js`, base).href) as ReturnType<LoadWords>,
  );
  return (file) => Promise.resolve(parts[file]);
});
