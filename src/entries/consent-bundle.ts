import * as followUp from '../chunks/follow-up.js';
import * as importRules from '../chunks/import.js';
import * as jarCookies from '../chunks/jar-cookies.js';
import * as markup from '../chunks/markup.js';
import {mount} from '../chunks/mount-ui.js';
import * as regionRules from '../chunks/region-rules.js';
import * as sendAgain from '../chunks/send-again.js';
import * as sendConsentSignals from '../chunks/tell-vendors.js';
import {pageChecks} from '../dev/page-checks.js';
import '../dev/provide.js';
import * as c15t from '../import/c15t.js';
import * as complianz from '../import/complianz.js';
import * as cookiebot from '../import/cookiebot.js';
import * as cookieyes from '../import/cookieyes.js';
import * as iubenda from '../import/iubenda.js';
import * as klaro from '../import/klaro.js';
import * as onetrust from '../import/onetrust.js';
import * as orejime from '../import/orejime.js';
import * as osano from '../import/osano.js';
import * as tarteaucitron from '../import/tarteaucitron.js';
import * as vanillaCookieconsent from '../import/vanilla.js';
import {LOCALE_NAMES} from '../elements/words/locale-names.js';
import {addLanguages, type LoadWords} from '../elements/words/languages.js';
import type {Chunks} from '../page/chunks.js';
import {importPart} from '../page/load-beside.js';
import {startFromTag} from '../page/start.js';

const chunks: Chunks = {
  'follow-up.js': followUp,
  'tell-vendors.js': sendConsentSignals,
  'send-again.js': sendAgain,
  'jar-cookies.js': jarCookies,
  'region-rules.js': regionRules,
  'markup.js': markup,
  'import.js': importRules,
  'import/c15t.js': c15t,
  'import/complianz.js': complianz,
  'import/cookiebot.js': cookiebot,
  'import/cookieyes.js': cookieyes,
  'import/iubenda.js': iubenda,
  'import/klaro.js': klaro,
  'import/onetrust.js': onetrust,
  'import/orejime.js': orejime,
  'import/osano.js': osano,
  'import/tarteaucitron.js': tarteaucitron,
  'import/vanilla.js': vanillaCookieconsent,
  'ui.js': {mount},
};

startFromTag(
  'consent.bundle.js',
  (base) => {
    // Each file of words exports them as `words`, which the types in src/locales prove.
    addLanguages(LOCALE_NAMES, (file) => importPart(base, `locales/${file}.js`, 0) as ReturnType<LoadWords>);
    return (file) => Promise.resolve(chunks[file]);
  },
  pageChecks,
);
