import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Was this module the one named on the command line? */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}
