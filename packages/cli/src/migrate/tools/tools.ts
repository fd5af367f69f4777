import type {FormerToolName} from '../../../../../src/core/check-import.js';
import {c15t} from './c15t.js';
import {complianz} from './complianz.js';
import {cookiebot} from './cookiebot.js';
import {cookieyes} from './cookieyes.js';
import type {FormerMarkup} from './former-markup.js';
import {iubenda} from './iubenda.js';
import {klaro} from './klaro.js';
import {onetrust} from './onetrust.js';
import {orejime} from './orejime.js';
import {osano} from './osano.js';
import {tarteaucitron} from './tarteaucitron.js';
import {vanillaCookieconsent} from './vanilla-cookieconsent.js';

/** The tools, by the names that `import-from` has for them. */
export const TOOLS: Readonly<Record<FormerToolName, FormerMarkup>> = {
  c15t,
  complianz,
  cookiebot,
  cookieyes,
  iubenda,
  klaro,
  onetrust,
  orejime,
  osano,
  tarteaucitron,
  'vanilla-cookieconsent': vanillaCookieconsent,
};
