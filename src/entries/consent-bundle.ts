import * as followUp from '../chunks/follow-up.js';
import * as jarCookies from '../chunks/jar-cookies.js';
import * as markup from '../chunks/markup.js';
import {mount} from '../chunks/mount-ui.js';
import * as sendConsentSignals from '../chunks/tell-vendors.js';
import {pageChecks} from '../dev/page-checks.js';
import '../dev/provide.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';
import {addLanguages, type LoadWords} from '../elements/words/languages.js';
import type {Chunks} from '../page/chunks.js';
import {runScriptTag} from '../page/script-tag.js';

const chunks: Chunks = {
  'follow-up.js': followUp,
  'tell-vendors.js': sendConsentSignals,
  'jar-cookies.js': jarCookies,
  'markup.js': markup,
  'ui.js': {mount},
};

runScriptTag(
  'consent.bundle.js',
  (base) => {
    // By its whole address: from another origin a relative one fails, see `loadBeside`.
    addLanguages(
      LOCALE_NAMES,
      (file) => import(new URL(`locales/${file}.js`, base).href) as ReturnType<LoadWords>,
    );
    return (file) => Promise.resolve(chunks[file]);
  },
  pageChecks,
);
