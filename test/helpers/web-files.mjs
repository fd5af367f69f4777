// The folder that a web server gets, by names that do not change with each build: `ui.js` is one of the parts, whose folder
// has a hash in its name, and `dev/consent.js` is of the build with warnings.
import path from 'node:path';
import {WEB_FOLDERS} from '../../scripts/name-parts.mjs';

/** Of production, and of the build with warnings. */
export const [WEB, WEB_DEV] = WEB_FOLDERS;

/** The name of a file without the folder of the parts: `ui.js` for `parts-0123456789/ui.js`. */
export const stableName = (name) => name.replace(/(^|\/)parts-[0-9a-f]+\//, '$1');

/** Where a file is, by the address that a page asks for: with `dev/` before it in the build with warnings. */
export const webFile = (name) =>
  name.startsWith('dev/') ? path.join(WEB_DEV, name.slice('dev/'.length)) : path.join(WEB, name);
