import {addLanguages, type LoadWords} from './elements/languages.js';
import * as markup from './gate/markup.js';
import {LOCALE_NAMES} from './locale-names.js';
import {mount} from './mount.js';
import type {Parts} from './page/parts.js';
import {runScriptTag} from './page/script-tag.js';
import * as followUp from './storage/follow-up.js';
import * as jarCookies from './storage/jar-cookies.js';
import * as tellVendors from './tell-vendors.js';

const parts: Parts = {
  'follow-up.js': followUp,
  'tell-vendors.js': tellVendors,
  'jar-cookies.js': jarCookies,
  'markup.js': markup,
  'ui.js': {mount},
};

runScriptTag('consent.bundle.js', (base) => {
  // By its whole address: from another origin a relative one fails, see `loadBeside`.
  addLanguages(
    LOCALE_NAMES,
    (file) => import(new URL(`locales/${file}.js`, base).href) as ReturnType<LoadWords>,
  );
  return (file) => Promise.resolve(parts[file]);
});
