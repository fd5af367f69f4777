import type {FormerToolName} from '../../../../../../src/core/check-import.js';
import {c15t} from './c15t.js';
import type {ConfigTool} from './config-tool.js';
import {klaro} from './klaro.js';
import {osano} from './osano.js';
import {tarteaucitron} from './tarteaucitron.js';
import {vanillaCookieconsent} from './vanilla-cookieconsent.js';

/** The tools whose configurations can be read. The others keep theirs on a server. */
export const CONFIG_TOOLS: ReadonlyMap<FormerToolName, ConfigTool> = new Map<FormerToolName, ConfigTool>([
  ['vanilla-cookieconsent', vanillaCookieconsent],
  ['klaro', klaro],
  ['tarteaucitron', tarteaucitron],
  ['osano', osano],
  ['c15t', c15t],
]);

/** Their names. */
export const CONFIG_NAMES: readonly string[] = [...CONFIG_TOOLS.keys()];
